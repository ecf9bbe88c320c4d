package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.ActedFor;
import cn.banshi.core.backend.Backend.Draft;
import cn.banshi.core.backend.Backend.End;
import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.document.ApplicationForm;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.journey.OnBehalf.Kind;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Candidate;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Localized;
import cn.banshi.device.idcard.CardHolder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody acts for a child, for whoever entrusted them, for a company: shown, sent and filed as both, and never mixed up. */
class ActsForAnotherTest {

    private static final Principal CHILD = new Principal("ZZW-260301-0001-9", Kind.CHILD, "周小禾", "410199201803110022",
            Instant.parse("2018-05-30T02:00:00Z"), new Localized("公安户籍系统", "the household register"),
            Optional.of(LocalDate.of(2036, 3, 10)));
    private static final Principal CHEN = new Principal("ZZW-260503-0007-A", Kind.ENTRUSTED, "陈桂兰",
            "410199194910010024", Instant.parse("2026-06-16T02:00:00Z"),
            new Localized("郑好办", "the Zhenghaoban app"), Optional.of(LocalDate.of(2027, 6, 16)));
    private static final Principal FIRM = new Principal("ZZW-260120-0002-J", Kind.COMPANY, "郑州演示商贸有限公司",
            "91410199MA4YX0017M", Instant.parse("2024-06-06T02:00:00Z"),
            new Localized("企业登记系统", "the register of companies"), Optional.empty());

    private static final String QUERY = "medical-balance";
    private static final String SIGNED = "medical-insurance-long-stay-record";
    private static final String OF_COMPANIES = "company-fund-deposits";

    private final TestHall hall = new TestHall();

    @BeforeEach
    void knows() {
        hall.backend.principals = List.of(CHILD, CHEN, FIRM);
        hall.backend.data.put("medical-account",
                Map.of("state", "NORMAL", "kind", "RESIDENT", "spentThisYear", "120.00",
                        "coveredUntil", "2026-12-31"));
        hall.backend.data.put("company-deposits",
                Map.of("state", "NORMAL", "accountNumber", "410112345", "workers", 12, "months", List.of()));
    }

    private void identify(String service) {
        hall.act(new Action.Start(), new Action.ChooseService(service), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
    }

    private Screen.ForWhom asked(String service) {
        identify(service);
        return hall.screen(Screen.ForWhom.class);
    }

    private void choose(String service, Principal principal) {
        asked(service);
        hall.act(new Action.ActFor(principal.mandate()));
    }

    private static List<String> rows(List<Row> rows) {
        return rows.stream().map(row -> row.label().zh() + " " + row.value().zh()).toList();
    }

    private List<String> answered() {
        var first = (AnswerSection.Found) hall.screen(Screen.Answer.class).sections().getFirst();
        return rows(first.rows());
    }

    private void leavesClean() {
        hall.act(new Action.Next());
        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void listsThoseThatTheServiceIsForMaskedWithSinceWhenAndWhere() {
        Screen.ForWhom whom = asked(QUERY);

        assertThat(whom.self()).contains("王**");
        assertThat(whom.others()).extracting(Candidate::name).containsExactly("周**", "陈**");
        assertThat(whom.others()).extracting(Candidate::number)
                .containsExactly("410199********0022", "410199********0024");
        assertThat(whom.others().getFirst().recorded().zh()).isEqualTo("2018年5月30日在公安户籍系统登记，有效至2036年3月10日");
        assertThat(whom.others().getLast().recorded().zh()).isEqualTo("2026年6月16日在郑好办登记同意，有效至2027年6月16日");
        assertThat(hall.backend.askedFor).as("nothing of anybody was asked for yet").isEmpty();
    }

    private void toCardOfWhoeverEntrusts() {
        hall.backend.principals = List.of();
        assertThat(asked(SIGNED).here()).isTrue();
        hall.act(new Action.OtherIsHere());
        assertThat(hall.screen(Screen.OtherConsent.class).visitor()).isEqualTo("王**");
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Identify.class).another()).isTrue();
    }

    private void lays(CardHolder holder) {
        hall.reader.lay(TestPeople.card(holder));
        hall.settle();
    }

    @Test
    void isEntrustedBySomebodyWhoIsThereAndShowsTheirOwnCard() {
        hall.backend.entrustment = new Reply.Ok<>(CHEN);
        toCardOfWhoeverEntrusts();
        lays(TestPeople.resident("陈桂兰", CHEN.number()));

        assertThat(hall.screen(Screen.ConfirmData.class).sections().getFirst().rows()).extracting(Row::value)
                .contains(Localized.same("陈**"));
        assertThat(hall.backend.entrusted).containsExactly(SIGNED + " entrusting-long-stay");
        assertThat(hall.backend.askedFor).containsExactly(CHEN.mandate());
        assertThat(hall.visit().behalf().giver()).as("wiped at once").isEmpty();
        assertThat(hall.visit().card().orElseThrow().name()).as("it stays the visitor's visit").isEqualTo("王明远");
        assertThat(hall.audit.events.toString()).contains("entrusting-long-stay").doesNotContain("陈桂兰");
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void takesNobodysOwnCardForThatOfSomebodyElse() {
        toCardOfWhoeverEntrusts();
        lays(TestPeople.WANG);

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.OWN_CARD);
        assertThat(hall.backend.entrusted).isEmpty();
        assertThat(hall.visit().behalf().giver()).isEmpty();
    }

    @Test
    void saysThatThePlatformDoesNotRecordIt() {
        toCardOfWhoeverEntrusts();
        lays(TestPeople.resident("周小禾", CHILD.number()));

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.NOT_ENTRUSTED);
        assertThat(hall.visit().behalf().giver()).isEmpty();
        assertThat(hall.visit().principal()).isEmpty();
        hall.act(new Action.Back());
        hall.screen(Screen.ForWhom.class);
    }

    @Test
    void readsNoCardOfWhoeverDoesNotAgree() {
        hall.backend.principals = List.of();
        asked(SIGNED);
        hall.act(new Action.OtherIsHere(), new Action.Back());

        hall.screen(Screen.ForWhom.class);
        assertThat(hall.backend.entrusted).isEmpty();
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void offersNothingOfThatKindWhereTheServiceHasNoClauseForIt() {
        assertThat(asked(QUERY).here()).isFalse();
        hall.act(new Action.OtherIsHere());
        hall.screen(Screen.ForWhom.class);
    }

    @Test
    void asksNothingMoreOfWhoeverMayActForNobody() {
        hall.backend.principals = List.of(FIRM);
        identify(QUERY);

        assertThat(answered()).noneMatch(row -> row.startsWith("代办人"));
        assertThat(hall.backend.askedFor).containsExactly("");
        assertThat(hall.steps).extracting(StepClock.StepTime::step).doesNotContain("ForWhom");
    }

    @Test
    void answersAGuardianAboutTheChild() {
        choose(QUERY, CHILD);

        assertThat(hall.backend.askedFor).containsExactly(CHILD.mandate());
        assertThat(answered()).containsExactly("申请人 周**", "申请人证件号码 410199********0022", "代办人 王**",
                "授权编号 ZZW-260301-0001-9", "授权登记 2018年5月30日在公安户籍系统登记，有效至2036年3月10日");
        assertThat(hall.now().frame().applicant()).contains("王** 代 周**");
        hall.act(new Action.PrintSlip());
        assertThat(hall.printer.receipts.getFirst().toString()).contains("周**", "ZZW-260301-0001-9")
                .doesNotContain("周小禾", "王明远", CHILD.number());
        leavesClean();
    }

    @Test
    void answersAboutOneselfWhoeverElseThereIs() {
        asked(QUERY);
        hall.act(new Action.ActFor(""));

        assertThat(hall.backend.askedFor).containsExactly("");
        assertThat(answered()).noneMatch(row -> row.startsWith("代办人"));
        assertThat(hall.now().frame().applicant()).contains("王**");
        assertThat(hall.audit.events).noneMatch(ActedFor.class::isInstance);
    }

    @Test
    void answersTheAgentOfACompanyAndShowsItsNameWhole() {
        assertThat(asked(OF_COMPANIES).self()).as("it is nothing for oneself").isEmpty();
        hall.act(new Action.ActFor(""));
        hall.screen(Screen.ForWhom.class);
        hall.act(new Action.ActFor(FIRM.mandate()));

        assertThat(answered()).contains("申请人 郑州演示商贸有限公司", "申请人证件号码 91410199MA4YX0017M", "代办人 王**");
        leavesClean();
    }

    @Test
    void saysWhyItGoesNoFurtherWhereThereIsNoCompany() {
        hall.backend.principals = List.of(CHILD);
        identify(OF_COMPANIES);

        var closed = hall.screen(Screen.ServiceIntro.class);
        assertThat(closed.closed().orElseThrow().zh()).contains("没有查到您登记为哪个单位的法定代表人或经办人");
        assertThat(hall.backend.askedFor).isEmpty();
        hall.act(new Action.Back());
        hall.screen(Screen.Home.class);
    }

    @Test
    void filesForWhoeverEntrustedAsApplicantAndNamesTheAgentEverywhere() {
        choose(SIGNED, CHEN);
        assertThat(hall.screen(Screen.ConfirmData.class).sections().getFirst().rows()).extracting(Row::value)
                .contains(Localized.same("陈**"));
        fillsIn();
        var review = hall.screen(Screen.Review.class);
        assertThat(rows(review.sections().getFirst().rows())).contains("申请人 陈**", "代办人 王**",
                "授权编号 ZZW-260503-0007-A");
        hall.act(new Action.Next());
        assertThat(rows(hall.screen(Screen.Sign.class).summary())).contains("代办人 王**");
        hall.act(TestPeople.signature());

        assertThat(rows(hall.screen(Screen.Result.class).rows())).contains("代办人 王**", "授权编号 ZZW-260503-0007-A");
        assertThat(hall.outbox.bodies.getFirst())
                .contains(
                        "\"applicant\":{\"name\":\"陈桂兰\",\"number\":\"410199194910010024\",\"mobile\":\"13800138000\"}",
                        "\"agent\":{\"name\":\"王明远\",\"number\":\"410199198506150015\"}",
                        "\"mandate\":\"ZZW-260503-0007-A\"");
        assertThat(hall.documents.forms.getFirst().sections().getFirst().rows())
                .extracting(ApplicationForm.Row::label, ApplicationForm.Row::value)
                .contains(org.assertj.core.api.Assertions.tuple("申请人", "陈桂兰"),
                        org.assertj.core.api.Assertions.tuple("代办人", "王明远"),
                        org.assertj.core.api.Assertions.tuple("授权编号", "ZZW-260503-0007-A"),
                        org.assertj.core.api.Assertions.tuple("授权登记", "2026年6月16日在郑好办登记同意，有效至2027年6月16日"));
        assertThat(hall.printer.receipts.getFirst().toString()).contains("陈**", "王**", "ZZW-260503-0007-A")
                .doesNotContain("陈桂兰", "王明远");
        leavesClean();
    }

    private void fillsIn() {
        hall.act(new Action.Next(), new Action.Choose("reason", "LIVING"), new Action.Next(),
                new Action.Choose("region", "EAST"), new Action.Next(), new Action.Choose("province", "P31"),
                new Action.Next(), new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {QUERY, SIGNED})
    void saysInWordsOfItsOwnThatAMandateWasWithdrawnMeanwhileAndKeepsNothing(String service) {
        asked(service);
        hall.backend.withdrawn = true;
        hall.act(new Action.ActFor(CHEN.mandate()));

        var closed = hall.screen(Screen.ServiceIntro.class);
        assertThat(closed.closed().orElseThrow().zh()).contains("代办授权已经失效或被撤回").contains("没有提交任何内容");
        assertThat(hall.visit().principal()).isEmpty();
        assertThat(hall.visit().answers().isEmpty()).isTrue();
        hall.act(new Action.Exit());
        hall.assertLeftClean();
        assertThat(hall.outbox.entries).isEmpty();
    }

    @Test
    void triesAgainWhereThePlatformDoesNotSayForWhom() {
        hall.backend.principalsSilent = true;
        identify(QUERY);
        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.BACKEND_DOWN);

        hall.backend.principalsSilent = false;
        hall.act(new Action.TryAgain());
        hall.screen(Screen.ForWhom.class);
    }

    @Test
    void actsForNobodyWhoWasNotOffered() {
        asked(QUERY);
        hall.act(new Action.ActFor(FIRM.mandate()), new Action.ActFor("ZZW-990101-0001-X"), new Action.Next());

        hall.screen(Screen.ForWhom.class);
        assertThat(hall.backend.askedFor).isEmpty();
    }

    @Test
    void mixesNothingOfOneWithAnother() {
        choose(QUERY, CHILD);
        hall.act(new Action.Again(), new Action.ChooseService(QUERY), new Action.Next(), new Action.Next());
        hall.screen(Screen.ForWhom.class);
        assertThat(hall.visit().answers().isEmpty()).isTrue();
        assertThat(hall.now().frame().applicant()).contains("王**");
        hall.backend.silent.add("medical-account");
        hall.act(new Action.ActFor(CHEN.mandate()));

        assertThat(answered()).contains("申请人 陈**").doesNotContain("申请人 周**");
        assertThat(hall.screen(Screen.Answer.class).sections()).hasSize(2);
        assertThat(hall.screen(Screen.Answer.class).sections().getLast()).isInstanceOf(AnswerSection.Silent.class);
    }

    @Test
    void keepsADraftOnlyOfWhatIsOnesOwn() {
        hall.backend.drafts.put(SIGNED, List.of(new Draft("ZZD-261120-0007-K", End.APP,
                Instant.parse("2026-11-20T06:05:00Z"), Map.of("reason", "LIVING"))));
        choose(SIGNED, CHEN);
        hall.act(new Action.Next());

        assertThat(hall.screen(Screen.FormPage.class).keepable()).isFalse();
        hall.act(new Action.ContinueElsewhere());
        hall.screen(Screen.FormPage.class);
        assertThat(hall.backend.begun).isEmpty();
    }

    @Test
    void isOnRecordWithoutANameOrANumberOfAnybody() {
        choose(SIGNED, CHEN);
        fillsIn();
        hall.act(new Action.Next(), TestPeople.signature());
        leavesClean();

        assertThat(hall.audit.events).filteredOn(ActedFor.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((ActedFor) event).kind().toString()).isEqualTo("entrusted"));
        assertThat(hall.audit.events.toString()).doesNotContain("陈桂兰", CHEN.number(), CHEN.mandate(), "王明远")
                .contains("mandates");
    }

    @Test
    void saysNothingOfAnybodyWhenItIsWrittenSomewhere() {
        assertThat(CHEN.toString()).doesNotContain("陈桂兰", CHEN.number());
        choose(QUERY, CHEN);
        assertThat(hall.visit().toString()).isEqualTo("Visit");
    }
}
