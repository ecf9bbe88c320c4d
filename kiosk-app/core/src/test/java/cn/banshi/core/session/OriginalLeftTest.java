package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.Screen;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing of an original stays behind, and nobody is hurried away from the plate. */
class OriginalLeftTest extends AtThePlate {

    @Test
    void goodbyeRemindsOfTheOriginalThatLiesThere() {
        hall.toPlate();
        use();
        hall.act(new Action.Next(), new Action.Next(), TestPeople.signature(), new Action.Next());

        assertThat(hall.screen(Screen.Goodbye.class).originals()).isTrue();
        hall.assertLeftClean();
        hall.toResult().act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).originals()).isFalse();
    }

    @Test
    void leavingWipesEveryPicture() {
        hall.toPlate();
        byte[] first = use();
        hall.act(new Action.AnotherPage());
        look(2);
        Picture page = screen().pages().getFirst();
        assertThat(page.copy()).isEqualTo(first);
        hall.act(new Action.Exit(), new Action.Exit());

        hall.assertLeftClean();
        assertThat(page.isEmpty()).isTrue();
        assertThat(plate.handedOut).allSatisfy(picture -> assertThat(picture).containsOnly(0));
    }

    @Test
    void goingHomeWipesEveryPictureToo() {
        hall.toPlate();
        use();
        hall.act(new Action.GoHome(), new Action.Exit());

        hall.screen(Screen.Home.class);
        assertThat(hall.visit().originals().isEmpty()).isTrue();
        assertThat(plate.handedOut).allSatisfy(picture -> assertThat(picture).containsOnly(0));
    }

    @Test
    void forgottenSheetTimesOutAndIsWiped() {
        hall.toPlate();
        plate.show(Flaw.GLARE);
        look(4);
        hall.pass(Delays.STANDARD.idle().plus(Delays.STANDARD.answer()));

        assertThat(hall.screen(Screen.Goodbye.class).originals()).isTrue();
        hall.assertLeftClean();
        assertThat(plate.handedOut).allSatisfy(picture -> assertThat(picture).containsOnly(0));
    }

    @Test
    void handThatMovesPaperIsSomebodyThere() {
        hall.toPlate();
        for (int i = 0; i < 6; i++) {
            plate.show(i % 2 == 0 ? Flaw.CUT_OFF : Flaw.GLARE);
            hall.pass(Duration.ofSeconds(60));
        }

        assertThat(hall.now().overlay()).isInstanceOf(cn.banshi.core.screen.Overlay.None.class);
    }

    @Test
    void cameraThatFlickersBeforeNobodyDoesNotGoOnForEver() {
        hall.toPlate();
        for (int i = 0; i < Plate.MOST_MOVES + 10; i++) {
            plate.show(i % 2 == 0 ? Flaw.CUT_OFF : Flaw.GLARE);
            look(1);
        }
        for (int i = 0; i < 20; i++) {
            plate.show(i % 2 == 0 ? Flaw.CUT_OFF : Flaw.GLARE);
            hall.pass(Duration.ofSeconds(10));
        }

        assertThat(hall.state()).isNotInstanceOf(SessionState.Material.class);
    }
}
