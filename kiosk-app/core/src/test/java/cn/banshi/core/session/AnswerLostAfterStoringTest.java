package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Verdict;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The backend may have the application, but its answer has not come. */
class AnswerLostAfterStoringTest {

    private final TestHall hall = new TestHall();

    @Test
    void saysThatTheResultIsNotKnownYetAndNeverThatItFailed() {
        hall.outbox.delivery = new Delivery.Pending(true);
        hall.toResult();

        var result = hall.screen(Screen.Result.class);
        assertThat(result.outcome()).isInstanceOfSatisfying(Outcome.NotYetKnown.class, truth -> {
            assertThat(truth.handedOver()).isTrue();
            assertThat(truth.whatNext()).extracting(text -> text.zh())
                    .anyMatch(text -> text.contains("本机会继续询问结果"))
                    .anyMatch(text -> text.contains(FakeOutbox.REFERENCE));
        });
        assertThat(hall.printer.text()).contains("结果待确认", "申请已交出", FakeOutbox.REFERENCE);
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void showsTheTruthWhenTheLookUpFindsItAndPrintsNothingTwice() {
        hall.outbox.delivery = new Delivery.Pending(true);
        hall.toResult();
        hall.outbox.delivery = FakeOutbox.acknowledged(Verdict.APPROVED);
        hall.act(new Action.TryAgain());

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.screen(Screen.Result.class).reference()).isEqualTo(FakeOutbox.REFERENCE);
        assertThat(hall.outbox.entries).hasSize(1);
        assertThat(hall.printer.receipts).hasSize(1);
    }

    @Test
    void letsTheCitizenGoAfterFiveSecondsWithTheNumber() {
        hall.outbox.busy = true;
        hall.toSign();
        hall.act(TestPeople.signature());
        assertThat(hall.screen(Screen.Working.class).leavable()).isFalse();
        hall.act(new Action.LeaveWaiting());
        hall.screen(Screen.Working.class);

        hall.pass(Delays.STANDARD.leavable());
        assertThat(hall.screen(Screen.Working.class).leavable()).isTrue();
        hall.act(new Action.LeaveWaiting());
        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.NotYetKnown.class);
        assertThat(hall.printer.text()).contains(FakeOutbox.REFERENCE);
    }

    @Test
    void showsAnAnswerThatComesAfterTheCitizenLeftTheWaiting() {
        hall.outbox.busy = true;
        hall.toSign();
        hall.act(TestPeople.signature());
        hall.pass(Delays.STANDARD.leavable());
        hall.act(new Action.LeaveWaiting());
        hall.outbox.busy = false;
        hall.settle();

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.printer.receipts).hasSize(1);
    }

    @Test
    void throwsAwayAnAnswerThatComesWhenTheVisitIsOver() {
        hall.outbox.busy = true;
        hall.toSign();
        hall.act(TestPeople.signature());
        hall.pass(Delays.STANDARD.leavable());
        hall.act(new Action.LeaveWaiting(), new Action.Next());
        hall.outbox.busy = false;
        hall.settle();

        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void isNeverIdleWhileItWaitsForTheAnswer() {
        hall.outbox.busy = true;
        hall.toSign();
        hall.act(TestPeople.signature());
        hall.pass(Duration.ofMinutes(10));

        hall.screen(Screen.Working.class);
        hall.outbox.busy = false;
        hall.settle();
        hall.screen(Screen.Result.class);
    }
}
