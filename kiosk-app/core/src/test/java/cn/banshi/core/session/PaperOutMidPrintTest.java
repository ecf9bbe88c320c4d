package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.Paper;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The application is done; only the paper is not. */
class PaperOutMidPrintTest {

    private final TestHall hall = new TestHall();

    @Test
    void tellsTheTruthAboutTheCaseWhileThePaperIsStillComing() {
        hall.printer.busy = true;
        hall.toResult();

        var result = hall.screen(Screen.Result.class);
        assertThat(result.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(result.paper()).isEqualTo(Paper.PRINTING);
    }

    @Test
    void saysThatThePaperIsOutAndThatTheCaseIsDoneAllTheSame() {
        hall.printer.result = FakePrinter.notPrinted(Reason.PAPER_OUT);
        hall.toResult();

        var result = hall.screen(Screen.Result.class);
        assertThat(result.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(result.paper()).isEqualTo(Paper.PAPER_OUT);
        assertThat(result.reference()).isEqualTo(FakeOutbox.REFERENCE);
        assertThat(result.qr()).endsWith(FakeOutbox.REFERENCE);
    }

    @Test
    void doesNotClaimToKnowWhenThePaperRanOutMidPrintAndNeverPrintsTwice() {
        hall.printer.result = FakePrinter.notKnown(Reason.PAPER_OUT);
        hall.toResult();

        assertThat(hall.screen(Screen.Result.class).paper()).isEqualTo(Paper.NOT_KNOWN);
        hall.act(new Action.TryAgain(), new Action.Touch(), new Action.Rate(4));
        assertThat(hall.printer.receipts).hasSize(1);

        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        hall.assertLeftClean();
    }

    @Test
    void asksNobodyToTakePaperThatIsNotThere() {
        hall.printer.result = FakePrinter.notPrinted(Reason.COVER_OPEN);
        hall.toResult();

        assertThat(hall.screen(Screen.Result.class).paper()).isEqualTo(Paper.NOT_PRINTED);
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.NONE);
        hall.assertLeftClean();
    }

    @Test
    void isNeverIdleWhileItPrints() {
        hall.printer.busy = true;
        hall.toResult();
        hall.pass(Duration.ofMinutes(10));

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.printer.busy = false;
        hall.settle();
        assertThat(hall.screen(Screen.Result.class).paper()).isEqualTo(Paper.PRINTED);
        hall.pass(Delays.PAPER);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
    }

    @Test
    void wipesTheVisitEvenWhenTheCitizenLeavesWhileItPrints() {
        hall.printer.busy = true;
        hall.toResult();
        hall.act(new Action.Next());

        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        assertThat(hall.visit().isEmpty()).isTrue();
        hall.printer.busy = false;
        hall.settle();
        hall.assertLeftClean();
    }
}
