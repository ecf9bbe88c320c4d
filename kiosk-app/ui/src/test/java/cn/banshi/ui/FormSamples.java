package cn.banshi.ui;

import static cn.banshi.ui.Samples.NOTHING;
import static cn.banshi.ui.Samples.option;
import static cn.banshi.ui.Samples.step;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Localized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of the form. */
final class FormSamples {

    private FormSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("40-form-reason", reason(Optional.of("LOAN")));
        all.put("41-form-money-empty", money("", ""));
        all.put("42-form-money", money("15259", "15,259.00"));
        all.put("43-form-money-wrong", wrongMoney());
        all.put("44-form-card-empty", card("payee-empty", "", "card"));
        all.put("44-form-card", card("payee", "6299990000000000012", "card2"));
        all.put("45-form-mobile", mobile());
        all.put("46-form-letters", letters());
        all.putAll(HanziSamples.all());
        all.put("48-form-question", question());
        all.putAll(SpelledSamples.all());
        return all;
    }

    static Screen reason(Optional<String> chosen) {
        return new Screen.FormPage(step(4), "reason", t("为什么提取公积金？", "Why do you withdraw?"),
                t("选一个理由，能提取的金额按它计算。", "Choose one. The amount you can withdraw follows from it."), List.of(), NOTHING,
                List.of(new FieldView.Choice("reason", t("提取理由", "Reason"),
                        List.of(option("LOAN", "偿还住房贷款", "Home loan", "近 12 个月还的贷款本息", "Repaid in the last 12 months"),
                                option("RENT", "支付房租", "Rent", "在郑州没有自有住房", "You own no home in Zhengzhou"),
                                option("RETIRE", "离休、退休", "Retirement", "提取全部余额和利息", "The whole balance with interest"),
                                option("LEAVE", "离职", "Leaving your employer", "账户已封存 6 个月以上",
                                        "Account closed for 6 months or more")),
                        chosen, new FieldView.FieldState.Quiet())),
                Optional.empty(), true);
    }

    /** The first of the two questions of a page that are asked one at a time. */
    private static Screen question() {
        return new Screen.FormPage(
                new Progress(4, 6, t("填写申请", "Fill in"), Optional.of(t("第 4 题，共 6 题", "Question 4 of 6"))), "bank",
                t("开户银行", "Bank"), t("钱转到哪张银行卡？", "Which bank card gets the money?"), List.of(), NOTHING,
                List.of(new FieldView.Choice("bank", t("开户银行", "Bank"),
                        List.of(option("A", "演示银行", "Demo Bank", "", ""),
                                option("B", "样本银行", "Sample Bank", "", ""),
                                option("C", "其他银行", "Another bank", "", "")),
                        Optional.empty(), new FieldView.FieldState.Quiet())),
                Optional.empty(), true);
    }

    private static List<Row> moneyFacts() {
        return List.of(Row.of(t("账户余额", "Balance"), t("86,420.50 元", "¥86,420.50")),
                Row.of(t("近 12 个月已还贷款", "Repaid in 12 months"), t("31,200.00 元", "¥31,200.00")), new Row(
                        t("本次最多可提", "You can withdraw"), t("31,200.00 元", "¥31,200.00"),
                        t("31,200.00 元", "¥31,200.00"), true));
    }

    private static Screen amount(FieldView field) {
        return new Screen.FormPage(step(4), "amount", t("这次提取多少钱？", "How much do you withdraw?"), NOTHING,
                moneyFacts(),
                t("数据来自市住房公积金中心、贷款银行，今天 09:30 查询",
                        "From the housing fund centre and your bank, today 09:30"),
                List.of(field), Optional.of("amount"), true);
    }

    static Screen money(String text, String shown) {
        var state = text.isEmpty()
                ? new FieldView.FieldState.Quiet()
                : new FieldView.FieldState.Good(t("在可提额度内", "Within your limit"));
        return amount(new FieldView.Typed("amount", t("提取金额（元）", "Amount (yuan)"), FieldView.Pad.MONEY, text, shown,
                t("请输入金额", "Enter the amount"), 11,
                Optional.of(new FieldView.Shortcut(t("全部提取", "All of it"), true)), state));
    }

    private static Screen wrongMoney() {
        return amount(new FieldView.Typed("amount", t("提取金额（元）", "Amount (yuan)"), FieldView.Pad.MONEY, "45000",
                "45,000.00", NOTHING, 11, Optional.of(new FieldView.Shortcut(t("全部提取", "All of it"), true)),
                new FieldView.FieldState.Wrong(t("超过了本次最多可提的 31,200.00 元，请改小一些。",
                        "This is more than the ¥31,200.00 you can withdraw. Please enter less."))));
    }

    static Screen card(String page, String text, String focus) {
        var state = text.length() < 16
                ? new FieldView.FieldState.Quiet()
                : new FieldView.FieldState.Good(t("卡号格式正确", "This number is well-formed"));
        return new Screen.FormPage(step(4), page, t("钱转到哪张银行卡？", "Which bank card gets the money?"),
                t("必须是您本人的卡。请输入两遍，防止输错。", "It must be your own card. Please enter its number twice."), List.of(),
                NOTHING, List.of(number("card", t("银行卡号", "Card number"), text, state),
                        number("card2", t("再输入一遍", "Once more"), "", new FieldView.FieldState.Quiet())),
                Optional.of(focus), true);
    }

    private static FieldView number(String id, Localized label, String text, FieldView.FieldState state) {
        return new FieldView.Typed(id, label, FieldView.Pad.DIGITS, text, text.replaceAll("(.{4})(?=.)", "$1 "),
                t("16 到 19 位数字", "16 to 19 digits"), 19, Optional.empty(), state);
    }

    private static Screen letters() {
        return new Screen.FormPage(step(3), "number", t("办件编号是多少？", "Which case?"),
                t("回执上以 ZZ 开头的 20 位编号。", "Twenty characters that begin with ZZ, as on your slip."), List.of(), NOTHING,
                List.of(new FieldView.Typed("number", t("办件编号", "Case number"), FieldView.Pad.LETTERS,
                        "ZZ202611230007", "ZZ202611230007", t("20 位编号", "20 characters"), 20, Optional.empty(),
                        new FieldView.FieldState.Wrong(t("请输入完整的号码", "Please enter the whole number")))),
                Optional.of("number"), false);
    }

    private static Screen mobile() {
        return new Screen.FormPage(step(4), "mobile", t("结果发到哪个手机？", "Where do we send the result?"),
                t("收到验证码后，请在 5 分钟内填写。", "Enter the code from the message within 5 minutes."), List.of(), NOTHING,
                List.of(new FieldView.Typed("mobile", t("手机号", "Mobile number"), FieldView.Pad.DIGITS, "13800008000",
                        "138 0000 8000", NOTHING, 11,
                        Optional.of(new FieldView.Shortcut(t("58 秒后重发", "Again in 58 s"), false)),
                        new FieldView.FieldState.Quiet()),
                        new FieldView.Typed("code", t("短信验证码", "Code"), FieldView.Pad.DIGITS, "3719", "3719",
                                t("6 位数字", "6 digits"), 6, Optional.empty(),
                                new FieldView.FieldState.Wrong(t("验证码不对，请再看一下短信。",
                                        "This is not the code. Please look at the message again.")))),
                Optional.of("code"), true);
    }
}
