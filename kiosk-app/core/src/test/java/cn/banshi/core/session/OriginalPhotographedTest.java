package cn.banshi.core.session;

import cn.banshi.core.screen.OnPlate;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.SubmissionBody;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.FieldView;
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
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An original laid on the plate becomes a page of the application, and nobody has to press a shutter. */
class OriginalPhotographedTest {

    private final FakePlate plate = new FakePlate();
    private final TestHall hall = TestHall.with(plate);

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
    void pagesAreThereOnTheWayBackAndAfterAChange() {
        hall.toPlate();
        byte[] page = use();
        hall.act(new Action.Next(), new Action.Back());
        assertThat(screen().pages()).extracting(Picture::copy).containsExactly(page);
        hall.act(new Action.Back());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
        hall.act(new Action.Next(), new Action.Next(), new Action.EditPage("retirement"));
        assertThat(screen().pages()).hasSize(1);
        hall.act(new Action.Back());
        hall.screen(Screen.Review.class);
    }

    @Test
    void pagesOfAReasonThatWasGivenUpAreForgotten() {
        hall.toPlate();
        use();
        hall.act(new Action.Next(), new Action.EditPage("reason"), new Action.Choose("reason", "RENT"),
                new Action.Next(), new Action.UseShortcut("amount"), new Action.Next());

        assertThat(hall.screen(Screen.Review.class).sections()).noneMatch(section -> !section.pictures().isEmpty());
        assertThat(hall.visit().originals().isEmpty()).isTrue();
        hall.act(new Action.Next(), TestPeople.signature());
        assertThat(hall.outbox.bodies.getFirst()).doesNotContain("materials");
    }

    @Test
    void changedReasonLeadsFromTheReviewToThePlate() {
        hall.toReview();
        hall.act(new Action.EditPage("reason"), new Action.Choose("reason", "RETIRE"), new Action.Next(),
                new Action.UseShortcut("amount"), new Action.Next());
        use();
        hall.act(new Action.Next());

        hall.screen(Screen.Review.class);
    }

    @Test
    void whoIsKnownToBeRetiredPhotographsNothing() {
        hall.backend.data.put("pension-state", Map.of("retired", true, "insured", true));
        toEndOfForm();

        hall.screen(Screen.Review.class);
        assertThat(hall.screen(Screen.Review.class).progress().steps()).isEqualTo(6);
    }

    @Test
    void silenceOfThePensionOfficeOpensThePlate() {
        hall.backend.data.remove("pension-state");
        hall.toPlate();

        assertThat(screen().progress().step()).isEqualTo(5);
        assertThat(screen().progress().steps()).isEqualTo(7);
    }

    @Test
    void whoHasNotBroughtItLearnsWhatElseAndFilesNothing() {
        hall.toPlate();
        hall.act(new Action.WithoutOriginal());
        assertThat(plate()).isInstanceOfSatisfying(OnPlate.Elsewhere.class,
                elsewhere -> assertThat(elsewhere.what().zh()).contains("没有提交任何内容", "窗口"));
        hall.act(new Action.Back());
        assertThat(plate()).isInstanceOf(Waiting.class);
        hall.act(new Action.WithoutOriginal(), new Action.Exit(), new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        assertThat(hall.outbox.entries).isEmpty();
        hall.assertLeftClean();
    }

    @Test
    void terminalThatCannotPhotographSaysSoAtTheReason() {
        plate.unplug();
        hall.toRetirement();
        hall.act(new Action.Next());
        assertThat(reasonRefused()).contains("没有查到您的退休记录。刚办完退休的，请到窗口办理。");

        plate.plugIn();
        hall.act(new Action.Choose("reason", "RENT"), new Action.Choose("reason", "RETIRE"), new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
    }

    @Test
    void cameraNobodyHasUsedYetIsAskedBeforeTheQuestionComesUp() {
        plate.breakUnseen();
        hall.toRetirement();
        hall.act(new Action.Next());

        assertThat(reasonRefused()).contains("请到窗口办理");
    }

    @Test
    void terminalWithoutACameraLeavesWhatIsNotKnownToTheDepartment() {
        var without = new TestHall();
        without.backend.data.remove("pension-state");
        without.toRetirement().act(new Action.Next());
        assertThat(without.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
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

    private Screen.Material screen() {
        return hall.screen(Screen.Material.class);
    }

    private OnPlate plate() {
        return screen().plate();
    }

    private Optional<PlateTrouble> trouble() {
        return plate() instanceof Waiting(var live, Optional<PlateTrouble> trouble) ? trouble : Optional.empty();
    }

    /** So many looks more. */
    private void look(int times) {
        for (int i = 0; i < times; i++) {
            hall.pass(Delays.LOOK_AT_PLATE);
        }
    }

    /** Lays a new page and takes what the camera makes of it. */
    private byte[] use() {
        byte[] page = plate.lay();
        look(2);
        assertThat(plate()).isInstanceOf(Taken.class);
        hall.act(new Action.Next());
        assertThat(plate()).isInstanceOf(Kept.class);
        return page;
    }

    private byte[] another() {
        hall.act(new Action.AnotherPage());
        plate.takeAway();
        look(1);
        return use();
    }

    private void toEndOfForm() {
        hall.toRetirement();
        hall.act(new Action.Next(), new Action.UseShortcut("amount"), new Action.Next(),
                new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next(), new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
    }

    private String reasonRefused() {
        var reason = (FieldView.Choice) hall.screen(Screen.FormPage.class).fields().getFirst();
        return ((FieldState.Wrong) reason.state()).message().zh();
    }
}
