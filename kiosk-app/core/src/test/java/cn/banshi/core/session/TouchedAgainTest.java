package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A terminal that is slow for once is touched again: the second touch is not for the page that the first one brings. */
class TouchedAgainTest {

    private static final Duration IMPATIENCE = Duration.ofMillis(600);

    private final TestHall hall = new TestHall();

    @Test
    void nobodyAgreesToWhatTheyHaveNotSeen() {
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));
        hall.slowly(IMPATIENCE, new Action.Next(), new Action.Next());

        hall.screen(Screen.Consent.class);
        assertThat(hall.audit.events).noneMatch(ConsentGiven.class::isInstance);
    }

    @Test
    void noPageOfTheFormIsPassedOver() {
        hall.toConfirm();
        hall.act(new Action.Next());
        hall.slowly(IMPATIENCE, new Action.Choose("reason", "LOAN"), new Action.Next(), new Action.Next());

        assertThat(hall.screen(Screen.FormPage.class).fields().getFirst().state().getClass().getSimpleName())
                .as("what was not seen is not said to be missing")
                .isEqualTo("Quiet");
    }

    /** They are there all the same. */
    @Test
    void theSecondTouchIsATouch() {
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));
        hall.pass(Delays.STANDARD.idle().minusSeconds(1));
        hall.slowly(IMPATIENCE, new Action.Next(), new Action.Next());

        hall.pass(Delays.STANDARD.idle().minusSeconds(1));
        assertThat(hall.now().overlay().getClass().getSimpleName()).isEqualTo("None");
    }

    @Test
    void whoIsQuickOnOnePageLosesNothing() {
        hall.toAmount();
        hall.slowly(IMPATIENCE, new Action.Type("amount", "1"), new Action.Type("amount", "15"),
                new Action.Type("amount", "152"), new Action.Next());

        assertThat(hall.visit().answers().entered("amount")).isEqualTo("152");
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("payee");
    }
}
