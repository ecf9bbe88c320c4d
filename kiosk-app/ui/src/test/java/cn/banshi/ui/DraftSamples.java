package cn.banshi.ui;

import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Localized;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Going on elsewhere, and going on here. */
final class DraftSamples {

    private DraftSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("35-draft-offer", offer(t("郑好办", "in the app"), filled()));
        all.put("35-draft-offer-little", offer(t("窗口", "at the counter"), filled().subList(0, 1)));
        all.put("36-correction", new Screen.Correction("ZZ20261123000700042B", t("房屋租赁合同的照片看不清，请重新拍。门牌号和合同上的不一样，请核对。",
                "The photograph of the lease cannot be read; please take it again. The house number differs from the lease."),
                t("2026年12月15日", "15 Dec 2026"), List.of(t("门牌号", "House"), t("重新拍：房屋租赁合同", "Photograph: Lease")),
                true));
        all.put("36-correction-said", new Screen.Correction("ZZ20261123000700042B",
                t("请核对全部内容。", "Please look through all of it."), t("2026年12月15日", "15 Dec 2026"), List.of(), false));
        all.put("57-draft-working", new Screen.Working(Screen.Working.Work.KEEPING_DRAFT, Duration.ofSeconds(1), false,
                Optional.empty()));
        all.put("57-draft-kept", kept(Optional.empty(), true));
        all.put("57-draft-kept-unprinted", kept(Optional.empty(), false));
        all.put("57-draft-kept-printed", kept(Optional.of(Paper.PRINTED), true));
        all.put("57-draft-kept-paper-out", kept(Optional.of(Paper.PAPER_OUT), true));
        return all;
    }

    private static Screen offer(Localized end, List<Row> rows) {
        return new Screen.DraftOffer(end, t("2026年11月25日 14:05", "25 Nov 2026 14:05"), rows);
    }

    private static List<Row> filled() {
        Localized amount = t("15,259.00 元", "CNY 15,259.00");
        return List.of(Row.of(t("提取理由", "Reason"), t("偿还住房贷款", "Home loan")),
                Row.of(t("贷款合同", "Loan contract"), t("演示银行郑州分行", "Demo Bank, Zhengzhou branch")),
                new Row(t("提取金额", "Amount"), amount, amount, true),
                Row.masked(t("银行卡", "Bank card"), "**** 0012", "6299 9900 0000 0000 012"),
                Row.masked(t("手机号码", "Mobile number"), "138****8000", "138 0013 8000"));
    }

    private static Screen kept(Optional<Paper> slip, boolean printing) {
        return new Screen.DraftKept("ZZD-261127-0042-K", t("2026年12月27日", "27 Dec 2026"),
                "https://banshi.example/draft/ZZD-261127-0042-K", slip, printing);
    }
}
