package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card that leaves the reader, is no good, or never comes. */
class CardPulledMidReadTest {

    private final TestHall hall = new TestHall().toIdentify();

    @Test
    void saysThatTheCardIsBeingRead() {
        hall.reader.touched = true;
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.READING);
    }

    @Test
    void asksForTheCardAgainWhenItWasPulledAndTakesItThen() {
        hall.reader.touched = true;
        hall.settle();
        hall.reader.end(new ReadResult.CardRemoved("samv.80"));
        hall.settle();

        var again = hall.screen(Screen.Identify.class);
        assertThat(again.phase()).isEqualTo(Phase.WAITING);
        assertThat(again.problem()).isEqualTo(Optional.of(IdentityProblem.CARD_REMOVED));
        assertThat(hall.visit().card()).isEmpty();
        assertThat(hall.backend.claims).isEmpty();

        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void leavesNothingBehindWhenTheCitizenGoesAfterPullingTheCard() {
        hall.reader.end(new ReadResult.CardRemoved("samv.80"));
        hall.settle();

        hall.act(new Action.Exit());
        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN_CARD, UNKNOWN_CARD", "NOT_SELECTED, NOT_SELECTED", "UNREADABLE, UNREADABLE",
        "AUTHENTICATION_FAILED, NOT_ACCEPTED", "MALFORMED, UNREADABLE"})
    void explainsWhyACardIsNoGoodAndLooksAgainAfterAMoment(Rejection reason, IdentityProblem problem) {
        hall.reader.end(new ReadResult.CardRejected(reason, "samv.code"));
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).isEqualTo(Optional.of(problem));
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.pass(Delays.STANDARD.readAgain());
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void stopsReadingACardThatWasForgottenOnTheReaderAndEndsTheVisit() {
        for (int i = 0; i < SessionState.CardRefused.MOST; i++) {
            hall.reader.end(new ReadResult.CardRejected(Rejection.UNREADABLE, "samv.41"));
            hall.settle();
            hall.pass(Delays.STANDARD.readAgain());
        }
        int reads = hall.reader.reads;
        hall.pass(Delays.STANDARD.idle().plus(Delays.STANDARD.answer()));

        assertThat(hall.reader.reads).isEqualTo(reads).isEqualTo(SessionState.CardRefused.MOST);
        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void saysThatItRestsAndReadsAgainWhenTouched() {
        for (int i = 0; i < SessionState.CardRefused.MOST; i++) {
            assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.WAITING);
            hall.reader.end(new ReadResult.CardRejected(Rejection.UNREADABLE, "samv.41"));
            hall.settle();
            hall.pass(Delays.STANDARD.readAgain());
        }

        assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.RESTING);
        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.UNREADABLE);
        hall.act(new Action.TryAgain());
        assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.WAITING);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void refusesACardThatHasExpiredWithoutKeepingOrSendingIt() {
        var card = TestPeople.card(TestPeople.resident("王明远", TestPeople.WANG.number(),
                Optional.of(LocalDate.of(2026, 11, 22))));
        hall.reader.lay(card);
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).isEqualTo(Optional.of(IdentityProblem.EXPIRED));
        assertThat(hall.visit().card()).isEmpty();
        assertThat(card.photo()).containsOnly(0);
        assertThat(hall.backend.claims).isEmpty();
    }

    @Test
    void takesACardOnItsLastDay() {
        hall.reader.lay(TestPeople.card(TestPeople.resident("王明远", TestPeople.WANG.number(),
                Optional.of(LocalDate.of(2026, 11, 23)))));
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void explainsThatTheRegisterDoesNotKnowTheCard() {
        hall.backend.known = false;
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).isEqualTo(Optional.of(IdentityProblem.NOT_VERIFIED));
        assertThat(hall.now().frame().applicant()).isEmpty();
    }

    @Test
    void saysThatNoCardCameAndWaitsOn() {
        hall.reader.end(new ReadResult.NoCard());
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).isEqualTo(Optional.of(IdentityProblem.NO_CARD));
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void tellsOfABrokenReaderAndTriesAgainWhenAsked() {
        hall.reader.end(new ReadResult.Failed(
                new Failure(Failure.Cause.NOT_READY, "serial.gone", "ID card reader: the port vanished")));
        hall.settle();

        var fault = hall.screen(Screen.Fault.class);
        assertThat(fault.code()).isEqualTo(FaultCode.READER_DOWN);
        assertThat(fault.retry()).isTrue();
        assertThat(fault.elsewhere().zh()).contains("3 楼 12 号窗口");
        hall.act(new Action.TryAgain());
        hall.screen(Screen.Identify.class);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void throwsAwayACardThatWasReadAfterTheCitizenHadGone() {
        var card = TestPeople.card(TestPeople.WANG);
        hall.act(new Action.Exit());
        hall.reader.lay(card);
        hall.settle();

        hall.screen(Screen.Goodbye.class);
        assertThat(hall.backend.claims).isEmpty();
        hall.assertLeftClean();
    }

    @Test
    void doesNotAskWhetherSomebodyIsThereWhileTheCardIsRead() {
        hall.reader.touched = true;
        hall.settle();
        hall.pass(Duration.ofMinutes(10));

        hall.screen(Screen.Identify.class);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
    }
}
