package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import org.junit.jupiter.api.Test;

/** Nobody comes in before every corner was found empty of the one before. */
class LeftBehindTest {

    private final TestHall hall = new TestHall();

    @Test
    void nextCitizenComesInWhenEveryCornerIsEmpty() {
        leave();
        hall.act(new Action.Next());

        hall.screen(Screen.Attract.class);
        assertThat(hall.corner.empty()).isTrue();
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
