package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.audit.AuditEvent.End;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Word;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was filled in is kept on the platform when its owner asks for it, and nowhere else. */
class DraftVisitTest {

    private final TestHall hall = new TestHall();

    private Screen.DraftKept keep() {
        hall.act(new Action.ContinueElsewhere(), new Action.Next());
        return hall.screen(Screen.DraftKept.class);
    }

    @Test
    void saysWhatIsKeptAndForHowLongBeforeAnythingLeaves() {
        hall.toPayee();
        hall.act(new Action.ContinueElsewhere());

        assertThat(hall.now().overlay()).isEqualTo(new Overlay.KeepDraft(30, false));
        assertThat(hall.backend.begun).isEmpty();
        hall.act(new Action.CloseOverlay());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("payee");
        assertThat(hall.backend.begun).isEmpty();
    }

    /** Whoever is called away has no time to look for the button on the page. */
    @Test
    void isOfferedWhereSomebodyIsAboutToLoseWhatWasFilledIn() {
        hall.toPayee();
        hall.pass(Delays.STANDARD.idlePersonal());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        assertThat(hall.now().screen().keepable()).isTrue();
        hall.act(new Action.ContinueElsewhere());
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.KeepDraft(30, false));
        hall.act(new Action.CloseOverlay(), new Action.Exit());
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.ConfirmExit(true));
        keep();
    }

    @Test
    void isTimeEnoughToReadTheQuestion() {
        hall.toPayee();
        hall.pass(Delays.STANDARD.idlePersonal().plusSeconds(40));
        hall.act(new Action.ContinueElsewhere());
        hall.pass(Duration.ofSeconds(30));

        assertThat(hall.now().overlay()).isEqualTo(new Overlay.KeepDraft(30, false));
    }

    @Test
    void handsOverCompleteAnswersAndNothingThatProvesAnything() {
        hall.toContact();
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"));
        keep();

        var begun = hall.backend.begun.getFirst();
        assertThat(begun.service().id()).isEqualTo("fund-withdrawal");
        assertThat(begun.page()).contains("contact");
        assertThat(begun.answers()).isEqualTo(Map.of("reason", "LOAN", "loanContract", "DK20190520017", "amount",
                "15259.00", "payeeCard", TestPeople.CARD, "mobile", TestPeople.MOBILE));
        assertThat(begun.consents()).isNotEmpty();
    }

    @Test
    void leavesOutWhatIsHalfTyped() {
        hall.toPayee();
        hall.act(new Action.Type("payeeCard", "62999"));
        keep();

        assertThat(hall.backend.begun.getFirst().answers()).doesNotContainKey("payeeCard").containsKey("amount");
    }

    @Test
    void showsTheNumberAndWipesAtTheEnd() {
        hall.toReview();
        var kept = keep();

        assertThat(hall.backend.begun.getFirst().page()).isEmpty();
        assertThat(kept.number()).isEqualTo(FakeBackend.KEPT.number());
        assertThat(kept.qr()).isEqualTo(FakeBackend.KEPT.link());
        assertThat(kept.until().zh()).isEqualTo("2026年12月23日");
        assertThat(hall.printer.receipts).as("nothing is printed by itself").isEmpty();
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.NONE);
        hall.assertLeftClean();
        assertThat(hall.outbox.entries).isEmpty();
        assertThat(hall.audit.events).contains(new DataAnswered(1, Word.of("draft"), Answer.OK),
                new VisitEnded(1, End.FINISHED));
    }

    @Test
    void printsASlipOnceWithNothingOfWhatWasFilledIn() {
        hall.toContact();
        keep();
        hall.act(new Action.PrintSlip(), new Action.PrintSlip());

        assertThat(hall.screen(Screen.DraftKept.class).slip()).isEqualTo(Optional.of(Paper.PRINTED));
        assertThat(hall.printer.receipts).hasSize(1);
        assertThat(hall.printer.text()).contains(FakeBackend.KEPT.number(), "王**", "2026年12月23日", "还没有提交")
                .doesNotContain(TestPeople.WANG.name(), TestPeople.WANG.number(), TestPeople.CARD, "0012", "15259",
                        "15,259");
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        hall.assertLeftClean();
    }

    @Test
    void goesOnWithEverythingThereWhenThePlatformIsAway() {
        hall.toContact();
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"));
        hall.backend.down = true;
        hall.act(new Action.ContinueElsewhere(), new Action.Next());

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.DraftNotKept.class);
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
        hall.backend.down = false;
        hall.act(new Action.CloseOverlay(), new Action.Type("code", "123456"), new Action.Next(), new Action.Next(),
                TestPeople.signature());
        hall.screen(Screen.Result.class);
        assertThat(hall.outbox.bodies.getFirst()).contains("15259.00", TestPeople.MOBILE);
    }

    @Test
    void keepsNothingThatCannotBeRecorded() {
        hall.toPayee();
        hall.audit.refuses = true;
        hall.act(new Action.ContinueElsewhere(), new Action.Next());

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.DraftNotKept.class);
        assertThat(hall.backend.begun).isEmpty();
    }

    @Test
    void offersNothingOfTheKindWhereSomethingIsOnlyLookedUp() {
        hall.act(new Action.Start(), new Action.ChooseService("exam-score"), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        assertThat(hall.screen(Screen.FormPage.class).keepable()).isFalse();
        hall.act(new Action.ContinueElsewhere());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(Delays.STANDARD.idlePersonal());
        hall.act(new Action.ContinueElsewhere());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
    }
}
