package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.device.idcard.IdCardReader.Presence;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody is identified by a card that has not been taken up since the visit before. */
class LeftCardIsNotTheNextCitizensTest {

    private final TestHall hall = new TestHall();

    @Test
    void theNextCitizenIsToldAndNothingIsReadFromIt() {
        leave();
        hall.reader.lay(TestPeople.card(TestPeople.WANG)); // would be read at once
        int reads = hall.reader.reads;
        hall.toIdentify();
        hall.pass(Duration.ofSeconds(30));

        assertThat(problem()).contains(IdentityProblem.NOT_TAKEN_UP);
        assertThat(hall.reader.reads).isEqualTo(reads);
        assertThat(hall.visit().card()).isEmpty();
        assertThat(hall.backend.claims).hasSize(1);
    }

    @Test
    void whoeverTakesItUpAndLaysOneDownIsIdentified() {
        leave();
        hall.toIdentify();
        hall.reader.presence = new Presence.Absent();
        hall.pass(Delays.LOOK_SOON);
        assertThat(problem()).isEmpty();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
        assertThat(hall.cardLeftSince()).isEmpty();
    }

    @Test
    void aCardInHandIsNotIdle() {
        leave();
        hall.toIdentify();
        hall.pass(Delays.STANDARD.idle().plusSeconds(20));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        hall.reader.presence = new Presence.Absent();
        hall.pass(Delays.LOOK_SOON);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(Delays.STANDARD.idle().minusSeconds(1));

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.screen(Screen.Identify.class);
    }

    @Test
    void whoeverReadsAGuideInBetweenIsNotTakenForItsOwner() {
        leave();
        int calls = hall.calls;
        hall.act(new Action.Start(), new Action.ChooseService("name-changed"), new Action.GoHome(), new Action.Exit());

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Card.NONE);
        hall.pass(Delays.STANDARD.goodbye());
        assertThat(hall.screen(Screen.Attract.class).cardLeft()).isPresent();
        assertThat(hall.calls).isEqualTo(calls);
        hall.reader.presence = new Presence.Absent();
        hall.pass(Delays.LOOK_LATER);
        assertThat(hall.screen(Screen.Attract.class).cardLeft()).isEmpty();
    }

    /** The reader was silent when the last visit ended: what lies there now may be that citizen's. */
    @Test
    void isToldTooWhenNobodyKnowsWhoseItIs() {
        hall.reader.presence = FakeReader.SILENT;
        hall.act(new Action.Start(), new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());
        hall.screen(Screen.Attract.class);
        hall.reader.presence = new Presence.Present();
        hall.toIdentify();

        assertThat(problem()).contains(IdentityProblem.NOT_TAKEN_UP);
        assertThat(hall.cardLeftSince()).as("no alarm about what may be the citizen's own").isEmpty();
        hall.reader.presence = new Presence.Absent();
        hall.pass(Delays.LOOK_SOON);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aReaderThatDoesNotAnswerIsSaidToBeDown() {
        leave();
        hall.reader.presence = FakeReader.SILENT;
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"), new Action.Next(),
                new Action.Next());

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.READER_DOWN);
        hall.reader.presence = new Presence.Absent();
        hall.act(new Action.TryAgain());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void anEarlyCardOfTheNextCitizenIsTheirs() {
        hall.toConfirm();
        hall.act(new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());
        hall.reader.presence = new Presence.Present();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"), new Action.Next(),
                new Action.Next());

        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aReaderThatCanNeverTellReadsAsEver() {
        hall.reader.presence = FakeReader.BLIND;
        hall.act(new Action.Start(), new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());

        hall.toConfirm();
    }

    private Optional<IdentityProblem> problem() {
        return hall.screen(Screen.Identify.class).problem();
    }

    private void leave() {
        hall.toConfirm();
        hall.reader.presence = new Presence.Present();
        hall.act(new Action.Exit());
        hall.pass(Delays.LEFT);
        assertThat(hall.screen(Screen.Attract.class).cardLeft()).isPresent();
    }
}
