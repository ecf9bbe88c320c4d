package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How somebody wants the screen holds for the whole of their visit, and for nobody after them. */
class ComfortVisitTest {

    private static final Comfort OTHER = new Comfort(Contrast.DARK, TextSize.LARGEST, Reach.LOW,
            Optional.of(new Comfort.Before(TextSize.STANDARD, false)), new Speech(false, 5, Speech.Rate.SLOW));

    private final TestHall hall = new TestHall();

    private Comfort now() {
        return hall.now().frame().comfort();
    }

    @Test
    void staysFromPageToPage() {
        hall.toAmount();
        hall.act(new Action.ShowDisplaySettings(), new Action.ChooseComfort(OTHER));
        assertThat(hall.now().overlay()).as("the panel stays").isEqualTo(new Overlay.DisplaySettings());
        hall.act(new Action.CloseOverlay(), new Action.Back());

        assertThat(now()).isEqualTo(OTHER);
    }

    @Test
    void isGoneWithTheVisit() {
        hall.act(new Action.Start(), new Action.ChooseComfort(OTHER), new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());

        hall.screen(Screen.Attract.class);
        assertThat(now()).isEqualTo(Comfort.usual());
    }

    @Test
    void isGoneAlsoWhereTheVisitWasLeftInSilence() {
        hall.act(new Action.Start(), new Action.ChooseComfort(OTHER));
        hall.pass(Delays.STANDARD.idle());
        hall.pass(Delays.STANDARD.answer());
        hall.pass(Delays.STANDARD.goodbye());

        hall.screen(Screen.Attract.class);
        assertThat(now()).isEqualTo(Comfort.usual());
    }
}
