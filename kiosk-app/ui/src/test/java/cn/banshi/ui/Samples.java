package cn.banshi.ui;

import cn.banshi.core.screen.ReviewSection;
import cn.banshi.core.screen.Door;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.screen.KnownSection;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Every screen once or more, with the longest texts that are to be expected. Persons of region 410199 only. */
final class Samples {

    private static final Localized CARD_LEFT = t("是您的，请取走。\n不是您的，请交到 3 楼 12 号综合窗口。",
            "If it is yours, please take it.\nIf not, please hand it in at counter 12 on the 3rd floor.");
    /** As core fills it in. */
    private static final Localized ELSEWHERE = t("您也可以到 3 楼 12 号综合窗口办理，或拨打 0371-00000000。",
            "You can also go to counter 12 on floor 3, or call 0371-00000000.");
    private static final Localized THINGS = t("请看一下读卡区和出纸口，别忘了您的身份证。",
            "Look at the reader and the slot; do not forget your card.");

    private static final List<Localized> THEMES = List.of(t("就业创业", "Work and starting a business"),
            t("职业资格", "Professional qualifications"), t("户籍办理", "Household registration"),
            t("社会保障", "Social security"), t("住房保障", "Housing"), t("交通出行", "Transport"),
            t("医疗卫生", "Health"), t("证件办理", "Cards and certificates"), t("教育科研", "Education"),
            t("司法公证", "Legal and notary services"), t("知识产权", "Intellectual property"), t("婚姻登记", "Marriage"),
            t("环保绿化", "Environment and green space"), t("优待抚恤", "Care and support"),
            t("离职退休", "Leaving work and retirement"), t("其他", "Other"));

    static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");
    static final Localized NOTHING = Localized.same("");
    static final String NUMBER = "0007-00042-K";
    static final String QR = "https://example.invalid/case/0007-00042-K";

    private Samples() {}

    static Localized t(String zh, String en) {
        return new Localized(zh, en);
    }

    static Frame frame(Language language, boolean service, boolean applicant) {
        return new Frame(language, Comfort.usual(),
                t("郑州市政务服务中心", "Zhengzhou Government Service Center"),
                service ? Optional.of(t("提取公积金", "Provident fund withdrawal")) : Optional.empty(),
                applicant ? Optional.of("张*") : Optional.empty(), service, service);
    }

    static Presentation present(Screen screen, Language language) {
        boolean named = screen instanceof Screen.ConfirmData || screen instanceof Screen.Conditions
                || screen instanceof Screen.FormPage
                || screen instanceof Screen.FaceConsent || screen instanceof Screen.FaceProof
                || screen instanceof Screen.FaceDoubt || screen instanceof Screen.Material
                || screen instanceof Screen.Review || screen instanceof Screen.Sign
                || screen instanceof Screen.Working || screen instanceof Screen.Result
                || screen instanceof Screen.Rating || screen instanceof Screen.Answer
                || screen instanceof Screen.Payment || screen instanceof Screen.DraftKept
                || screen instanceof Screen.DraftOffer || screen instanceof Screen.ForWhom
                || screen instanceof Screen.Correction || screen instanceof Screen.OtherConsent;
        boolean service = !(screen instanceof Screen.Attract || screen instanceof Screen.Home
                || screen instanceof Screen.Search || screen instanceof Screen.GoOn
                || screen instanceof Screen.Goodbye);
        return new Presentation(screen, new Overlay.None(), frame(language, service, named));
    }

    static Presentation under(Presentation page, Overlay overlay) {
        return new Presentation(page.screen(), overlay, page.frame());
    }

    static Map<String, Presentation> all(Language language) {
        Map<String, Presentation> all = new LinkedHashMap<>();
        screens().forEach((name, screen) -> all.put(name, present(screen, language)));
        Presentation form = present(FormSamples.money("15259", "15,259.00"), language);
        all.put("80-still-there", under(form, new Overlay.StillThere(35, 45, true)));
        all.put("81-display", under(present(home(8), language), new Overlay.DisplaySettings()));
        for (HelpCall.Stage stage : HelpCall.Stage.values()) {
            all.put("82-help-" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    under(form, help(stage, Optional.empty())));
        }
        Presentation result = Objects.requireNonNull(all.get("70-result-done"));
        all.put("82-help-tell", under(result, help(HelpCall.Stage.WAITING, Optional.of(NUMBER))));
        Frame frame = form.frame();
        all.put("82-help-called", new Presentation(form.screen(), new Overlay.None(), new Frame(frame.language(),
                frame.comfort(), frame.hall(), frame.service(), frame.applicant(), true, true,
                HelpCall.Stage.WAITING)));
        all.put("84-keep-draft", under(form, new Overlay.KeepDraft(30, false)));
        all.put("84-keep-draft-photographs", under(form, new Overlay.KeepDraft(30, true)));
        all.put("85-draft-not-kept", under(form, new Overlay.DraftNotKept()));
        for (Missed why : Missed.values()) {
            all.put("86-missed-" + why.name().toLowerCase(Locale.ROOT), under(form, new Overlay.NotGoneOn(why)));
        }
        all.put("83-confirm-exit", under(form, new Overlay.ConfirmExit(true)));
        return all;
    }

    private static Overlay help(HelpCall.Stage stage, Optional<String> tellable) {
        return new Overlay.Help(t("3 楼 12 号综合窗口", "Counter 12, 3rd floor"), "0371-67881234",
                t("周一至周五 9:00–12:00，13:00–17:00", "Monday to Friday 9:00–12:00, 13:00–17:00"), stage, tellable);
    }

    private static Map<String, Screen> screens() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("01-attract", new Screen.Attract(tiles().subList(0, 4), 511, true, Door.OPEN, Optional.empty()));
        all.put("02-attract-first-frame", new Screen.Attract(List.of(), 0, true, Door.OPEN, Optional.empty()));
        all.put("02-attract-offline",
                new Screen.Attract(tiles().subList(0, 4), 511, true, Door.OFFLINE, Optional.empty()));
        all.put("02-attract-clock-wrong",
                new Screen.Attract(tiles().subList(0, 4), 511, true, Door.CLOCK_WRONG, Optional.empty()));
        all.put("02-attract-shut",
                new Screen.Attract(tiles().subList(0, 4), 511, true, Door.SHUT, Optional.empty()));
        all.put("02-attract-card-left", new Screen.Attract(tiles().subList(0, 4), 511, true, Door.OPEN,
                Optional.of(new Screen.Attract.CardLeft(CardPlace.READER, CARD_LEFT))));
        all.put("02-attract-chip-left", new Screen.Attract(tiles().subList(0, 4), 511, true, Door.OPEN,
                Optional.of(new Screen.Attract.CardLeft(CardPlace.SLOT, CARD_LEFT))));
        all.put("02-interrupted-filed", interrupted(true, Optional.empty()));
        all.put("02-interrupted-kept", interrupted(false, Optional.of(Paper.PRINTED)));
        all.put("02-interrupted-slip-out", interrupted(true, Optional.of(Paper.PAPER_OUT)));
        all.put("02-interrupted-none", new Screen.Interrupted(Optional.empty(),
                List.of(t("请从头再办一次，不用重新排队。", "Please start again from the beginning; you need not queue again."),
                        THINGS)));
        all.put("03-home", home(8));
        all.put("03-home-offline", paused(home(8), Door.OFFLINE));
        all.put("03-home-clock-wrong", paused(home(8), Door.CLOCK_WRONG));
        all.put("04-home-elder", elder(home(8)));
        all.put("04-home-few", home(2));
        all.put("05-home-many", home(14));
        all.put("05-home-no-search-yet", new Screen.Home(home(14).persons(), home(14).entities(), Door.OPEN, 0));
        all.put("06-search", search("", 0, 0));
        all.put("07-search-found", search("GJJ", 9, 9));
        all.put("08-search-many", search("Professional qualifications", 14, 214));
        all.put("09-search-none", search("QQQQQQ", 0, 0));
        all.put("09-search-number", new Screen.Search("ZZD2611270042P", List.of(), 0, List.of(),
                Optional.of("ZZD-261127-0042-P")));
        all.putAll(GoOnSamples.all());
        all.put("10-service", intro(true, List.of(), Optional.empty()));
        all.put("10-service-lacking", intro(true, List.of(
                t("读不了卡：用身份证号和短信验证，一样能办。",
                        "Cards cannot be read: your ID number and a text message will do as well."),
                t("打印不了证明：可以先看结果，证明请到窗口开。",
                        "Proofs cannot be printed: you can see the answer here and get the proof at a counter."),
                t("打印不了小票：请记下编号，或用手机扫屏幕上的码带走。",
                        "Slips cannot be printed: note the number, or scan the code on the screen with your phone.")),
                Optional.empty()));
        all.put("11-service-closed", intro(true, List.of(), Optional.of(t("回执打印机和办理系统正在维护，预计 10:30 恢复。",
                "The service is under maintenance. It is expected back at 10:30."))));
        Screen.ServiceIntro guide = intro(false, List.of(), Optional.empty());
        all.put("12-service-guide", guide);
        all.put("12-service-guide-no-print", guide.with(Optional.empty(), false));
        for (Paper paper : Paper.values()) {
            all.put("12-service-guide-" + paper.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    guide.with(Optional.of(paper), true));
        }
        all.put("15-consent", consent());
        all.putAll(IdentifySamples.all());
        all.putAll(NumberSamples.all());
        all.put("25-working-fetching", new Screen.Working(Screen.Working.Work.FETCHING_DATA, Duration.ofSeconds(2),
                false, Optional.empty()));
        all.put("26-working-long", new Screen.Working(Screen.Working.Work.FETCHING_DATA, Duration.ofSeconds(2),
                true, Optional.empty()));
        all.put("26-working-slow", new Screen.Working(Screen.Working.Work.FETCHING_DATA, Duration.ofSeconds(31),
                true, Optional.empty()));
        all.putAll(ConditionSamples.all());
        all.put("30-confirm", confirm());
        all.putAll(FormSamples.all());
        all.putAll(FaceSamples.all());
        all.putAll(MaterialSamples.all());
        all.put("50-review", review());
        all.put("55-sign", sign());
        all.put("60-working", new Screen.Working(Screen.Working.Work.SUBMITTING, Duration.ofSeconds(3), false,
                Optional.of(NUMBER)));
        all.put("61-working-leavable",
                new Screen.Working(Screen.Working.Work.SUBMITTING, Duration.ofSeconds(3), true, Optional.of(NUMBER)));
        all.putAll(ResultSamples.all());
        all.putAll(AnswerSamples.all());
        all.putAll(BehalfSamples.all());
        all.putAll(DraftSamples.all());
        all.putAll(PaymentSamples.all());
        all.put("75-rating", rating());
        all.put("76-goodbye", new Screen.Goodbye(Card.MAYBE, Slip.OUT, 8));
        all.put("77-goodbye-nothing", new Screen.Goodbye(Card.NONE, Slip.NONE, 8));
        all.put("78-goodbye-paper", new Screen.Goodbye(Card.NONE, Slip.OUT, 8));
        all.put("78-goodbye-slip", new Screen.Goodbye(Card.NONE, Slip.LIES, 8));
        all.put("78-goodbye-card", new Screen.Goodbye(Card.LIES, Slip.NONE, 8));
        all.put("78-goodbye-chip", new Screen.Goodbye(Card.IN_SLOT, Slip.NONE, 8));
        all.put("78-goodbye-card-paper", new Screen.Goodbye(Card.LIES, Slip.OUT, 8));
        all.put("79-fault-E901-no-number",
                new Screen.Fault(FaultCode.INTERNAL, Optional.empty(), false, Optional.empty(),
                        ELSEWHERE));
        for (FaultCode code : FaultCode.values()) {
            boolean recorded = code == FaultCode.INTERNAL;
            all.put("79-fault-" + code.shortCode(),
                    new Screen.Fault(code, recorded ? Optional.of(NUMBER) : Optional.empty(),
                            !recorded && code != FaultCode.NOT_CLEAN,
                            recorded ? Optional.of(CardPlace.SLOT)
                                    : code == FaultCode.NOT_CLEAN ? Optional.of(CardPlace.READER) : Optional.empty(),
                            ELSEWHERE));
        }
        return all;
    }

    private static List<ServiceTile> tiles() {
        return List.of(tile("fund-withdrawal", "fund", "提取公积金", "Fund withdrawal", ServiceTile.Depth.EXECUTABLE, 3),
                tile("doctor", "heart-plus", "预约挂号", "See a doctor", ServiceTile.Depth.EXECUTABLE, 2),
                tile("residence", "residence", "办居住证", "Residence permit", ServiceTile.Depth.PRE_CHECKED, 5),
                tile("print", "printer", "打印证明", "Print certificates", ServiceTile.Depth.EXECUTABLE, 1),
                tile("newborn", "child", "孩子出生一件事", "Newborn, all in one", ServiceTile.Depth.EXECUTABLE, 10),
                tile("vehicle", "car", "查车辆违法", "Traffic violations", ServiceTile.Depth.EXECUTABLE, 1),
                tile("shop", "shop", "开店办照", "Business licence", ServiceTile.Depth.PRE_CHECKED, 15),
                tile("talent", "graduate", "青年人才补贴", "Young talent grant", ServiceTile.Depth.GUIDE, 0),
                tile("pension", "umbrella", "查养老金", "Pension", ServiceTile.Depth.EXECUTABLE, 1),
                tile("insurance", "shield", "医保参保", "Medical insurance", ServiceTile.Depth.EXECUTABLE, 4),
                tile("marriage", "people", "婚姻登记预约", "Marriage booking", ServiceTile.Depth.GUIDE, 0),
                tile("house", "house", "无房证明", "No-home proof", ServiceTile.Depth.EXECUTABLE, 1),
                tile("ticket", "ticket", "排队取号", "Queue ticket", ServiceTile.Depth.EXECUTABLE, 1),
                tile("exam", "document", "查考试成绩", "Exam scores", ServiceTile.Depth.EXECUTABLE, 1));
    }

    private static ServiceTile tile(String id, String icon, String zh, String en, ServiceTile.Depth depth,
            int minutes) {
        return new ServiceTile(id, icon, t(zh, en), depth, minutes, false);
    }

    static Screen.Home home(int services) {
        return new Screen.Home(tiles().subList(0, services), tiles().subList(6, 7), Door.OPEN, 511);
    }

    static Screen.Search search(String typed, int hits, int total) {
        return new Screen.Search(typed, tiles().stream().limit(hits).map(Samples::hit).toList(), total,
                typed.isEmpty() ? THEMES : List.of(), Optional.empty());
    }

    private static Screen.Search.Hit hit(ServiceTile tile) {
        return new Screen.Search.Hit(tile, Optional.of(
                t("人力资源和社会保障局", "Human Resources and Social Security Bureau")));
    }

    private static Screen.Interrupted interrupted(boolean received, Optional<Paper> slip) {
        List<Localized> whatNow = new ArrayList<>();
        if (slip.isEmpty()) {
            whatNow.add(t("请拍下编号，或者打印出来。凭编号可以在手机、任一自助机和窗口查结果。",
                    "Photograph the number or print it: it finds your result on the phone, at any machine, at the"
                            + " counter."));
        }
        whatNow.add(t("请不要重复申请。", "Please do not apply again."));
        whatNow.add(THINGS);
        return new Screen.Interrupted(Optional.of(new Screen.Interrupted.Filed("0007-00042-K", received,
                "https://platform.example/case/0007-00042-K", slip)), whatNow);
    }

    /** As the city names them for old people. */
    private static Screen.Home elder(Screen.Home home) {
        List<Localized> titles = List.of(t("看病挂号", "See a doctor"), t("查养老金", "My pension"),
                t("查医保的钱", "Medical insurance money"), t("取号找窗口", "A number for a counter"),
                t("我办的事", "My cases"));
        List<ServiceTile> few = new ArrayList<>();
        titles.forEach(title -> few.add(home.persons().get(few.size()).called(title)));
        return new Screen.Home(home.persons(), home.entities(), home.door(), home.searchable(), few);
    }

    private static Screen.Home paused(Screen.Home home, Door door) {
        return new Screen.Home(home.persons().stream().map(Samples::paused).toList(), home.entities(),
                door, home.searchable());
    }

    private static ServiceTile paused(ServiceTile tile) {
        return new ServiceTile(tile.id(), tile.icon(), tile.title(), tile.depth(), tile.minutes(),
                tile.depth() != ServiceTile.Depth.GUIDE);
    }

    private static Screen.ServiceIntro intro(boolean steps, List<Localized> lacking, Optional<Localized> closed) {
        return new Screen.ServiceIntro(steps ? tiles().getFirst() : tiles().get(7),
                t("用住房公积金偿还住房贷款、支付房租，或在购房、退休、离职时提取本人账户余额。",
                        "Take money out of your housing fund for a home loan, for rent, when you buy a home, retire or leave."),
                t("当场办结", "On the spot"), t("不收费", "Free of charge"),
                List.of(t("本人居民身份证", "Your resident ID card"),
                        t("本人的收款银行卡号", "The number of your own bank card"),
                        t("能收短信的手机", "A mobile phone that receives messages")),
                List.of(t("在郑州缴存住房公积金，账户状态正常", "You have a housing fund account in Zhengzhou in good order"),
                        t("同一原因 12 个月内提取一次", "One withdrawal in 12 months for the same reason"),
                        t("付房租提取的，本人在本市没有自有住房", "For rent: you own no home in this city")),
                steps ? List.of(t("阅读告知", "Notice"), t("刷身份证", "Identity card"), t("核对信息", "Check data"),
                        t("填写申请", "Fill in"), t("确认申请", "Review"), t("签名提交", "Sign and submit")) : List.of(),
                t("郑好办 APP，或 3 楼 12 号公积金窗口", "The Zhenghaoban app, or counter 12, 3rd floor"), lacking, closed,
                Optional.empty(), true);
    }

    static Progress step(int step) {
        return new Progress(step, 6, t("核对", "Check"));
    }

    private static Screen consent() {
        return new Screen.Consent(step(1), List.of(
                new Screen.Consent.Clause(t("读取身份证信息", "Reading your ID card"),
                        t("读取姓名、性别、民族、出生日期、身份证号、住址和有效期，只用于确认是您本人在办理。",
                                "Name, sex, ethnicity, date of birth, number, address and validity are read, only to make sure that it is you.")),
                new Screen.Consent.Clause(t("查询公积金和贷款信息", "Looking up your fund and loan"),
                        t("向市住房公积金中心、贷款银行和不动产登记中心查询您的账户、还款和房产，只用于计算您可以提取多少。",
                                "Your account, repayments and property are looked up at the fund centre, your bank and the property registry, only to compute how much you can withdraw.")),
                new Screen.Consent.Clause(t("保存与清除", "Keeping and removing"),
                        t("办理结束后，本机立即清除您的全部信息。申请材料由市住房公积金中心依法保存。",
                                "When you finish, this terminal removes all of your data at once. The fund centre keeps your application as the law requires."))));
    }

    private static Screen confirm() {
        return new Screen.ConfirmData(step(3), List.of(
                new KnownSection(t("个人信息", "Personal data"), t("居民身份证", "your ID card"), NOW,
                        List.of(Row.masked(t("姓名", "Name"), "张*", "张测试"), Row.of(t("性别", "Sex"), t("男", "Male")),
                                Row.masked(t("身份证号", "ID number"), "410199********0015", "410199 19850615 0015"),
                                new Row(t("住址", "Address"), t("测试省测试市******", "Test Province ******"),
                                        t("测试省测试市演示区样本路 1 号院 2 号楼 3 单元 401 号",
                                                "Unit 401, 3, Building 2, 1 Sample Road, Demo District, Test City"),
                                        false),
                                Row.of(t("有效期至", "Valid until"), t("2036年6月15日", "15 June 2036")))),
                new KnownSection(t("公积金账户", "Housing fund account"),
                        t("市住房公积金中心", "the housing fund centre"), NOW,
                        List.of(Row.masked(t("个人账号", "Account"), "2010****0042", "201000100042"),
                                Row.of(t("账户状态", "State"), t("正常", "In order")), Row.of(t("账户余额", "Balance"),
                                        t("86,420.50 元", "¥86,420.50"))))));
    }

    static FieldView.Option option(String value, String zh, String en, String detailZh, String detailEn) {
        return new FieldView.Option(value, t(zh, en), t(detailZh, detailEn));
    }

    private static Screen review() {
        return new Screen.Review(step(5), List.of(
                new ReviewSection(t("申请人", "Applicant"),
                        List.of(Row.masked(t("姓名", "Name"), "张*", "张测试"),
                                Row.masked(t("身份证号", "ID number"), "410199********0015", "410199 19850615 0015")),
                        Optional.empty()),
                new ReviewSection(t("提取", "Withdrawal"),
                        List.of(Row.of(t("提取理由", "Reason"), t("偿还住房贷款", "Home loan")),
                                new Row(t("提取金额", "Amount"), t("15,259.00 元", "¥15,259.00"),
                                        t("15,259.00 元", "¥15,259.00"), true)),
                        Optional.of("amount")),
                new ReviewSection(t("贷款合同", "Loan"),
                        List.of(Row.of(t("贷款合同", "Loan contract"), t("演示银行郑州分行", "Demo Bank, Zhengzhou branch"))),
                        Optional.of("loan")),
                new ReviewSection(t("联系手机", "Mobile"),
                        List.of(Row.masked(t("手机号码", "Mobile number"), "138****8000", "138 0000 8000")),
                        Optional.of("contact")),
                new ReviewSection(t("收款", "Payment"),
                        List.of(Row.masked(t("银行卡", "Bank card"), "工商银行 **** 0012", "6299 9900 0000 0000 012"),
                                Row.masked(t("手机号", "Mobile"), "138****8000", "138 0000 8000")),
                        Optional.of("payee"))),
                true, true);
    }

    static Screen sign() {
        return new Screen.Sign(step(5),
                t("本人承诺：以上信息真实有效，同意提取并转入本人银行卡，如有虚假，愿承担法律责任。",
                        "I declare that all of this is true, and ask for the amount to be paid to my own bank card."),
                List.of(Row.of(t("提取金额", "Amount"), t("15,259.00 元", "¥15,259.00")),
                        Row.of(t("收款银行卡", "Paid to"), t("工商银行 **** 0012", "ICBC **** 0012"))));
    }

    private static Screen rating() {
        return new Screen.Rating(2,
                List.of(option("reason.slow", "等得太久", "It took too long", "", ""),
                        option("unclear", "看不懂", "Hard to understand", "", ""),
                        option("again", "重复填写", "Entering things twice", "", ""),
                        option("device", "机器不好用", "The machine did not work well", "", ""),
                        option("result", "没有办成", "I did not get it done", "", ""),
                        option("other", "其他", "Something else", "", "")),
                Set.of("reason.slow"));
    }
}
