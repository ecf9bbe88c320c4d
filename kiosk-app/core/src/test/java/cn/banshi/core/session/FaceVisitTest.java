package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.audit.AuditEvent.ConsentWithdrawn;
import cn.banshi.core.audit.AuditEvent.FaceChecked;
import cn.banshi.core.audit.AuditEvent.FaceProved;
import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.core.text.Word;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.face.FaceCamera.ProofResult;
import cn.banshi.device.face.FaceCamera.Prompt;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A citizen shows their face in place of a code by SMS, or does not. */
class FaceVisitTest {

    private static final Word SERVICE = Word.of("fund-withdrawal");
    private static final Word CLAUSE = Word.of("face-check");
    private static final byte[] WIPED = new byte[4];

    private final FakeFaceCamera camera = new FakeFaceCamera();
    private final TestHall hall = TestHall.with(camera);

    private TestHall toProof() {
        hall.toContact();
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.ProveByFace(), new Action.Next());
        hall.screen(Screen.FaceProof.class);
        return hall;
    }

    private boolean offered() {
        return hall.screen(Screen.FormPage.class).fields().stream().anyMatch(FieldView.Ways.class::isInstance);
    }

    private void assertNoPictureIsLeft() {
        assertThat(camera.pictures).isNotEmpty().allSatisfy(picture -> assertThat(picture).isEqualTo(WIPED));
        assertThat(hall.visit().viewfinder()).isEmpty();
    }

    @Test
    void leadsThroughTheWholeVisitWithoutACodeAndLeavesNothing() {
        toProof();
        camera.lives();
        hall.settle();

        Screen.FormPage page = hall.screen(Screen.FormPage.class);
        assertThat(page.fields()).extracting(FieldView::id).containsExactly("mobile", "way-code");
        assertThat(page.fields().getLast()).isInstanceOfSatisfying(FieldView.Ways.class, ways -> {
            assertThat(ways.byFace()).isTrue();
            assertThat(ways.state()).isInstanceOf(FieldView.FieldState.Good.class);
        });
        assertThat(page.focus()).as("the pad types into what is left").contains("mobile");
        assertThat(hall.backend.faces).singleElement().satisfies(shown -> {
            assertThat(shown.movements()).containsExactly(Prompt.OPEN_MOUTH, Prompt.BLINK, Prompt.TURN_LEFT);
            assertThat(shown.method()).isEqualTo("fake-1");
            assertThat(shown.consent().id()).isEqualTo("face-check");
        });
        assertThat(hall.backend.facesSeen).as("the picture of the proof, whole")
                .containsExactly(
                        new byte[]{1, 2, 3, 8});
        assertNoPictureIsLeft();

        hall.act(new Action.Next(), new Action.Next(), TestPeople.signature());
        hall.screen(Screen.Result.class);
        assertThat(hall.backend.codesSent).isZero();
        assertThat(hall.outbox.bodies.getFirst()).contains("\"face-check\"", TestPeople.MOBILE);
        assertThat(hall.audit.events).containsSubsequence(new ConsentGiven(1, SERVICE, CLAUSE, 1),
                new FaceProved(1, Word.of("alive"), Word.of("fake-1")), new FaceChecked(1, true, Answer.OK));
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void everythingIsAskedForInWordsAndProgressIsShown() {
        toProof();
        assertThat(hall.screen(Screen.FaceProof.class).asked()).isEqualTo(Asked.STARTING);
        camera.sees(Prompt.FACE_THE_CAMERA, 0);
        hall.settle();
        assertThat(hall.screen(Screen.FaceProof.class).asked()).isEqualTo(Asked.FACE_THE_CAMERA);
        camera.sees(Prompt.BLINK, 0);
        hall.settle();
        assertThat(hall.screen(Screen.FaceProof.class).asked()).isEqualTo(Asked.BLINK);
        camera.sees(Prompt.FACE_THE_CAMERA, 1);
        camera.sees(Prompt.TURN_RIGHT, 1);
        hall.settle();
        Screen.FaceProof now = hall.screen(Screen.FaceProof.class);
        assertThat(now.asked()).isEqualTo(Asked.TURN_RIGHT);
        assertThat(now.made()).isEqualTo(1);
        assertThat(now.movements()).isEqualTo(3);
        int presentations = hall.shown.size();
        camera.sees(Prompt.TURN_RIGHT, 1);
        hall.settle();
        assertThat(hall.shown).as("a picture alone is no new presentation").hasSize(presentations);
        assertThat(now.viewfinder().take()).as("the newest picture only")
                .hasValueSatisfying(
                        picture -> assertThat(picture).isEqualTo(new byte[]{1, 2, 3, 5}));
        assertThat(now.viewfinder().take()).isEmpty();
        assertThat(camera.pictures.subList(0, 4)).allSatisfy(picture -> assertThat(picture).isEqualTo(WIPED));
    }

    @Test
    void refusingTheConsentLeadsToTheCodeAndNobodyIsLookedAt() {
        hall.toContact();
        hall.act(new Action.ProveByFace());
        assertThat(hall.screen(Screen.FaceConsent.class).clause().body().zh()).contains("短信验证码一样办");
        hall.act(new Action.ProveByCode());

        Screen.FormPage page = hall.screen(Screen.FormPage.class);
        assertThat(page.focus()).contains("code");
        assertThat(camera.proofs).isZero();
        assertThat(hall.audit.events).doesNotContain(new ConsentGiven(1, SERVICE, CLAUSE, 1));
        assertThat(offered()).as("it may be wanted later").isTrue();
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void consentIsWithdrawnWithTheWayBackToTheCodeEvenAfterAMatch() {
        toProof();
        camera.lives();
        hall.settle();
        hall.act(new Action.ProveByCode(), new Action.Next());

        assertThat(hall.screen(Screen.FormPage.class).fields()).as("a code is needed again")
                .extracting(FieldView::id)
                .containsExactly("mobile", "way-code", "code");
        assertThat(hall.audit.events).contains(new ConsentWithdrawn(1, SERVICE, CLAUSE, 1));
        hall.act(new Action.UseShortcut("code"), new Action.Type("code", "123456"), new Action.Next(),
                new Action.Next(), TestPeople.signature());
        assertThat(hall.outbox.bodies.getFirst()).doesNotContain("face-check");
    }

    @ParameterizedTest
    @EnumSource(FaceCamera.Doubt.class)
    void everyDoubtIsToldAndMayBeTriedAgain(FaceCamera.Doubt doubt) {
        toProof();
        camera.sees(Prompt.BLINK, 0);
        camera.ends(new ProofResult.Doubtful(doubt));
        hall.settle();

        Screen.FaceDoubt told = hall.screen(Screen.FaceDoubt.class);
        assertThat(told.doubt().name()).isEqualTo(doubt.name());
        assertThat(told.left()).isEqualTo(2);
        assertNoPictureIsLeft();
        assertThat(hall.backend.faces).isEmpty();
        hall.act(new Action.TryAgain());
        camera.lives();
        hall.settle();
        hall.screen(Screen.FormPage.class);
        assertThat(hall.visit().faceMatched()).isTrue();
    }

    @Test
    void cameraPulledDuringTheProofIsToldAndTheWayIsNotOfferedWhileItIsGone() {
        toProof();
        camera.sees(Prompt.BLINK, 0);
        camera.fails(Cause.NOT_READY, "camera.no-camera");
        camera.status = new DeviceStatus(DeviceState.NO_DEVICE, "unplugged");
        hall.settle();

        assertThat(hall.screen(Screen.FaceDoubt.class).doubt()).isEqualTo(Doubt.NO_CAMERA);
        assertNoPictureIsLeft();
        hall.act(new Action.ProveByCode());
        assertThat(offered()).isFalse();
        hall.act(new Action.ProveByFace());
        hall.screen(Screen.FormPage.class);
        camera.status = DeviceStatus.ONLINE;
        hall.refresh();
        assertThat(offered()).isTrue();
    }

    @Test
    void workerKilledOverEveryFrameEndsInWords() {
        toProof();
        camera.fails(Cause.HARDWARE_ERROR, "vision.died");
        hall.settle();
        assertThat(hall.screen(Screen.FaceDoubt.class).doubt()).isEqualTo(Doubt.NO_CAMERA);
    }

    @Test
    void anotherPersonThreeTimesLeavesTheCode() {
        hall.backend.same = false;
        toProof();
        for (int left = 2; left >= 0; left--) {
            camera.lives();
            hall.settle();
            Screen.FaceDoubt told = hall.screen(Screen.FaceDoubt.class);
            assertThat(told.doubt()).isEqualTo(Doubt.NOT_MATCHED);
            assertThat(told.left()).isEqualTo(left);
            hall.act(new Action.TryAgain());
        }
        hall.screen(Screen.FaceDoubt.class);
        hall.act(new Action.ProveByCode());
        assertThat(offered()).isFalse();
        assertThat(camera.proofs).isEqualTo(3);
        assertThat(hall.audit.events).contains(new FaceChecked(1, false, Answer.OK));
        assertNoPictureIsLeft();
    }

    @Test
    void platformThatAllowsNoMoreTriesIsBelieved() {
        hall.backend.same = false;
        hall.backend.faceAttempts = 1;
        toProof();
        camera.lives();
        hall.settle();
        assertThat(hall.screen(Screen.FaceDoubt.class).left()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"true, 2", "false, 0"})
    void platformThatDoesNotAnswerOrNotThisVisitIsTold(boolean down, int left) {
        toProof();
        hall.backend.down = down;
        hall.backend.faceRefused = !down;
        camera.lives();
        hall.settle();

        Screen.FaceDoubt told = hall.screen(Screen.FaceDoubt.class);
        assertThat(told.doubt()).isEqualTo(Doubt.NO_ANSWER);
        assertThat(told.left()).isEqualTo(left);
        assertNoPictureIsLeft();
    }

    @Test
    void nothingIsSentWhenThePurposeCouldNotBeRecorded() {
        toProof();
        hall.audit.refuses = true;
        camera.lives();
        hall.settle();
        hall.screen(Screen.Fault.class);
        assertThat(hall.backend.faces).isEmpty();
        assertNoPictureIsLeft();
        hall.audit.refuses = false;
        hall.act(new Action.TryAgain());
        hall.screen(Screen.FormPage.class);
    }

    @Test
    void isNotOfferedWithoutACameraNorWithoutTheBackend() {
        TestHall without = new TestHall();
        without.toContact();
        assertThat(without.screen(Screen.FormPage.class).fields()).extracting(FieldView::id)
                .containsExactly("mobile", "code");
        hall.toContact();
        assertThat(offered()).isTrue();
        hall.backend.reachable = false;
        hall.refresh();
        assertThat(offered()).isFalse();
        hall.act(new Action.ProveByFace());
        hall.screen(Screen.FormPage.class);
    }

    @ParameterizedTest
    @CsvSource({"410199198506150015, true", "410199201211230012, true", "41019920121124001X, false",
        "410199202001010018, false", "410199201302310015, false", "USA410199850615, false", "'', false"})
    void isOpenToThoseOfFourteenByTheirNumber(String number, boolean open) {
        assertThat(FaceWay.ofAge(number, LocalDate.of(2026, 11, 23))).isEqualTo(open);
    }

    @Test
    void exitDuringTheProofLetsTheCameraGoAndWipes() {
        toProof();
        camera.sees(Prompt.BLINK, 0);
        hall.settle();
        Viewfinder viewfinder = hall.screen(Screen.FaceProof.class).viewfinder();
        hall.act(new Action.Exit());
        assertThat(hall.now().overlay()).as("something would be lost").isInstanceOf(Overlay.ConfirmExit.class);
        assertThat(camera.proof.requested()).as("nothing has ended yet").isFalse();
        hall.act(new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        assertThat(camera.proof.requested()).isTrue();
        assertThat(viewfinder.closed()).isTrue();
        assertNoPictureIsLeft();
        hall.assertLeftClean();
    }

    @Test
    void whatTheCameraSeesAfterwardsIsWipedUnseenAndUnsent() {
        toProof();
        camera.sees(Prompt.BLINK, 0);
        hall.settle();
        camera.deaf = true;
        camera.lives();
        hall.hurry(new Action.ProveByCode());

        hall.screen(Screen.FormPage.class);
        assertThat(hall.backend.faces).isEmpty();
        assertNoPictureIsLeft();
        assertThat(hall.visit().faceMatched()).isFalse();
    }

    @Test
    void nobodyIsTimedOutBeforeTheCamera() {
        toProof();
        hall.pass(Delays.STANDARD.idle().multipliedBy(3));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        camera.ends(new ProofResult.Doubtful(FaceCamera.Doubt.TOO_SLOW));
        hall.settle();
        hall.pass(Delays.STANDARD.idle());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        hall.pass(Delays.STANDARD.answer());
        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void brokenProgramLetsTheCameraGo() {
        toProof();
        camera.sees(Prompt.BLINK, 0);
        hall.settle();
        camera.breaks();
        hall.settle();
        hall.screen(Screen.Fault.class);
        assertNoPictureIsLeft();
        assertThat(hall.visit().isEmpty()).isTrue();
    }

    @Test
    void nothingOfItIsLogged() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Log.Ears _ = Log.hear(lines::add)) {
            toProof();
            camera.sees(Prompt.BLINK, 0);
            hall.settle();
            String states = hall.state() + " " + hall.visit() + " " + hall.now().screen();
            camera.lives();
            hall.settle();
            states += hall.state() + " " + hall.visit() + hall.backend.faces;
            assertThat(String.join("\n", lines) + states).doesNotContain("410199198506150015", "王明远", "[B@")
                    .contains("FaceProof");
        }
    }
}
