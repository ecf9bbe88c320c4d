package cn.banshi.ui;

import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Bill;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Scan;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Localized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Paying with one's own phone. */
final class PaymentSamples {

    private static final String LINK = "https://banshi.example/pay/ZZP-261127-00042-C";

    private PaymentSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("58-payment-open", payment(Optional.empty(), new Scan.Open(LINK, 580)));
        all.put("58-payment-differs", payment(Optional.of("¥352.00"), new Scan.Open(LINK, 38)));
        all.put("58-payment-renewing", payment(Optional.empty(), new Scan.Renewing()));
        all.put("58-payment-not-known", payment(Optional.empty(), new Scan.NotKnown()));
        for (Scan.Why why : Scan.Why.values()) {
            all.put("58-payment-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    payment(Optional.empty(), new Scan.Over(why)));
        }
        all.put("58-payment-result-to-pay", result(new Outcome.Unpaid(false, List.of(
                t("现在想支付，按下面的“去支付”。", "To pay now, press Pay now below."), later())), unpaid()));
        all.put("58-payment-result-maybe", result(new Outcome.Unpaid(true, List.of(
                t("如果您的手机显示已经付款，请不要再付。同一件事不会收两次钱。",
                        "If your phone says that it is paid, do not pay again. Nobody is charged twice."),
                later())), unpaid()));
        all.put("58-payment-result-paid", result(new Outcome.Done(t("已缴费。已办好。", "Paid. It is done.")),
                List.of(amount("已支付", "Paid"),
                        Row.of(t("支付时间", "Paid at"), t("2026年11月27日 14:05", "27 Nov 2026 14:05")),
                        order())));
        return all;
    }

    private static Localized later() {
        return t("以后支付：2026年12月12日前，在郑好办 APP“我的办件”里支付，或者拿小票到3 楼 12 号窗口。",
                "To pay later: by 12 Dec 2026, in the app under My cases, or with your slip at counter 12 on floor 3.");
    }

    private static List<Row> unpaid() {
        return List.of(amount("待缴费", "To be paid"), Row.of(t("最晚缴费", "Pay by"), t("2026年12月12日", "12 Dec 2026")),
                order());
    }

    private static Row amount(String zh, String en) {
        Localized amount = Localized.same("¥86.00");
        return new Row(t(zh, en), amount, amount, true);
    }

    private static Row order() {
        return Row.of(t("缴费订单", "Order"), Localized.same("ZZP-261127-00042-C"));
    }

    private static Screen payment(Optional<String> computed, Scan scan) {
        return new Screen.Payment(
                new Bill("ZZP-261127-00042-C", computed.isPresent() ? "¥4,224.00" : "¥86.00", computed,
                        t("灵活就业医保费", "Medical insurance"), t("医疗保障局", "Healthcare Security Bureau"),
                        t("2026年12月12日", "12 Dec 2026"),
                        List.of(t("微信", "WeChat"), t("支付宝", "Alipay"), t("云闪付", "UnionPay"))),
                scan);
    }

    private static Screen result(Outcome outcome, List<Row> rows) {
        return new Screen.Result(outcome, "0007-00042-K", rows, Paper.PRINTED, "https://banshi.example/q/0007-00042-K",
                Optional.empty());
    }
}
