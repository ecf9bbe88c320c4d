package cn.banshi.ui;

import static cn.banshi.ui.Samples.NOW;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.RecordCopy;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.SealedAnswer;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was looked up. */
final class AnswerSamples {

    private static final Optional<AnswerSection.Origin> FUND = Optional.of(new AnswerSection.Origin(
            t("住房公积金管理中心", "Housing Provident Fund Centre"), NOW));
    private static final Optional<AnswerSection.Origin> POLICE = Optional.of(new AnswerSection.Origin(
            t("公安局交通警察支队", "Traffic Police"), NOW));
    private static final Optional<AnswerSection.Origin> STORE = Optional.of(new AnswerSection.Origin(
            t("市电子证照库", "Electronic certificates of the city"), NOW));
    private static final AnswerSection SILENT = new AnswerSection.Silent(
            t("近 12 个月的提取", "Withdrawals of the last 12 months"),
            t("这个部门的系统没有回应，有没有记录还不知道。请再查一次。也可以在郑好办 APP 或住房公积金窗口查询。",
                    "This department did not answer, so nobody knows yet whether there is anything. Please ask again. Also in the Zhenghaoban app or at the housing fund counter."));

    private AnswerSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("65-answer", answer(List.of(account(), nothing()), Optional.empty(), true, false));
        all.put("65-answer-printing", answer(List.of(account(), nothing()), Optional.of(Paper.PRINTING), true, false));
        all.put("65-answer-printed", answer(List.of(account(), nothing()), Optional.of(Paper.PRINTED), true, false));
        all.put("69-proof", proof(Optional.empty(), true, Optional.empty()));
        all.put("69-proof-cannot", proof(Optional.empty(), false, Optional.empty()));
        all.put("69-proof-printing", proof(Optional.empty(), true, Optional.of(State.PRINTING)));
        all.put("69-proof-printed", proof(Optional.of(Paper.PRINTED), true, Optional.of(State.PRINTED)));
        all.put("69-proof-out", proof(Optional.of(Paper.PAPER_OUT), true, Optional.of(State.NO_ANSWER)));
        all.put("69-proof-not-issued", proof(Optional.empty(), true, Optional.of(State.NOT_ISSUED)));
        all.put("66-answer-many", answer(violations(7), Optional.empty(), true, false));
        all.put("66-answer-payable", new Screen.Answer(new Progress(4, 4, t("查看结果", "Answer")), List.of(toPay()),
                Optional.empty(), true, false, Optional.empty(), true));
        all.put("66-copies", answer(certificates(true), Optional.empty(), true, false));
        all.put("66-copies-asked", answer(asked(), Optional.empty(), true, false));
        all.put("66-copies-elsewhere", answer(certificates(false), Optional.empty(), true, false));
        all.put("67-answer-nothing", answer(List.of(nothing()), Optional.empty(), false, false));
        all.put("68-answer-silent", answer(List.of(account(), SILENT), Optional.of(Paper.NOT_KNOWN), true, true));
        all.put("68-answer-silent-alone", answer(List.of(SILENT), Optional.of(Paper.PAPER_OUT), true, true));
        return all;
    }

    private static Screen answer(List<AnswerSection> sections, Optional<Paper> slip, boolean printing, boolean again) {
        return new Screen.Answer(new Progress(3, 3, t("查看结果", "Answer")), sections, slip, printing, again,
                Optional.empty());
    }

    private static Screen proof(Optional<Paper> slip, boolean can, Optional<State> state) {
        return new Screen.Answer(new Progress(3, 3, t("查看结果", "Answer")), List.of(account(), nothing()), slip, true,
                false,
                Optional.of(new SealedAnswer(t("住房公积金缴存证明", "proof of housing fund deposits"), can, state)));
    }

    private static AnswerSection toPay() {
        Localized state = t("待缴费", "Waiting for payment");
        return new AnswerSection.Found(t("交通违法罚款缴纳", "Paying a traffic fine"),
                Optional.of(new AnswerSection.Origin(t("市政务服务平台", "Service platform of the city"), NOW)),
                List.of(new Row(t("进度", "State"), state, state, true),
                        Row.of(t("办件编号", "Case"), Localized.same("ZZ20261127000700042X"))));
    }

    private static AnswerSection account() {
        Localized balance = t("86,420.50 元", "CNY 86,420.50");
        return new AnswerSection.Found(t("公积金账户", "Housing fund account"), FUND,
                List.of(new Row(t("账户余额", "Balance"), balance, balance, true),
                        Row.of(t("账户状态", "State"), t("正常缴存", "Being paid into")),
                        Row.masked(t("个人账号", "Account"), "********0015", "4101 0615 0015"),
                        Row.of(t("缴存单位", "Employer"), Localized.same("郑州演示制造有限公司")),
                        Row.of(t("每月缴存", "Paid in monthly"), t("2,460.00 元", "CNY 2,460.00")),
                        Row.of(t("开户日期", "Opened"), t("2009年7月1日", "1 Jul 2009"))));
    }

    private static AnswerSection nothing() {
        return new AnswerSection.Nothing(t("近 12 个月的提取", "Withdrawals of the last 12 months"), FUND,
                t("近 12 个月没有提取记录。", "Nothing was withdrawn in the last 12 months."));
    }

    private static List<AnswerSection> certificates(boolean here) {
        List<AnswerSection> all = new ArrayList<>();
        if (!here) {
            all.add(new AnswerSection.Elsewhere(t("打印证照", "Printing"),
                    t("这台机器现在不能打印证照。也可以在郑好办 APP 的“卡包”里查看和出示。",
                            "This machine cannot print certificates just now. Also in the wallet of the Zhenghaoban app.")));
        }
        all.add(certificate(0, "居民身份证", Optional.empty()));
        List<String> others = List.of("机动车驾驶证", "社会保障卡", "不动产权证书");
        for (int at = 1; at <= others.size(); at++) {
            all.add(certificate(at, others.get(at - 1), here
                    ? Optional.of(new RecordCopy(new AnswerRecord("certificates", at), true, Optional.empty()))
                    : Optional.empty()));
        }
        return all;
    }

    private static List<AnswerSection> asked() {
        List<State> states = List.of(State.PRINTED, State.PRINTING, State.PAPER_OUT);
        List<AnswerSection> all = new ArrayList<>();
        all.add(certificate(0, "机动车驾驶证", copy(0, states)));
        all.add(certificate(1, "社会保障卡", copy(1, states)));
        all.add(certificate(2, "不动产权证书", copy(2, states)));
        return all;
    }

    private static Optional<RecordCopy> copy(int at, List<State> states) {
        return Optional.of(new RecordCopy(new AnswerRecord("certificates", at), true, Optional.of(states.get(at))));
    }

    private static AnswerSection certificate(int at, String name, Optional<RecordCopy> copy) {
        return new AnswerSection.Found(Localized.same(name), STORE,
                List.of(new Row(t("状态", "State"), t("有效", "Valid"), t("有效", "Valid"), true),
                        Row.of(t("发证机关", "Issued by"), Localized.same("郑州市公安局演示交警支队")),
                        Row.of(t("有效期至", "Valid until"),
                                t("203%d年3月11日".formatted(at), "11 Mar 203%d".formatted(at)))),
                copy);
    }

    private static List<AnswerSection> violations(int count) {
        List<AnswerSection> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(new AnswerSection.Found(t("违法记录 2026年9月" + i + "日", "Violation of " + i + " Sep 2026"), POLICE,
                    List.of(Row.of(t("违法行为", "What"), Localized.same("机动车违反禁止标线指示")),
                            Row.of(t("罚款和记分", "Fine and points"), t("200.00 元，记 1 分", "CNY 200.00, 1 points")),
                            Row.of(t("时间地点", "When and where"), Localized.same("08:12 演示路与样例街交叉口")),
                            Row.of(t("处理状态", "State"), t("未处理", "Not dealt with")))));
        }
        return all;
    }
}
