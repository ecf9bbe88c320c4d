package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.SubmissionBody;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.OnPlate.Kept;
import cn.banshi.core.screen.OnPlate.Taken;
import cn.banshi.core.screen.OnPlate.Waiting;
import cn.banshi.core.screen.PlateTrouble;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.device.camera.DocumentCamera;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An original laid on the plate becomes a page of the application, and nobody has to press a shutter. */
class OriginalPhotographedTest extends AtThePlate {

    @Test
    void pageIsTakenByItselfAndShown() {
        hall.toPlate();
        assertThat(plate()).isInstanceOfSatisfying(Waiting.class,
                waiting -> assertThat(waiting.trouble()).isEmpty());
        byte[] page = plate.lay();
        look(2);

        assertThat(plate()).isInstanceOfSatisfying(Taken.class,
                taken -> assertThat(taken.page().copy()).isEqualTo(page));
        assertThat(screen().pages()).isEmpty();
    }

    @Test
    void livePictureIsShownOnlyWhileTheCameraLooks() {
        hall.toPlate();
        look(1);
        Viewfinder live = ((Waiting) plate()).live();
        assertThat(live.take()).isPresent();
        assertThat(live.take()).isEmpty();
        look(1);
        assertThat(live.take()).isPresent();

        plate.lay();
        look(2);
        assertThat(live.closed()).isTrue();
        assertThat(live.take()).isEmpty();
        int looks = plate.looks;
        look(5);
        assertThat(plate.looks).isEqualTo(looks);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_PAGE")
    void everyFlawIsSaidOnceItHasLasted(Flaw flaw) {
        hall.toPlate();
        plate.show(flaw);
        look(2);
        assertThat(trouble()).isEmpty();
        look(1);

        assertThat(trouble()).contains(PlateTrouble.valueOf(flaw.name()));
        plate.takeAway();
        look(3);
        assertThat(trouble()).isEmpty();
    }

    @Test
    void wordsDoNotFlickerWhileAHandMoves() {
        hall.toPlate();
        plate.show(Flaw.GLARE);
        look(3);
        for (Flaw flaw : List.of(Flaw.BLURRED, Flaw.CUT_OFF, Flaw.BLURRED, Flaw.NO_PAGE, Flaw.GLARE)) {
            plate.show(flaw);
            look(2);
            assertThat(trouble()).contains(PlateTrouble.GLARE);
        }
    }

    @Test
    void whatTheCameraSawBesideAPageOfNoUseIsOverwritten() {
        hall.toPlate();
        plate.lay("no picture".getBytes(StandardCharsets.US_ASCII));
        int before = plate.handedOut.size();
        look(1);

        assertThat(plate.handedOut.subList(before, plate.handedOut.size()))
                .hasSize(2)
                .allSatisfy(picture -> assertThat(picture).containsOnly(0));
    }

    @Test
    void pageSeenOnlyOnceIsNotTaken() {
        hall.toPlate();
        plate.lay();
        look(1);
        plate.show(Flaw.BLURRED);
        look(1);
        plate.lay();
        look(1);

        assertThat(plate()).isInstanceOf(Waiting.class);
    }

    @Test
    void applicationCarriesThePagesAndTheSignatureBindsThem() {
        hall.outbox.delivery = FakeOutbox.acknowledged(Backend.Verdict.UNDER_REVIEW);
        hall.toPlate();
        byte[] first = use();
        byte[] second = another();
        hall.act(new Action.Next());
        var section = hall.screen(Screen.Review.class).sections().getLast();
        assertThat(section.title().zh()).isEqualTo("退休证或退休审批表");
        assertThat(section.rows().getFirst().value().zh()).isEqualTo("共 2 页，工作人员会核对原件，请留好");
        assertThat(section.pictures()).extracting(Picture::copy).containsExactly(first, second);
        hall.act(new Action.Next(), TestPeople.signature());

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Accepted.class);
        assertThat(hall.outbox.bodies.getFirst())
                .contains("\"materials\":[{\"id\":\"retirement\"", "\"trustLevel\":\"C\"")
                .containsSubsequence(Base64.getEncoder().encodeToString(first),
                        Base64.getEncoder().encodeToString(second));
        String listed = hall.documents.forms.getFirst()
                .sections()
                .getLast()
                .rows()
                .getFirst()
                .value();
        assertThat(listed).startsWith("共 2 页")
                .contains(SubmissionBody.Page.of(first).sha256().substring(0, 24),
                        SubmissionBody.Page.of(second).sha256().substring(0, 24));
    }

    @Test
    void sameSheetIsNotTakenTwice() {
        hall.toPlate();
        use();
        hall.act(new Action.AnotherPage());
        look(2);
        assertThat(trouble()).contains(PlateTrouble.SAME_PAGE);
        look(20);
        assertThat(plate()).isInstanceOf(Waiting.class);

        plate.takeAway();
        look(1);
        plate.lay();
        look(2);
        assertThat(plate()).isInstanceOf(Taken.class);
    }

    @Test
    void retakenPageReplacesTheOneBefore() {
        hall.toPlate();
        byte[] bad = plate.lay();
        look(2);
        hall.act(new Action.Retake());
        plate.takeAway();
        look(1);
        byte[] good = use();

        assertThat(screen().pages()).extracting(Picture::copy).containsExactly(good).doesNotContain(bad);
    }

    @Test
    void pageIsDeletedAndTheLastOneLeavesThePlateWaiting() {
        hall.toPlate();
        byte[] first = use();
        byte[] second = another();
        hall.act(new Action.DropPage(0));
        assertThat(screen().pages()).extracting(Picture::copy).containsExactly(second).doesNotContain(first);
        hall.act(new Action.DropPage(7));
        assertThat(screen().pages()).hasSize(1);

        hall.act(new Action.DropPage(0));
        assertThat(screen().pages()).isEmpty();
        assertThat(plate()).isInstanceOf(Waiting.class);
    }

    @Test
    void tooFewPagesLeadNowhere() {
        hall.toPlate();
        hall.act(new Action.Next());
        assertThat(plate()).isInstanceOf(Waiting.class);
        use();
        hall.act(new Action.DropPage(0), new Action.Next());

        assertThat(screen().pages()).isEmpty();
    }

    @Test
    void noMorePagesThanTheServiceTakes() {
        hall.toPlate();
        use();
        for (int i = 1; i < screen().range().most(); i++) {
            another();
        }
        hall.act(new Action.AnotherPage());

        assertThat(plate()).isInstanceOf(Kept.class);
        assertThat(screen().pages()).hasSize(4);
        hall.act(new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void cameraPulledIsSaidAndComesBackByItself() {
        hall.toPlate();
        plate.unplug();
        look(3);
        assertThat(plate()).isInstanceOf(OnPlate.Away.class);
        hall.pass(Delays.LOOK_LATER);
        assertThat(plate()).isInstanceOf(OnPlate.Away.class);
        plate.plugIn();
        hall.pass(Delays.LOOK_LATER);
        assertThat(plate()).isInstanceOf(Waiting.class);

        use();
        assertThat(screen().pages()).hasSize(1);
    }

    @Test
    void oneLostFrameIsNotWorthAWord() {
        hall.toPlate();
        plate.loseFrame();
        look(1);
        assertThat(plate()).isInstanceOf(Waiting.class);
        plate.lay();
        look(2);

        assertThat(plate()).isInstanceOf(Taken.class);
    }

    @Test
    void whatIsNoPictureOrTooLargeIsNeverTaken() {
        hall.toPlate();
        plate.lay("no picture".getBytes(StandardCharsets.UTF_8));
        look(3);
        assertThat(plate()).isInstanceOf(OnPlate.Away.class);
        plate.lay(new byte[DocumentCamera.MOST_BYTES + 1]);
        hall.pass(Delays.LOOK_LATER);

        assertThat(plate()).isInstanceOf(OnPlate.Away.class);
        assertThat(hall.visit().originals().shown().isEmpty()).isTrue();
    }

    @Test
    void refusalOfThePlatformIsTold() {
        hall.outbox.delivery = FakeOutbox.acknowledged(Backend.Verdict.REFUSED);
        hall.toPlate();
        use();
        hall.act(new Action.Next(), new Action.Next(), TestPeople.signature());

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.NotDone.class);
    }

    @Test
    void visitCutShortAfterRecordingHasThePagesInTheOutbox() {
        hall.toPlate();
        byte[] page = use();
        hall.outbox.busy = true;
        hall.act(new Action.Next(), new Action.Next(), TestPeople.signature());
        hall.screen(Screen.Working.class);
        hall.restart();

        assertThat(hall.outbox.bodies.getFirst()).contains(Base64.getEncoder().encodeToString(page));
    }
}
