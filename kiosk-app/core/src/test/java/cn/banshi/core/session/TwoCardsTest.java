package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.text.Word;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two readers wait at once: the first card counts, and one reader is enough. */
class TwoCardsTest {

    private static final DeviceStatus GONE = new DeviceStatus(DeviceState.NO_DEVICE, "unplugged");
    private static final IdCardReader.ReadResult READER_GONE = new IdCardReader.ReadResult.Failed(
            new Failure(Failure.Cause.NOT_READY, "serial.gone", "ID card reader: the port vanished"));

    private final FakeSlot slot = new FakeSlot();
    private final TestHall hall = TestHall.with(slot);

    @Test
    void theFirstCardEndsTheWaitForTheOther() {
        hall.toIdentify();
        hall.reader.touched = true;
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.READING);
        assertThat(slot.wait.requested()).isTrue();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void ofTwoCardsAtOnceOneCountsAndTheOtherIsWiped() {
        var laid = TestPeople.card(TestPeople.WANG);
        var put = TestPeople.socialSecurityCard(TestPeople.SUN);
        hall.toIdentify();
        slot.deaf = true;
        hall.reader.lay(laid);
        slot.put(put);
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
        assertThat(hall.backend.claims).singleElement().extracting("name").isEqualTo("王明远");
        assertThat(laid.photo()).contains(7);
        assertThat(put.nameOnCard()).containsOnly(0);
        assertThat(hall.audit.events).filteredOn(AuditEvent.CardRead.class::isInstance)
                .containsExactly(new AuditEvent.CardRead(1, Word.of("read")));
    }

    @Test
    void theOtherCardDoesNotDisturbOneThatIsBeingRead() {
        hall.toIdentify();
        slot.found = true;
        slot.deaf = true;
        hall.settle();
        hall.reader.end(new IdCardReader.ReadResult.NoCard());
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.READING_IN_SLOT);
        assertThat(hall.screen(Screen.Identify.class).problem()).isEmpty();
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void whoeverGoesEndsBothWaits() {
        hall.toIdentify();
        var card = TestPeople.socialSecurityCard(TestPeople.WANG);
        slot.deaf = true;
        slot.put(card);
        hall.hurry(new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        assertThat(slot.wait.requested()).isTrue();
        assertThat(card.nameOnCard()).containsOnly(0);
        assertThat(hall.backend.claims).isEmpty();
        hall.assertLeftClean();
    }

    @Test
    void whenTheSlotDiesTheReaderGoesOn() {
        hall.toIdentify();
        slot.end(FakeSlot.broken());
        slot.status = GONE;
        hall.settle();
        hall.refresh();

        var screen = hall.screen(Screen.Identify.class);
        assertThat(screen.places()).isEqualTo(Set.of(CardPlace.READER));
        assertThat(screen.problem()).isEmpty();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void whenTheReaderDiesTheSlotGoesOn() {
        hall.toIdentify();
        hall.reader.end(READER_GONE);
        hall.reader.status = GONE;
        hall.settle();
        hall.refresh();

        assertThat(hall.screen(Screen.Identify.class).places()).isEqualTo(Set.of(CardPlace.SLOT));
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aSlotThatIsBackIsReadInTheSameVisit() {
        hall.toIdentify();
        slot.end(FakeSlot.broken());
        hall.settle();
        hall.pass(Delays.STANDARD.readAgain());
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aSlotThatStaysDeadIsToldOfOnce() {
        hall.toIdentify();
        for (int i = 0; i < 5; i++) {
            slot.end(FakeSlot.broken());
            hall.settle();
            hall.pass(Delays.STANDARD.readAgain());
        }

        assertThat(hall.audit.events).filteredOn(AuditEvent.CardRead.class::isInstance)
                .containsExactly(new AuditEvent.CardRead(1, Word.of("reader-failed")));
    }

    @Test
    void onlyWhenBothAreDeadIsTheVisitStopped() {
        hall.toIdentify();
        slot.end(FakeSlot.broken());
        hall.settle();
        hall.screen(Screen.Identify.class);
        hall.reader.end(READER_GONE);
        hall.settle();

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.READER_DOWN);
        hall.act(new Action.TryAgain());
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aSlotThatDiesWhileItReadsIsSaidToHaveReadNothing() {
        hall.toIdentify();
        slot.found = true;
        hall.settle();
        slot.end(FakeSlot.broken());
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.CHIP_UNREADABLE);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.pass(Delays.STANDARD.readAgain());
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void aServiceIsOpenWhenOneReaderWorks() {
        hall.reader.status = GONE;
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isEmpty();

        slot.status = GONE;
        hall.act(new Action.GoHome(), new Action.ChooseService("fund-withdrawal"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isPresent();
    }

    /** The slot says nothing when the last visit ends: what is in it then may be that citizen's. */
    @Test
    void nothingIsReadFromASlotThatWasNotSeenEmpty() {
        slot.presence = FakeReader.SILENT;
        hall.act(new Action.Start(), new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());
        slot.put(TestPeople.socialSecurityCard(TestPeople.SUN)); // would be read at once
        hall.toIdentify();

        assertThat(hall.backend.claims).isEmpty();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        assertThat(hall.backend.claims).singleElement().extracting("name").isEqualTo("王明远");
    }

    @Test
    void aSlotThatIsSeenEmptyLaterIsReadThen() {
        slot.presence = FakeReader.SILENT;
        hall.act(new Action.Start(), new Action.Exit());
        hall.pass(Delays.STANDARD.goodbye());
        hall.toIdentify();
        slot.presence = new Presence.Absent();
        hall.pass(Delays.STANDARD.readAgain());
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void saysOnceThatNoCardCame() {
        hall.toIdentify();
        hall.reader.end(new IdCardReader.ReadResult.NoCard());
        slot.end(new ReadResult.NoCard());
        slot.deaf = true;
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.NO_CARD);
        assertThat(hall.audit.events).filteredOn(AuditEvent.CardRead.class::isInstance)
                .containsExactly(new AuditEvent.CardRead(1, Word.of("no-card")));
    }
}
