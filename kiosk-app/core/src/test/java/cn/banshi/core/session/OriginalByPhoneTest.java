package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.PhoneUploads.State;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.OnPlate.Away;
import cn.banshi.core.screen.OnPlate.ByPhone;
import cn.banshi.core.screen.OnPlate.Kept;
import cn.banshi.core.screen.OnPlate.Received;
import cn.banshi.core.screen.OnPlate.Waiting;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.PhoneStage;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.Screen;
import cn.banshi.device.camera.DocumentCamera;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An original that is on the citizen's phone becomes a page of the application, once they have seen it on the screen. */
class OriginalByPhoneTest {

    private final FakePlate plate = new FakePlate();
    private final TestHall hall = TestHall.with(plate);
    private final FakePhone phone = hall.backend.phone;

    @BeforeEach
    void platformTakesPages() {
        phone.offered = true;
    }

    @Test
    void codeIsShownForAsManyPagesAsMayStillCome() {
        toCode();

        assertThat(code().stage()).isEqualTo(PhoneStage.OPEN);
        assertThat(code().link()).isEqualTo("https://banshi.example/phone/secret-1");
        assertThat(phone.wanted).singleElement().satisfies(wanted -> {
            assertThat(wanted.material()).isEqualTo("retirement");
            assertThat(wanted.title().zh()).isEqualTo("退休证或退休审批表");
            assertThat(wanted.most()).isEqualTo(4);
        });
    }

    @Test
    void whatHasArrivedIsSaidWhileTheCodeIsShown() {
        toCode();
        phone.send();
        look();
        assertThat(code().arrived()).isEqualTo(1);
        phone.send();
        look();

        assertThat(code().arrived()).isEqualTo(2);
        assertThat(phone.handedOut).hasSize(2);
    }

    @Test
    void pagesAreAgreedToOneByOneAndFiledWithWhereTheyCameFrom() {
        hall.outbox.delivery = FakeOutbox.acknowledged(Backend.Verdict.UNDER_REVIEW);
        toCode();
        byte[] first = phone.send();
        byte[] second = phone.send();
        phone.state = State.DONE;
        look();

        assertThat(plate()).isInstanceOfSatisfying(Received.class, received -> {
            assertThat(received.page().copy()).isEqualTo(first);
            assertThat(received.behind()).isEqualTo(1);
        });
        hall.act(new Action.Next());
        assertThat(plate()).isInstanceOfSatisfying(Received.class,
                received -> assertThat(received.page().copy()).isEqualTo(second));
        hall.act(new Action.Next());
        assertThat(plate()).isInstanceOf(Kept.class);
        assertThat(screen().pages()).extracting(Picture::copy).containsExactly(first, second);
        hall.act(new Action.Next(), new Action.Next(), TestPeople.signature());
        assertThat(hall.outbox.bodies.getFirst()).contains("\"source\":\"PHONE\"")
                .doesNotContain("DOCUMENT_CAMERA")
                .containsSubsequence(Base64.getEncoder().encodeToString(first),
                        Base64.getEncoder().encodeToString(second));
    }

    @Test
    void pageThatWillNotDoIsLeftOut() {
        toCode();
        phone.send();
        byte[] good = phone.send();
        phone.state = State.DONE;
        look();
        Picture bad = ((Received) plate()).page();
        hall.act(new Action.Retake(), new Action.Next());

        assertThat(screen().pages()).extracting(Picture::copy).containsExactly(good);
        assertThat(bad.isEmpty()).isTrue();
    }

    @Test
    void whoLeavesEveryPageOutIsAtThePlateAgain() {
        toCode();
        phone.send();
        phone.state = State.DONE;
        look();
        hall.act(new Action.Retake());

        assertThat(plate()).isInstanceOf(Waiting.class);
    }

    @Test
    void cameraAndPhoneGoTogether() {
        hall.outbox.delivery = FakeOutbox.acknowledged(Backend.Verdict.UNDER_REVIEW);
        hall.toPlate();
        plate.lay();
        hall.pass(Delays.LOOK_AT_PLATE.multipliedBy(2));
        hall.act(new Action.Next(), new Action.UsePhone());
        assertThat(phone.wanted.getFirst().most()).isEqualTo(3);
        phone.send();
        phone.state = State.DONE;
        look();
        hall.act(new Action.Next(), new Action.Next(), new Action.Next(), TestPeople.signature());

        assertThat(hall.outbox.bodies.getFirst()).containsSubsequence("DOCUMENT_CAMERA", "PHONE");
    }

    @Test
    void phoneThatGoesAwayLeavesWhatHasArrived() {
        toCode();
        phone.send();
        look();
        hall.act(new Action.Next());

        assertThat(plate()).isInstanceOf(Received.class);
        assertThat(phone.open).isEmpty();
    }

    @Test
    void codeWhoseTimeIsOverIsSaidAndOneTouchGivesAnother() {
        toCode();
        phone.state = State.EXPIRED;
        look();
        assertThat(code().stage()).isEqualTo(PhoneStage.EXPIRED);
        phone.state = State.OPEN;
        hall.act(new Action.TryAgain());

        assertThat(code().link()).isEqualTo("https://banshi.example/phone/secret-2");
        assertThat(phone.open).containsExactly("place-2");
    }

    @Test
    void nothingIsLostWhenTheTimeIsOverAndPagesAreThere() {
        toCode();
        phone.send();
        phone.state = State.EXPIRED;
        look();

        assertThat(plate()).isInstanceOf(Received.class);
    }

    @Test
    void placeThatThePlatformForgotCountsAsOver() {
        toCode();
        phone.open.clear();
        look();

        assertThat(code().stage()).isEqualTo(PhoneStage.EXPIRED);
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() {
        toCode();
        phone.sent.add("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        phone.sent.add("a text called .jpg".getBytes(StandardCharsets.US_ASCII));
        phone.sent.add(new byte[DocumentCamera.MOST_BYTES + 1]);
        look();
        assertThat(code().refused()).isTrue();
        assertThat(code().arrived()).isZero();
        assertThat(phone.handedOut).hasSize(3).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
        phone.state = State.DONE;
        look();

        assertThat(code().stage()).isEqualTo(PhoneStage.NONE_OF_USE);
    }

    @Test
    void morePagesThanWereAskedForAreNobodys() {
        toCode();
        for (int i = 0; i < 7; i++) {
            phone.send();
        }
        phone.state = State.DONE;
        look();
        hall.act(new Action.Next(), new Action.Next(), new Action.Next(), new Action.Next());

        assertThat(plate()).isInstanceOf(Kept.class);
        assertThat(screen().pages()).hasSize(4);
        hall.act(new Action.UsePhone());
        assertThat(plate()).isInstanceOf(Kept.class);
    }

    @Test
    void platformThatFallsSilentIsSaidOnceItHasLastedAndComesBack() {
        toCode();
        phone.send();
        look();
        phone.away = true;
        look();
        assertThat(code().stage()).isEqualTo(PhoneStage.OPEN);
        look();
        look();
        assertThat(code()).isEqualTo(new ByPhone(PhoneStage.SILENT, code().link(), 1, false));
        phone.away = false;
        look();

        assertThat(code().stage()).isEqualTo(PhoneStage.OPEN);
    }

    @Test
    void platformThatGivesNoPlaceIsSaidAndTheCameraStaysAWay() {
        hall.toPlate();
        phone.away = true;
        hall.act(new Action.UsePhone());
        assertThat(code().stage()).isEqualTo(PhoneStage.NOT_TO_BE_HAD);
        hall.act(new Action.TryAgain());
        assertThat(code().stage()).isEqualTo(PhoneStage.NOT_TO_BE_HAD);
        hall.act(new Action.Back());

        assertThat(plate()).isInstanceOf(Waiting.class);
    }

    @Test
    void wayBackWithdrawsTheCodeAndForgetsWhatCame() {
        toCode();
        phone.send();
        look();
        hall.act(new Action.Back());

        assertThat(plate()).isInstanceOf(Waiting.class);
        assertThat(phone.open).isEmpty();
        assertThat(hall.visit().originals().isEmpty()).isTrue();
        hall.pass(Delays.LOOK_AT_PHONE.multipliedBy(3));
        assertThat(phone.handedOut).hasSize(1);
    }

    @Test
    void codeIsDeadOnceTheCitizenHasLeft() {
        toCode();
        phone.send();
        look();
        hall.act(new Action.Exit(), new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        assertThat(phone.open).isEmpty();
        hall.assertLeftClean();
    }

    @Test
    void codeOfAVisitThatWasCutShortIsDeadToo() {
        toCode();
        phone.broken = true;
        look();

        hall.screen(Screen.Fault.class);
        assertThat(phone.open).isEmpty();
        assertThat(hall.visit().isEmpty()).isTrue();
    }

    @Test
    void placeThatWasGivenTooLateIsWithdrawn() {
        hall.toPlate();
        phone.slow = true;
        hall.act(new Action.UsePhone());
        assertThat(code().stage()).isEqualTo(PhoneStage.OPENING);
        hall.act(new Action.GoHome(), new Action.Exit());
        phone.slow = false;
        hall.settle();

        assertThat(phone.wanted).hasSize(1);
        assertThat(phone.open).isEmpty();
    }

    @Test
    void keptPagesAreWipedWithTheVisit() {
        toCode();
        phone.send();
        phone.state = State.DONE;
        look();
        hall.act(new Action.Next());
        Picture page = screen().pages().getFirst();
        hall.act(new Action.Exit(), new Action.Exit());

        assertThat(page.isEmpty()).isTrue();
        hall.assertLeftClean();
    }

    @Test
    void pagesThatArriveShowThatSomebodyIsThere() {
        toCode();
        hall.pass(Delays.STANDARD.idle().minusSeconds(10));
        phone.send();
        look();
        hall.pass(Delays.STANDARD.idle().minusSeconds(10));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(Duration.ofSeconds(20));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        phone.send();
        look();

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        assertThat(code().arrived()).isEqualTo(2);
    }

    @Test
    void nobodyAtThePhoneEndsTheVisitAndTheCode() {
        toCode();
        hall.pass(Delays.STANDARD.idle().plus(Delays.STANDARD.answer()));

        hall.screen(Screen.Goodbye.class);
        assertThat(phone.open).isEmpty();
    }

    @Test
    void phoneIsAWayWhereTheCameraIsAway() {
        hall.toPlate();
        plate.unplug();
        hall.pass(Delays.LOOK_AT_PLATE.multipliedBy(3));
        assertThat(plate()).isInstanceOf(Away.class);
        assertThat(screen().phone()).isTrue();
        hall.act(new Action.UsePhone());
        phone.send();
        phone.state = State.DONE;
        look();
        hall.act(new Action.Next(), new Action.Next());

        hall.screen(Screen.Review.class);
    }

    @Test
    void terminalWithoutACameraTakesOriginalsByPhone() {
        var without = new TestHall();
        without.backend.phone.offered = true;
        without.toPlate();

        assertThat(without.screen(Screen.Material.class).phone()).isTrue();
    }

    @Test
    void platformThatTakesNoPagesIsNotOffered() {
        phone.offered = false;
        hall.toPlate();

        assertThat(screen().phone()).isFalse();
    }

    @Test
    void whatIsOfferedNowhereIsNotDone() {
        hall.toPlate();
        plate.lay();
        hall.pass(Delays.LOOK_AT_PLATE.multipliedBy(2));
        hall.act(new Action.UsePhone());

        assertThat(plate()).isInstanceOf(OnPlate.Taken.class);
        assertThat(phone.wanted).isEqualTo(List.of());
    }

    private void toCode() {
        hall.toPlate();
        hall.act(new Action.UsePhone());
        assertThat(plate()).isInstanceOf(ByPhone.class);
    }

    /** The terminal asks what has arrived. */
    private void look() {
        hall.pass(Delays.LOOK_AT_PHONE);
    }

    private Screen.Material screen() {
        return hall.screen(Screen.Material.class);
    }

    private OnPlate plate() {
        return screen().plate();
    }

    private ByPhone code() {
        assertThat(plate()).isInstanceOf(ByPhone.class);
        return (ByPhone) plate();
    }
}
