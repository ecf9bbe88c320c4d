package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.device.sensors.Sensors.Reading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A citizen goes and leaves the slip in its slot: called after a moment, then told to staff. */
class SlipLeftInSlotTest {

    private final TestHall hall = new TestHall();

    @Test
    void nobodyIsCalledWhileAHandIsOnItsWay() {
        leave();

        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        hall.pass(Delays.STANDARD.goodbye().minusMillis(1));
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        assertThat(hall.calls).isZero();
    }

    @Test
    void whoeverForgetsItIsCalledUntilItIsTaken() {
        leave();
        hall.pass(Delays.STANDARD.goodbye());

        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.LIES);
        hall.pass(Duration.ofSeconds(10));
        assertThat(hall.calls).isEqualTo(21);
        hall.slot = Reading.INACTIVE;
        hall.pass(Delays.LOOK_SOON);

        assertThat(hall.slipLeftSince()).isEmpty();
        hall.assertLeftClean();
    }

    @Test
    void whoeverIsQuickGoesWhenItIsTaken() {
        leave();
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).as("touched before it was taken").isEqualTo(Slip.LIES);
        hall.act(new Action.Next(), new Action.Start(), new Action.Exit());
        hall.screen(Screen.Goodbye.class);
        hall.slot = Reading.INACTIVE;
        hall.pass(Delays.LOOK_SOON);

        hall.screen(Screen.Attract.class);
    }

    @Test
    void isLeftToStaffAfterAMinute() {
        leave();
        hall.pass(Delays.LEFT.minusMillis(1));
        hall.screen(Screen.Goodbye.class);
        assertThat(hall.slipLeftSince()).isEmpty();
        hall.pass(Duration.ofMillis(1));

        hall.screen(Screen.Attract.class);
        assertThat(hall.slipLeftSince()).contains(TestTime.START.plus(Delays.LEFT));
        assertThat(hall.audit.events).contains(new AuditEvent.SlipLeft(1));
        int calls = hall.calls;
        hall.pass(Duration.ofMinutes(1));
        assertThat(hall.calls).as("nobody is near any more").isEqualTo(calls);
    }

    /** Nor after a sensor that sticks. */
    @Test
    void theNextCitizenIsNotCalledForAnotherOnesSlip() {
        leave();
        hall.pass(Delays.LEFT);
        int calls = hall.calls;
        again();
        hall.pass(Delays.STANDARD.goodbye());

        hall.screen(Screen.Attract.class);
        assertThat(hall.calls).isEqualTo(calls);
        hall.slot = Reading.INACTIVE;
        assertThat(hall.slipLeftSince()).as("taken at last").isEmpty();
        hall.slot = Reading.ACTIVE;
        again();
        hall.pass(Delays.STANDARD.goodbye());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.LIES);
    }

    @Test
    void aLostSensorHoldsNobodyUp() {
        leave();
        hall.slot = Reading.UNKNOWN;
        hall.pass(Delays.STANDARD.goodbye());

        hall.screen(Screen.Attract.class);
        assertThat(hall.slipLeftSince()).isEmpty();
        assertThat(hall.calls).isZero();
    }

    @Test
    void nobodyIsCalledForASlipThatNeverCame() {
        hall.toConfirm();
        hall.slot = Reading.ACTIVE;
        hall.act(new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());

        hall.screen(Screen.Attract.class);
        assertThat(hall.calls).isZero();
    }

    /** The slip is still in its slot. */
    private void leave() {
        hall.toResult();
        hall.slot = Reading.ACTIVE;
        hall.act(new Action.Next());
        hall.screen(Screen.Goodbye.class);
    }

    private void again() {
        hall.toResult();
        hall.act(new Action.Next());
        hall.screen(Screen.Goodbye.class);
    }
}
