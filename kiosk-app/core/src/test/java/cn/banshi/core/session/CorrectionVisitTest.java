package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Draft;
import cn.banshi.core.backend.Backend.End;
import cn.banshi.core.backend.Backend.FoundNumber;
import cn.banshi.core.backend.Backend.NumberKind;
import cn.banshi.core.backend.Correction;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A filed case came back: only what is wrong is gone through again, and it is filed under the number it has. */
class CorrectionVisitTest {

    private static final String SERVICE = "fund-withdrawal";
    private static final String CASE = "ZZ20261123000700042B";
    private static final Map<String, String> FILED = Map.of("reason", "LOAN", "loanContract", "DK20190520017", "amount",
            "15259.00", "payeeCard", TestPeople.CARD, "mobile", TestPeople.MOBILE);

    private final TestHall hall = new TestHall();

    private Screen.Correction returned(String... fields) {
        hall.backend.drafts.put(SERVICE, List.of(
                new Draft("ZZD-261127-0042-P", End.APP, Instant.parse("2026-11-27T06:05:00Z"),
                        Map.of("reason", "RENT")),
                new Draft("ZZD-261120-0007-Z", End.TERMINAL, Instant.parse("2026-11-20T06:05:00Z"), FILED,
                        Optional.of(new Correction(CASE, "0007-00042-7", new Localized("金额不对", "The amount is wrong"),
                                LocalDate.of(2026, 12, 15), Set.of(fields), Set.of(), Set.of(), Set.of())))));
        hall.toConfirm();
        hall.act(new Action.Next());
        return hall.screen(Screen.Correction.class);
    }

    private Screen.FormPage page(String id) {
        var page = hall.screen(Screen.FormPage.class);
        assertThat(page.pageId()).isEqualTo(id);
        return page;
    }

    private String typed(Screen.FormPage page, String id) {
        return page.fields()
                .stream()
                .filter(field -> field.id().equals(id))
                .map(field -> ((FieldView.Typed) field).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatTheOfficeWroteUntilWhenAndWhatIsWrong() {
        var shown = returned("amount");

        assertThat(shown.said().zh()).isEqualTo("金额不对");
        assertThat(shown.until().zh()).isEqualTo("2026年12月15日");
        assertThat(shown.caseNumber()).isEqualTo(CASE);
        assertThat(shown.what()).extracting(Localized::zh).hasSize(1);
        assertThat(shown.others()).isFalse();
    }

    @Test
    void goesThroughWhatIsWrongAloneAndFilesItUnderTheSameNumber() {
        returned("amount");
        hall.act(new Action.Next());
        assertThat(typed(page("amount"), "amount")).isEqualTo("15259.00");
        hall.act(new Action.Type("amount", "12000"), new Action.Next());

        var review = hall.screen(Screen.Review.class);
        assertThat(review.sections().toString()).contains("12,000.00", "演示银行郑州分行");
        assertThat(hall.backend.codesSent).as("the phone was proved when it was filed").isZero();
        hall.act(new Action.Next(), TestPeople.signature());
        hall.screen(Screen.Result.class);
        assertThat(hall.outbox.bodies.getFirst()).contains("\"corrects\":\"" + CASE + "\"",
                "\"draft\":\"ZZD-261120-0007-Z\"", "\"amount\":\"12000.00\"", "\"payeeCard\":\"" + TestPeople.CARD);
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void mayBeLeftAsItIsOnceItWasLookedAt() {
        returned("amount");
        hall.act(new Action.Next(), new Action.Next());

        hall.screen(Screen.Review.class);
    }

    @Test
    void leadsOnlyOverPagesWithSomethingWrong() {
        returned("reason", "amount");
        hall.act(new Action.Next());
        page("reason");
        hall.act(new Action.Next());
        page("amount");
        hall.act(new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void hasACardThatIsWrongTypedTwiceAgain() {
        returned("payeeCard");
        hall.act(new Action.Next());

        assertThat(typed(page("payee"), "payeeCardAgain")).isEmpty();
        hall.act(new Action.Next());
        page("payee");
    }

    @Test
    void provesAnotherMobileNumberThanTheOneThatWasFiled() {
        returned("amount");
        hall.act(new Action.Next(), new Action.Next(), new Action.EditPage("contact"));
        page("contact");
        hall.act(new Action.Type("mobile", "13900001234"), new Action.Next());

        page("contact");
    }

    @Test
    void canLookAtAndChangeEverythingElseFromTheReview() {
        returned("amount");
        hall.act(new Action.Next(), new Action.Next(), new Action.EditPage("payee"));

        assertThat(typed(page("payee"), "payeeCard")).isEqualTo(TestPeople.CARD);
        hall.act(new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void isFoundByTheNumberOfTheCaseOrOfItsSlip() {
        for (String number : List.of(CASE, "0007-00042-7")) {
            var fresh = new CorrectionVisitTest();
            fresh.hall.backend.numbersKnown.put(number, new FoundNumber(SERVICE, NumberKind.RETURNED_CASE));
            fresh.byNumber(number);
        }
    }

    private void byNumber(String number) {
        hall.backend.drafts.put(SERVICE, List.of(new Draft("ZZD-261120-0007-Z", End.TERMINAL,
                Instant.parse("2026-11-20T06:05:00Z"), FILED, Optional.of(new Correction(CASE, "0007-00042-7",
                        Localized.same(""), LocalDate.of(2026, 12, 15), Set.of("amount"), Set.of(), Set.of(),
                        Set.of())))));
        hall.act(new Action.Start(), new Action.GoOn(number), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Correction.class).caseNumber()).isEqualTo(CASE);
    }

    @Test
    void leavesTheCaseAloneForWhoeverAppliesAnew() {
        returned("amount");
        hall.act(new Action.StartAnew());

        page("reason");
        assertThat(hall.visit().correction()).isEmpty();
    }
}
