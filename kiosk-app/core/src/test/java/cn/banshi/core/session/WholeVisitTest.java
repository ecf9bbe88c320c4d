package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From touch to wiped terminal, as a citizen goes through it. */
class WholeVisitTest {

    private final TestHall hall = new TestHall();

    @Test
    void repaysALoanFromTouchToPaper() {
        hall.toResult();

        var result = hall.screen(Screen.Result.class);
        assertThat(result.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(result.reference()).isEqualTo(FakeOutbox.REFERENCE);
        assertThat(result.paper()).isEqualTo(Paper.PRINTED);
        assertThat(result.qr()).isEqualTo("https://banshi.example/q/" + FakeOutbox.REFERENCE);
        assertThat(result.rows()).extracting(row -> row.value().zh())
                .containsExactly("ZZ20261123 0007 00042 X", "15,259.00 元", "**** 0012",
                        "2026年11月23日 09:30");
        assertThat(hall.outbox.bodies.getFirst()).contains("\"reason\":\"LOAN\"", "\"amount\":\"15259.00\"",
                "\"payeeCard\":\"" + TestPeople.CARD + "\"", "\"loanContract\":\"DK20190520017\"",
                "\"reference\":\"0007-00042-K\"", "\"mobile\":\"13800138000\"");
        assertThat(hall.printer.receipts).hasSize(1);
        assertThat(hall.printer.text()).contains("0007-00042-K", "ZZ20261123 0007 00042 X", "王**", "还房贷")
                .doesNotContain(TestPeople.CARD, TestPeople.WANG.number(), TestPeople.WANG.name());

        hall.act(new Action.Rate(5), new Action.Next());
        assertThat(hall.backend.ratings).containsExactly(FakeOutbox.CASE + " 5 []");
        var goodbye = hall.screen(Screen.Goodbye.class);
        assertThat(goodbye.card()).isEqualTo(Screen.Goodbye.Card.NONE);
        assertThat(goodbye.slip()).isEqualTo(Slip.OUT);
        hall.assertLeftClean();
    }

    @Test
    void paysRentWithoutAskingForALoan() {
        hall.toConfirm();
        hall.act(new Action.Next(), new Action.Choose("reason", "RENT"), new Action.Next());

        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
        hall.act(new Action.UseShortcut("amount"));
        assertThat(typed("amount").shown().zh()).isEqualTo("14,400.00");
        hall.act(new Action.Next(), new Action.Type("payeeCard", TestPeople.CARD),
                new Action.Type("payeeCardAgain", TestPeople.CARD), new Action.Next(),
                new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next(), new Action.Next(), TestPeople.signature());

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.outbox.bodies.getFirst()).contains("\"reason\":\"RENT\"", "\"amount\":\"14400.00\"")
                .doesNotContain("loanContract");
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void asksInTheOrderAndWithTheProgressOfTheSteps() {
        hall.act(new Action.Start());
        assertThat(hall.screen(Screen.Home.class).persons()).extracting(tile -> tile.id())
                .first()
                .isEqualTo("fund-withdrawal");
        hall.act(new Action.ChooseService("fund-withdrawal"));
        assertThat(hall.screen(Screen.ServiceIntro.class).steps()).hasSize(6);
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Consent.class).progress().step()).isEqualTo(1);
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Identify.class).progress().step()).isEqualTo(2);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        assertThat(hall.screen(Screen.ConfirmData.class).progress().step()).isEqualTo(3);
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).progress().step()).isEqualTo(4);
        assertThat(hall.screen(Screen.FormPage.class).progress().steps()).isEqualTo(6);
    }

    @Test
    void masksWhatItShowsForConfirmationAndShowsTheRestWhilePressed() {
        hall.toConfirm();

        List<Row> rows = hall.screen(Screen.ConfirmData.class).sections().getFirst().rows();
        assertThat(rows.getFirst().value().zh()).isEqualTo("王**");
        assertThat(rows.getFirst().revealed().zh()).isEqualTo("王明远");
        assertThat(rows.get(1).value().zh()).isEqualTo("410199********0015");
        assertThat(rows.get(1).revealed().zh()).isEqualTo("410199 19850615 0015");
        assertThat(hall.now().frame().applicant()).isEqualTo(Optional.of("王**"));
    }

    @Test
    void showsWhatIsKnownAndSaysWhereItComesFrom() {
        hall.toAmount();

        var page = hall.screen(Screen.FormPage.class);
        assertThat(page.facts()).extracting(row -> row.value().zh())
                .containsExactly("86,420.50 元", "31,200.00 元", "31,200.00 元");
        assertThat(page.note().zh()).isEqualTo("数据来自来源 fund-account、来源 fund-loans，今天 09:30 查询");
        assertThat(page.focus()).isEqualTo(Optional.of("amount"));
    }

    @Test
    void judgesTheAmountWhileItIsTyped() {
        hall.toAmount();

        hall.act(new Action.Type("amount", "15259"));
        assertThat(typed("amount").shown().zh()).isEqualTo("15,259");
        assertThat(good("amount")).isEqualTo("在可提额度内");
        hall.act(new Action.Type("amount", "31200.01"));
        assertThat(wrong("amount")).isEqualTo("超过了本次最多可提的 31,200.00 元");
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
        hall.act(new Action.UseShortcut("amount"));
        assertThat(typed("amount").text()).isEqualTo("31200.00");
    }

    @Test
    void saysWhatIsMissingOnlyWhenNextIsTried() {
        hall.toAmount();

        assertThat(typed("amount").state()).isInstanceOf(FieldState.Quiet.class);
        hall.act(new Action.Next());
        assertThat(wrong("amount")).startsWith("请输入金额");
    }

    @Test
    void refusesACardThatWasTypedDifferentlyTheSecondTime() {
        hall.toPayee();

        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", "62999900"));
        assertThat(typed("payeeCardAgain").state()).isInstanceOf(FieldState.Quiet.class);
        hall.act(new Action.Type("payeeCardAgain", "62999910"));
        assertThat(wrong("payeeCardAgain")).contains("两次输入不一样");
        hall.act(new Action.Type("payeeCardAgain", TestPeople.CARD));
        assertThat(good("payeeCardAgain")).isEqualTo("两次输入一致");
    }

    @Test
    void refusesACardOfSomebodyElseBeforeAnythingIsSubmitted() {
        hall.backend.data.put("bank-card-check", Map.of("valid", true, "ownName", false));
        hall.toPayee();

        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next());
        assertThat(wrong("payeeCard")).contains("不是您本人的");
        assertThat(hall.backend.parameters.getLast()).isEqualTo(Map.of("card", TestPeople.CARD));

        hall.backend.data.put("bank-card-check", Map.of("valid", true, "ownName", true));
        hall.act(new Action.Type("payeeCard", "6299990000000000020"),
                new Action.Type("payeeCardAgain", "6299990000000000020"), new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
    }

    @Test
    void goesOnWhenAnOptionalInterfaceIsAway() {
        hall.backend.data.remove("bank-card-check");
        hall.backend.data.remove("real-estate");

        hall.toResult();
        assertThat(hall.outbox.entries).hasSize(1);
    }

    @Test
    void comesBackToTheReviewAfterAChange() {
        hall.toReview();

        hall.act(new Action.EditPage("amount"), new Action.Type("amount", "100.5"), new Action.Next());
        List<String> values = hall.screen(Screen.Review.class)
                .sections()
                .stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> row.value().zh())
                .toList();
        assertThat(values).contains("100.50", "还房贷", "**** 0012", "138****8000").doesNotContain(TestPeople.CARD);
    }

    @Test
    void asksForTheNewPageWhenAChangedAnswerNeedsIt() {
        hall.toConfirm();
        hall.act(new Action.Next(), new Action.Choose("reason", "RENT"), new Action.Next(),
                new Action.UseShortcut("amount"), new Action.Next(),
                new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next(), new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Review.class);

        hall.act(new Action.EditPage("reason"), new Action.Choose("reason", "LOAN"), new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("loan");
        hall.act(new Action.Choose("loanContract", "DK20190520017"), new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void forgetsTheServiceButNotThePersonForAnotherOne() {
        hall.toResult();
        hall.act(new Action.Again());

        hall.screen(Screen.Home.class);
        assertThat(hall.visit().answers().isEmpty()).isTrue();
        assertThat(hall.visit().card()).isPresent();
        hall.act(new Action.ChooseService("fund-withdrawal"), new Action.Next(), new Action.Next());
        hall.screen(Screen.ConfirmData.class);
        assertThat(hall.backend.claims).hasSize(1);
    }

    @Test
    void asksWhatWasWrongWhenTheRatingIsLowAndOnlyOnce() {
        hall.toResult();

        hall.act(new Action.Rate(1));
        assertThat(hall.screen(Screen.Rating.class).reasons()).hasSizeGreaterThan(2);
        hall.act(new Action.RateReasons(Set.of("reason-slow")), new Action.Next());
        assertThat(hall.screen(Screen.Result.class).rated()).isEqualTo(Optional.of(1));
        hall.act(new Action.Rate(5));
        assertThat(hall.backend.ratings).containsExactly(FakeOutbox.CASE + " 1 [reason-slow]");
    }

    @Test
    void speaksTheLanguageOfTheCitizenAndForgetsItAfterwards() {
        hall.act(new Action.Start(), new Action.ChooseLanguage(Language.EN));
        assertThat(hall.now().frame().language()).isEqualTo(Language.EN);
        hall.act(new Action.Exit());
        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
        assertThat(hall.now().frame().language()).isEqualTo(Language.ZH);
    }

    @Test
    void signsExactlyWhatWasConfirmedAndAnswered() {
        hall.toResult();

        var form = hall.documents.forms.getFirst();
        assertThat(form.title()).isEqualTo("住房公积金提取申请表");
        assertThat(form.sections().stream().flatMap(section -> section.rows().stream()).map(row -> row.value()))
                .contains("王明远", "410199198506150015", "还房贷", "15,259.00", TestPeople.CARD, TestPeople.MOBILE);
        assertThat(form.origin().reference()).isEqualTo(FakeOutbox.REFERENCE);
    }

    @Test
    void tellsWhereTheTimeWentWithoutSayingWhose() {
        hall.toResult();
        hall.act(new Action.Next());
        hall.pass(Delays.STANDARD.goodbye());

        assertThat(hall.steps).extracting(StepClock.StepTime::step)
                .startsWith("Home", "Intro", "Consent", "Identifying", "Verifying", "Fetching", "Confirm", "Form")
                .endsWith("Result", "Goodbye");
    }

    private FieldView.Typed typed(String id) {
        return hall.screen(Screen.FormPage.class)
                .fields()
                .stream()
                .filter(FieldView.Typed.class::isInstance)
                .map(FieldView.Typed.class::cast)
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String wrong(String id) {
        assertThat(typed(id).state()).isInstanceOf(FieldState.Wrong.class);
        return ((FieldState.Wrong) typed(id).state()).message().zh();
    }

    private String good(String id) {
        assertThat(typed(id).state()).isInstanceOf(FieldState.Good.class);
        return ((FieldState.Good) typed(id).state()).message().zh();
    }
}
