package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever goes away leaves nothing, wherever they were; whoever is there gets all the time they want. */
class IdleAtAnyStepTest {

    private final TestHall hall = new TestHall();

    /** Every place where a citizen can fall silent. */
    enum Place {
        HOME, INTRO, GUIDE, CONSENT, IDENTIFY, CONFIRM, DATA_WRONG, AMOUNT, PAYEE, CONTACT, REVIEW, SIGN, RESULT, RATING;

        Duration patience() {
            return switch (this) {
                case HOME, INTRO, GUIDE, CONSENT, IDENTIFY, DATA_WRONG -> Delays.STANDARD.idle();
                case CONFIRM, AMOUNT, PAYEE, CONTACT, REVIEW, SIGN -> Delays.STANDARD.idlePersonal();
                case RESULT, RATING -> Delays.PAPER;
            };
        }
    }

    private void go(Place place) {
        switch (place) {
            case HOME -> hall.act(new Action.Start());
            case INTRO -> hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));
            case GUIDE -> hall.act(new Action.Start(), new Action.ChooseService("name-changed"));
            case CONSENT -> hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"),
                    new Action.Next());
            case IDENTIFY -> hall.toIdentify();
            case CONFIRM -> hall.toConfirm();
            case DATA_WRONG -> hall.toConfirm().act(new Action.DataIsWrong());
            case AMOUNT -> hall.toAmount();
            case PAYEE -> hall.toPayee();
            case CONTACT -> hall.toContact();
            case REVIEW -> hall.toReview();
            case SIGN -> hall.toSign();
            case RESULT -> hall.toResult();
            case RATING -> hall.toResult().act(new Action.Rate(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksThenWipesThenWelcomesTheNext(Place place) {
        go(place);
        hall.pass(place.patience().minusMillis(1));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(Duration.ofMillis(1));
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.StillThere(45, 45, hall.now().screen().keepable()));
        assertThat(hall.calls).as("it is heard, too").isEqualTo(1);
        hall.pass(Duration.ofSeconds(10));
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.StillThere(35, 45, hall.now().screen().keepable()));
        hall.pass(Duration.ofSeconds(35));

        hall.screen(Screen.Goodbye.class);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.assertLeftClean();
    }

    @ParameterizedTest
    @EnumSource
    void givesMoreTimeAsOftenAsWantedAndStaysWhereItWas(Place place) {
        go(place);
        Screen before = hall.now().screen();
        for (int i = 0; i < 5; i++) {
            hall.pass(place.patience());
            assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
            hall.act(new Action.Touch(), new Action.CloseOverlay());
            assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        }
        assertThat(hall.now().screen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void countsFromTheLastTouch(Place place) {
        go(place);
        for (int i = 0; i < 10; i++) {
            hall.pass(place.patience().minusSeconds(1));
            hall.act(new Action.Touch());
        }
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
    }

    /** Whoever is read a long page touches nothing meanwhile. */
    @ParameterizedTest
    @EnumSource
    void nobodyIsThoughtGoneWhileSomethingIsReadAloud(Place place) {
        go(place);
        Screen before = hall.now().screen();
        for (int i = 0; i < 10; i++) {
            hall.pass(place.patience().minusSeconds(1));
            hall.act(new Action.Listen());
        }
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        assertThat(hall.now().screen()).isEqualTo(before);
    }

    @Test
    void whatToTakeAlongIsSaidToItsEnd() {
        hall.toResult().act(new Action.Next());
        hall.pass(Delays.STANDARD.goodbye().minusSeconds(1));
        hall.act(new Action.Listen());
        hall.pass(Delays.STANDARD.goodbye().minusSeconds(1));
        hall.screen(Screen.Goodbye.class);
        hall.pass(Duration.ofSeconds(1));
        hall.screen(Screen.Attract.class);
    }

    /** The terminal's own warning, read aloud, is nobody's answer to it. */
    @Test
    void theWarningThatIsReadAloudGoesOnCounting() {
        hall.toAmount();
        hall.pass(Delays.STANDARD.idlePersonal().plusSeconds(20));
        hall.act(new Action.Listen());
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.StillThere(25, 45, true));
    }

    @Test
    void endsAtOnceWhenTheCitizenSaysSo() {
        hall.toAmount();
        hall.pass(Delays.STANDARD.idlePersonal());
        hall.act(new Action.Touch(), new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void keepsTheButtonsUnderTheFingerThatTouchesThem() {
        hall.toAmount();
        hall.pass(Delays.STANDARD.idlePersonal().plusSeconds(20));
        hall.act(new Action.Touch());

        assertThat(hall.now().overlay()).isEqualTo(new Overlay.StillThere(45, 45, true));
    }

    @Test
    void asksBeforeItThrowsAwayWhatWasEntered() {
        hall.toPayee();
        hall.act(new Action.Exit());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.ConfirmExit.class);
        hall.act(new Action.CloseOverlay());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("payee");
        hall.act(new Action.Exit(), new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void asksNothingWhenNothingWasEntered() {
        hall.toConfirm();
        hall.act(new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void asksBeforeGoingHomeAndThenKeepsThePerson() {
        hall.toPayee();
        hall.act(new Action.GoHome());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.ConfirmExit.class);
        hall.act(new Action.Exit());

        hall.screen(Screen.Home.class);
        assertThat(hall.visit().answers().isEmpty()).isTrue();
        assertThat(hall.visit().card()).isPresent();
    }
}
