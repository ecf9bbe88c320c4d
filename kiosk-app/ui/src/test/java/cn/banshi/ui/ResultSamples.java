package cn.banshi.ui;

import static cn.banshi.ui.Samples.NUMBER;
import static cn.banshi.ui.Samples.QR;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Localized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How it can end. */
final class ResultSamples {

    private ResultSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        var done = new Outcome.Done(t("15,259.00 元已转出，预计 1 分钟内到账",
                "¥15,259.00 is on its way. It should arrive within a minute."));
        all.put("70-result-done", result(done, resultRows(), Paper.PRINTED, Optional.empty()));
        all.put("70-result-many-rows", result(done, manyRows(), Paper.PRINTED, Optional.empty()));
        all.put("70-result-many-rows-no-paper",
                result(done, manyRows(), Paper.NOT_KNOWN, Optional.of(4)));
        all.put("73-result-not-yet-known-rows", result(new Outcome.NotYetKnown(true, whatNext()),
                manyRows().subList(1, 3), Paper.PAPER_OUT, Optional.empty()));
        all.put("70-result-done-printing",
                result(done, resultRows(), Paper.PRINTING, Optional.empty()));
        all.put("70-result-done-rated", result(done, resultRows(), Paper.PAPER_OUT, Optional.of(5)));
        all.put("71-result-accepted",
                result(new Outcome.Accepted(t("3 个工作日内办结，结果发短信到 138****8000",
                        "Decided within 3 working days. The result comes by text message to 138****8000.")),
                        resultRows(), Paper.NOT_KNOWN, Optional.empty()));
        all.put("71-result-awaits-other",
                result(new Outcome.Awaits(t("申请已收到。孩子另一方家长同意后，5 个工作日内办结。",
                        "Received. Once the child's other parent has agreed, you will have a decision within 5 working days.")),
                        resultRows(), Paper.PRINTED, Optional.empty()));
        all.put("72-result-refused",
                result(new Outcome.NotDone(
                        t("近 12 个月内已经用同样的理由提取过一次。",
                                "You have already withdrawn once for this reason within 12 months."),
                        List.of(t("2027 年 3 月 1 日以后可以再次申请。", "You can apply again from 1 March 2027."),
                                t("对结果有疑问，请带身份证到 3 楼 12 号窗口。",
                                        "If you disagree, please bring your ID card to counter 12, 3rd floor."))),
                        List.of(), Paper.PRINTED, Optional.empty()));
        all.put("73-result-not-yet-known",
                result(new Outcome.NotYetKnown(true, whatNext()), List.of(), Paper.PRINTED,
                        Optional.empty()));
        all.put("74-result-kept", result(new Outcome.NotYetKnown(false, whatNext()), List.of(),
                Paper.PAPER_OUT, Optional.empty()));
        return all;
    }

    private static List<Localized> whatNext() {
        return List.of(
                t("本机会继续询问结果，通常 10 分钟内。结果发短信到 138****8000。",
                        "This terminal keeps asking, usually for up to 10 minutes. The result comes by text message to 138****8000."),
                t("请取走回执。凭编号可在郑好办、本机“我的办件”或 3 楼 12 号窗口查询。",
                        "Take your receipt. The number finds your case in the app, at any terminal and at counter 12, 3rd floor."),
                t("请不要重复申请。", "Please do not apply again."));
    }

    private static Screen.Result result(Outcome outcome, List<Row> rows, Paper paper,
            Optional<Integer> rated) {
        return new Screen.Result(outcome, NUMBER, rows, paper, QR, rated);
    }

    private static List<Row> resultRows() {
        return List.of(Row.of(t("提取金额", "Amount"), t("15,259.00 元", "¥15,259.00")),
                Row.of(t("收款银行卡", "Paid to"), t("工商银行 **** 0012", "ICBC **** 0012")),
                Row.of(t("办结时间", "Completed"), t("2026年11月23日 09:32", "23 Nov 2026 09:32")));
    }

    private static List<Row> manyRows() {
        return List.of(Row.of(t("办件编号", "Case"), Localized.same("ZZ20261123 0007 00042 K")),
                new Row(t("提取金额", "Amount"), t("15,259.00 元", "CNY 15,259.00"), t("15,259.00 元", "CNY 15,259.00"),
                        true),
                Row.masked(t("收款银行卡", "Bank card"), "6299***********0012", "6299 9900 0000 0000 012"),
                Row.of(t("业务流水号", "Booking number"), Localized.same("GJJ20261123000042")),
                Row.of(t("办结时间", "Decided at"), t("2026年11月23日 09:32", "23 Nov 2026 09:32")),
                Row.of(t("下次可提", "Next possible on"), t("2027年11月23日", "23 Nov 2027")));
    }
}
