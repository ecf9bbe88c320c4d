package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen.Working;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of how long something usually takes is how long it has taken here. */
class UsualWaitsTest {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final SessionState.Verifying ASKING = new SessionState.Verifying("fund-withdrawal");
    private static final SessionState.Verifying OTHER = new SessionState.Verifying("pension-query");
    private static final SessionState ANSWERED = new SessionState.Fetching("fund-withdrawal");
    private static final SessionEvent ANSWER = new SessionEvent.Verified(Snapshot.Mode.Known.SURELY);

    private static final Frame FRAME = new TestHall().now().frame();

    private final TestTime time = new TestTime();
    private final UsualWaits waits = new UsualWaits(time::nanos, time);

    @Test
    void saysTheValueToBeginWithWhileLittleIsKnown() {
        assertThat(said(ASKING)).isEqualTo(FIRST);
        lasts(ASKING, 30, ANSWER, ANSWERED);

        assertThat(said(ASKING)).as("one slow answer").isEqualTo(FIRST);
    }

    @Test
    void saysWhatThreeOfFourTookOnceItIsKnown() {
        for (int i = 0; i < 20; i++) {
            lasts(ASKING, i < 14 ? 12 : 20, ANSWER, ANSWERED);
        }
        assertThat(said(ASKING)).as("of 12, 12, .., 20, the upper quartile").isEqualTo(Duration.ofSeconds(20));
        for (int i = 0; i < 20; i++) {
            lasts(ASKING, 1, ANSWER, ANSWERED);
        }
        assertThat(said(ASKING)).as("what was long ago is forgotten").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isSilentOfOtherServices() {
        for (int i = 0; i < 20; i++) {
            lasts(ASKING, 12, ANSWER, ANSWERED);
        }
        assertThat(said(OTHER)).isEqualTo(FIRST);
    }

    @Test
    void doesNotCountWhatFailed() {
        var failed = new SessionState.Fault(FaultCode.BACKEND_DOWN, Optional.empty(), Optional.of(ASKING));
        for (int i = 0; i < 20; i++) {
            lasts(ASKING, 25, new SessionEvent.BackendFailed(), failed);
        }
        assertThat(said(ASKING)).isEqualTo(FIRST);
    }

    @Test
    void countsWhatWasGivenUpOnlyWhereItHadTakenLongerThanWasSaid() {
        var before = new SessionState.Consent("fund-withdrawal");
        for (int i = 0; i < 20; i++) {
            lasts(ASKING, 1, new SessionEvent.Citizen.LeftWaiting(), before);
        }
        assertThat(said(ASKING)).as("it would have taken longer").isEqualTo(FIRST);
        for (int i = 0; i < 20; i++) {
            lasts(ASKING, 15, new SessionEvent.Citizen.LeftWaiting(), before);
        }
        assertThat(said(ASKING)).isEqualTo(Duration.ofSeconds(15));
    }

    /** Recording and delivering are one wait to the citizen; the terminal's own patience is no answer. */
    @Test
    void measuresASubmissionFromItsSignatureToTheAnswer() {
        var recording = new SessionState.Recording("fund-withdrawal");
        var delivering = new SessionState.Delivering("fund-withdrawal", "0007-00042-K", false, Optional.empty());
        var result = new SessionState.Result("fund-withdrawal", "0007-00042-K", Truth.DONE,
                Paper.PRINTING,
                Optional.empty());
        for (int i = 0; i < 20; i++) {
            said(recording);
            pass(4);
            said(delivering);
            pass(6);
            waits.handled(new SessionEvent.Delivered(Truth.DONE), result);
        }
        assertThat(said(recording)).isEqualTo(Duration.ofSeconds(10));
        pass(25);
        waits.handled(new SessionEvent.Delivered(Truth.MAYBE_HANDED_OVER), result.with(Truth.MAYBE_HANDED_OVER));
        for (int i = 0; i < 5; i++) {
            lasts(delivering, 3, new SessionEvent.Delivered(Truth.MAYBE_HANDED_OVER), result);
        }
        assertThat(said(recording)).as("a short patience says nothing").isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theCitizenReadsHowLongItTookTheOnesBefore() {
        var hall = new TestHall();
        hall.backend.meanwhile = () -> hall.time.advance(Duration.ofSeconds(11), () -> {});
        for (int i = 0; i < 20; i++) {
            hall.toConfirm();
            hall.act(new Action.Exit());
            hall.assertLeftClean();
        }
        int before = hall.shown.size();
        hall.toConfirm();

        assertThat(hall.shown.subList(before, hall.shown.size()).stream().map(Presentation::screen))
                .filteredOn(Working.class::isInstance)
                .extracting(screen -> ((Working) screen).usual())
                .contains(Duration.ofSeconds(11), Duration.ofSeconds(11L * sources()))
                .doesNotContain(FIRST);
    }

    @Test
    void saysWhenItBeganHoweverOftenItIsSaid() {
        pass(3);
        said(ASKING);
        pass(9);

        assertThat(began(ASKING)).contains(TestTime.START.plusSeconds(3));
        assertThat(began(OTHER)).as("another wait").contains(TestTime.START.plusSeconds(12));
    }

    @Test
    void recordingAndDeliveringBeganOnce() {
        said(new SessionState.Recording("fund-withdrawal"));
        pass(4);

        assertThat(began(new SessionState.Delivering("fund-withdrawal", "0007-00042-K", false, Optional.empty())))
                .contains(TestTime.START);
    }

    private Optional<Instant> began(SessionState wait) {
        return shown(wait).began();
    }

    private static int sources() {
        return TestHall.catalogue().known("fund-withdrawal").procedureHere().known().data().size();
    }

    private void lasts(SessionState wait, int seconds, SessionEvent end, SessionState after) {
        said(wait);
        pass(seconds);
        waits.handled(end, after);
        waits.handled(ANSWER, new SessionState.Home());
    }

    /** What is said while this is waited for. */
    private Duration said(SessionState wait) {
        return shown(wait).usual();
    }

    private Working shown(SessionState wait) {
        waits.handled(new SessionEvent.Citizen.Next(), wait);
        Presentation shown = waits.told(new Presentation(
                new Working(Working.Work.VERIFYING_IDENTITY, FIRST, false, Optional.empty()),
                new Overlay.None(), FRAME));
        return (Working) shown.screen();
    }

    private void pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds), () -> {});
    }
}
