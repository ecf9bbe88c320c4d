package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.device.idcard.IdCardReader.Presence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A citizen goes and leaves the card on the reader: called first, then told to staff. */
class CardLeftOnReaderTest {

    private final TestHall hall = new TestHall();

    @Test
    void isCalledFromTheMomentTheVisitIsOver() {
        hall.toConfirm();
        forget();
        hall.act(new Action.Exit());

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.LIES);
        assertThat(hall.calls).isEqualTo(1);
        hall.pass(Duration.ofSeconds(10));
        assertThat(hall.calls).isEqualTo(21);
        assertThat(hall.visit().isEmpty()).isTrue();
        assertThat(hall.now().frame().applicant()).isEmpty();
    }

    @Test
    void noTouchEndsTheCall() {
        hall.toConfirm();
        forget();
        hall.act(new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());
        hall.act(new Action.Next(), new Action.Start(), new Action.Exit(), new Action.GoHome(), new Action.Touch());

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.LIES);
    }

    @Test
    void isCalledWhenNobodyTouchesTheScreenAnyMore() {
        hall.toConfirm();
        forget();
        hall.pass(Delays.STANDARD.idlePersonal().plus(Delays.STANDARD.answer()));

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.LIES);
    }

    @Test
    void isCalledWhenTheVisitBroke() {
        hall.outbox.broken = true;
        hall.toSign();
        forget();
        hall.act(TestPeople.signature());

        var fault = hall.screen(Screen.Fault.class);
        assertThat(fault.code()).isEqualTo(FaultCode.INTERNAL);
        assertThat(fault.cardLies()).contains(CardPlace.READER);
        assertThat(hall.calls).isPositive();
        take();
        hall.pass(Delays.LOOK_SOON);
        assertThat(hall.screen(Screen.Fault.class).cardLies()).isEmpty();
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void isLeftToStaffAfterAMinuteWithoutAWordAboutItsOwner() {
        hall.toConfirm();
        forget();
        hall.act(new Action.Exit());
        hall.pass(Delays.LEFT.minusMillis(1));
        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.LIES);
        assertThat(hall.cardLeftSince()).isEmpty();
        hall.pass(Duration.ofMillis(1));

        var attract = hall.screen(Screen.Attract.class);
        assertThat(attract.cardLeft()).hasValueSatisfying(notice -> {
            assertThat(notice.place()).isEqualTo(CardPlace.READER);
            assertThat(notice.what().zh()).contains("3 楼 12 号窗口").doesNotContain(TestPeople.WANG.name());
            assertThat(notice.what().en()).contains("counter 12 on floor 3");
        });
        assertThat(hall.cardLeftSince()).contains(TestTime.START.plus(Delays.LEFT));
        assertThat(hall.audit.events).contains(new AuditEvent.CardLeft(1));
        int calls = hall.calls;
        hall.pass(Duration.ofMinutes(1));
        assertThat(hall.calls).as("nobody is near any more").isEqualTo(calls);
    }

    @Test
    void isOverWhenSomebodyTakesIt() {
        leave();
        take();
        hall.pass(Delays.LOOK_LATER);

        assertThat(hall.screen(Screen.Attract.class).cardLeft()).isEmpty();
        assertThat(hall.cardLeftSince()).isEmpty();
        assertThat(hall.audit.events).endsWith(new AuditEvent.LeftCardTaken(1));
        hall.assertLeftClean();
    }

    @Test
    void staysLeftWhileTheReaderDoesNotSay() {
        leave();
        hall.reader.presence = FakeReader.SILENT;
        hall.pass(Duration.ofMinutes(5));
        assertThat(hall.cardLeftSince()).isPresent();
        take();
        hall.pass(Delays.LOOK_LATER);

        assertThat(hall.cardLeftSince()).isEmpty();
    }

    @Test
    void isFoundAtTheStartWhenItLayThereAllNight() {
        var reader = new FakeReader();
        reader.presence = new Presence.Present();
        TestHall early = TestHall.startedWith(reader);

        assertThat(early.screen(Screen.Attract.class).cardLeft()).isPresent();
        assertThat(early.audit.events).containsExactly(new AuditEvent.CardLeft(0));
        assertThat(early.calls).isZero();
    }

    /** As a reader without the question, or a terminal without a reader. */
    @Test
    void isOnlySpokenOfAsPossibleWhereTheReaderCannotTell() {
        hall.toConfirm();
        hall.reader.presence = FakeReader.BLIND;
        hall.act(new Action.Exit());

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.MAYBE);
        assertThat(hall.calls).isZero();
        hall.assertLeftClean();
    }

    @Test
    void isNotSpokenOfWhereNoneWasUsed() {
        hall.reader.presence = FakeReader.BLIND;
        hall.act(new Action.Start(), new Action.Exit());

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.NONE);
        hall.assertLeftClean();
    }

    private void leave() {
        hall.toConfirm();
        forget();
        hall.act(new Action.Exit());
        hall.pass(Delays.LEFT);
        hall.screen(Screen.Attract.class);
    }

    private void forget() {
        hall.reader.presence = new Presence.Present();
    }

    private void take() {
        hall.reader.presence = new Presence.Absent();
    }
}
