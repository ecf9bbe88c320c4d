package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import cn.banshi.device.sensors.Sensors.Reading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever has a slip or a card in hand touches nothing, and is not gone. */
class PaperInHandTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final TestHall hall = new TestHall();

    @Test
    void whoeverReadsTheirSlipHasTwoMinutesFromWhenItCameOut() {
        hall.toResult();

        hall.pass(Delays.PAPER.minus(MOMENT));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(MOMENT);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
    }

    @Test
    void whoeverWritesTheNumberDownBecauseNoSlipCameHasThemToo() {
        hall.printer.result = FakePrinter.notPrinted(Reason.PAPER_OUT);
        hall.toResult();

        assertThat(hall.screen(Screen.Result.class).paper()).isEqualTo(Paper.PAPER_OUT);
        hall.pass(Delays.PAPER.minus(MOMENT));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
    }

    @Test
    void whoeverTakesTheSlipHasThemFromThen() {
        hall.toResult();
        hall.slot = Reading.ACTIVE;
        hall.pass(Duration.ofSeconds(100));
        hall.slot = Reading.INACTIVE;
        hall.pass(Delays.LOOK_SOON);

        hall.pass(Delays.PAPER.minus(MOMENT));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(MOMENT);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
    }

    @Test
    void takingTheSlipAnswersTheQuestion() {
        hall.toResult();
        hall.slot = Reading.ACTIVE;
        hall.pass(Delays.PAPER.plusSeconds(20));
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.StillThere(25, 45, false));
        hall.slot = Reading.INACTIVE;
        hall.pass(Delays.LOOK_SOON);

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(Delays.PAPER.minus(MOMENT));
        hall.screen(Screen.Result.class);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
    }

    @Test
    void aSlipThatNobodyTakesKeepsNobodysPage() {
        hall.toResult();
        hall.slot = Reading.ACTIVE;
        hall.pass(Delays.PAPER.plus(Delays.STANDARD.answer()));

        hall.screen(Screen.Goodbye.class);
        assertThat(hall.visit().isEmpty()).isTrue();
        hall.slot = Reading.INACTIVE;
        hall.assertLeftClean();
    }

    @Test
    void aLostSensorIsNoHand() {
        hall.toResult();
        hall.slot = Reading.ACTIVE;
        hall.pass(Duration.ofSeconds(100));
        hall.slot = Reading.UNKNOWN;
        hall.pass(Delays.PAPER.minusSeconds(100));

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
    }

    @Test
    void anAnswerOnPaperIsReadForAsLong() {
        hall.act(new Action.Start(), new Action.ChooseService("fund-balance"), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.pass(Delays.STANDARD.idlePersonal());
        assertThat(hall.now().overlay()).as("nothing is in hand").isInstanceOf(Overlay.StillThere.class);
        hall.act(new Action.CloseOverlay(), new Action.PrintSlip());

        hall.pass(Delays.PAPER.minus(MOMENT));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
    }

    /** A card that is refused was laid down by somebody, a moment ago. */
    @Test
    void whoeverHandlesACardIsThere() {
        hall.toIdentify();
        hall.pass(Delays.STANDARD.idle().minusSeconds(1));
        read(new ReadResult.CardRejected(Rejection.UNREADABLE, "samv.code"));
        hall.pass(Delays.STANDARD.idle().minusSeconds(5));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        read(new ReadResult.CardRemoved("samv.80"));

        hall.pass(Delays.STANDARD.idle().minus(MOMENT));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(MOMENT);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
    }

    @Test
    void aCardLaidDownAnswersTheQuestion() {
        hall.toIdentify();
        hall.pass(Delays.STANDARD.idle());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        hall.reader.touched = true;
        hall.settle();

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
    }

    /** It is refused three times, and not read again before a touch. */
    @Test
    void aCardThatIsForgottenOnTheReaderKeepsNobodysPage() {
        hall.toIdentify();
        for (int i = 0; i < 3; i++) {
            read(new ReadResult.CardRejected(Rejection.UNREADABLE, "samv.code"));
            hall.pass(Delays.STANDARD.readAgain());
        }
        hall.pass(Delays.STANDARD.idle().plus(Delays.STANDARD.answer()));

        hall.screen(Screen.Goodbye.class);
    }

    private void read(ReadResult result) {
        hall.reader.touched = true;
        hall.settle();
        hall.reader.end(result);
        hall.settle();
    }
}
