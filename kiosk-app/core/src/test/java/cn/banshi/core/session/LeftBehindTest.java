package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Corner.Found;
import cn.banshi.core.text.Word;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Nobody comes in before every corner was found empty of the one before. */
class LeftBehindTest {

    private final TestHall hall = new TestHall();

    @Test
    void nextCitizenComesInWhenEveryCornerIsEmpty() {
        leave();
        hall.act(new Action.Next());

        hall.screen(Screen.Attract.class);
        assertThat(hall.corner.look()).isEqualTo(Found.NOTHING);
    }

    @Test
    void terminalClosesAndStartsAnewWhenSomethingStays() {
        hall.corner.clears = false;
        leave();

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.NOT_CLEAN);
        hall.act(new Action.Exit());
        hall.act(new Action.GoHome());
        hall.screen(Screen.Fault.class);
        assertThat(hall.restarts).isZero();
        hall.pass(Delays.STANDARD.restart());
        assertThat(hall.restarts).isEqualTo(1);
    }

    @Test
    void cornerThatFailsCountsAsNotEmpty() {
        hall.corner.breaks = true;
        leave();

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.NOT_CLEAN);
    }

    @Test
    void cornerThatDoesNotTellCountsAsNotEmpty() {
        hall.corner.silent = true;
        leave();

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.NOT_CLEAN);
    }

    @Test
    void logTellsWhatStayedFromWhatNobodyKnows() {
        List<String> lines = new CopyOnWriteArrayList<>();
        var other = new TestHall();
        hall.corner.name = Word.of("full");
        hall.corner.clears = false;
        other.corner.name = Word.of("mute");
        other.corner.silent = true;
        try (Log.Ears _ = Log.hear(lines::add)) {
            leave();
            other.act(new Action.Start(), new Action.Exit());
        }

        assertThat(lines).contains("corner-left corner=full found=something", "corner-left corner=mute found=unknown");
    }

    @Test
    void terminalClosesWhenTheCheckDoesNotEnd() {
        hall.corner.waits = true;
        leave();
        hall.act(new Action.Next());
        hall.screen(Screen.Goodbye.class);
        hall.pass(Delays.STANDARD.restart());

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.NOT_CLEAN);
    }

    @Test
    void whoeverIsImpatientWaitsForTheCheckOnly() {
        hall.corner.waits = true;
        leave();
        hall.act(new Action.Next());
        hall.screen(Screen.Goodbye.class);
        hall.corner.waits = false;
        hall.settle();

        hall.screen(Screen.Attract.class);
    }

    private void leave() {
        hall.act(new Action.Start());
        hall.act(new Action.Exit());
    }
}
