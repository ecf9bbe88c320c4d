package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.device.idcard.IdCardReader.Presence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A citizen who is called back and takes the card while the terminal waits for them. */
class CardTakenLateTest {

    private final TestHall hall = new TestHall();

    @Test
    void theNextComesInAtOnce() {
        forget();
        hall.pass(Duration.ofSeconds(30));
        take();
        hall.pass(Delays.LOOK_SOON);

        hall.screen(Screen.Attract.class);
        assertThat(hall.cardLeftSince()).isEmpty();
        hall.assertLeftClean();
        hall.toConfirm();
    }

    @Test
    void whoeverTakesItEarlyReadsTheRestOfTheGoodbye() {
        forget();
        hall.pass(Duration.ofSeconds(2));
        take();
        hall.pass(Delays.LOOK_SOON);

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.NONE);
        int calls = hall.calls;
        hall.pass(Duration.ofSeconds(5));
        hall.screen(Screen.Goodbye.class);
        assertThat(hall.calls).isEqualTo(calls);
        hall.pass(Duration.ofSeconds(1));
        hall.screen(Screen.Attract.class);
        hall.assertLeftClean();
    }

    @Test
    void aReaderThatFallsSilentDoesNotCountAsEmpty() {
        forget();
        hall.reader.presence = FakeReader.SILENT;
        hall.pass(Duration.ofSeconds(30));
        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.LIES);
        take();
        hall.pass(Delays.LOOK_SOON);

        hall.screen(Screen.Attract.class);
    }

    @Test
    void nobodyComesInBeforeTheSelfCheckThoughTheCardIsGone() {
        hall.corner.waits = true;
        forget();
        hall.pass(Delays.STANDARD.goodbye());
        take();
        hall.pass(Delays.LOOK_SOON);
        hall.screen(Screen.Goodbye.class);
        hall.corner.waits = false;
        hall.settle();

        hall.screen(Screen.Attract.class);
    }

    @Test
    void aTerminalThatMustStartAnewStillCalls() {
        hall.corner.clears = false;
        forget();

        var fault = hall.screen(Screen.Fault.class);
        assertThat(fault.code()).isEqualTo(FaultCode.NOT_CLEAN);
        assertThat(fault.cardLies()).contains(CardPlace.READER);
        int calls = hall.calls;
        hall.pass(Duration.ofSeconds(2));
        assertThat(hall.calls).isGreaterThan(calls);
    }

    @Test
    void waitsForAReaderThatIsSlowToSay() {
        hall.toConfirm();
        hall.reader.presence = new Presence.Present();
        hall.reader.slow = true;
        hall.act(new Action.Exit(), new Action.Next());
        hall.screen(Screen.Goodbye.class);
        hall.reader.slow = false;
        hall.settle();

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.LIES);
    }

    @Test
    void doesNotWaitForeverForAReaderThatNeverSays() {
        hall.toConfirm();
        hall.reader.slow = true;
        hall.act(new Action.Exit(), new Action.Next());
        hall.pass(Delays.STANDARD.restart());

        hall.screen(Screen.Attract.class);
    }

    private void forget() {
        hall.toConfirm();
        hall.reader.presence = new Presence.Present();
        hall.act(new Action.Exit());
    }

    private void take() {
        hall.reader.presence = new Presence.Absent();
    }
}
