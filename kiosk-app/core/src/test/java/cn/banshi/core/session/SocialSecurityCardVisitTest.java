package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.audit.AuditEvent.Method;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.text.Word;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.Rejection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A citizen says who they are with a social-security card. */
class SocialSecurityCardVisitTest {

    private final FakeSlot slot = new FakeSlot();
    private final TestHall hall = TestHall.with(slot);

    @Test
    void isAskedForBesideTheIdentityCard() {
        hall.toIdentify();

        assertThat(hall.screen(Screen.Identify.class).places()).isEqualTo(Set.of(CardPlace.READER, CardPlace.SLOT));
    }

    @Test
    void isNotAskedForWhereTheTerminalHasNoSlot() {
        assertThat(new TestHall().toIdentify().screen(Screen.Identify.class).places())
                .isEqualTo(Set.of(CardPlace.READER));
    }

    @Test
    void leadsThroughTheWholeVisitWithoutAnAddressAndLeavesNothing() {
        var card = TestPeople.socialSecurityCard(TestPeople.WANG);
        hall.toIdentify();
        slot.put(card);
        hall.settle();

        assertThat(hall.screen(Screen.ConfirmData.class).sections().getFirst().source().zh()).isEqualTo("社会保障卡");
        assertThat(hall.now().frame().applicant()).contains("王**");
        assertThat(hall.visit().card()).hasValueSatisfying(shown -> assertThat(shown.address()).isEmpty());
        assertThat(hall.backend.claims).containsExactly(new CardClaim.OfSocialSecurity(TestPeople.WANG.name(),
                TestPeople.WANG.number(), Optional.of(LocalDate.of(2035, 8, 20))));
        assertThat(hall.audit.events).contains(new AuditEvent.CardRead(1, Word.of("read")),
                new IdentityVerified(1, Method.SOCIAL_SECURITY_CARD, Answer.OK));

        hall.toResult();
        assertThat(hall.outbox.bodies.getFirst()).contains(TestPeople.WANG.number());
        hall.act(new Action.Next());
        assertThat(card.nameOnCard()).as("wiped in place").containsOnly(0);
        hall.assertLeftClean();
    }

    @Test
    void nothingOfItIsLogged() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Log.Ears _ = Log.hear(lines::add)) {
            hall.toIdentify();
            slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
            hall.settle();
            String states = hall.state() + " " + hall.visit() + " " + hall.visit().card();
            hall.act(new Action.Exit());

            assertThat(lines).anyMatch(line -> line.startsWith("visit-wiped"));
            for (String secret : List.of("王明远", "410199198506150015", "T00000015")) {
                assertThat(String.join("\n", lines) + states).doesNotContain(secret);
            }
        }
    }

    @Test
    void saysThatItIsBeingReadAndAsksNobodyWhetherTheyAreStillThere() {
        hall.toIdentify();
        slot.found = true;
        hall.settle();
        hall.pass(Duration.ofMinutes(10));

        assertThat(hall.screen(Screen.Identify.class).phase()).isEqualTo(Phase.READING_IN_SLOT);
    }

    @ParameterizedTest
    @CsvSource({"UNRESPONSIVE, CHIP_SILENT", "UNKNOWN_CARD, CHIP_UNKNOWN", "LOCKED, CHIP_LOCKED",
        "UNREADABLE, CHIP_UNREADABLE", "MALFORMED, CHIP_UNREADABLE"})
    void explainsWhyACardIsNoGoodAndWaitsForEitherAfterAMoment(Rejection reason, IdentityProblem problem) {
        hall.toIdentify();
        slot.end(new ReadResult.CardRejected(reason, "fake.code"));
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(problem);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.pass(Delays.STANDARD.readAgain());
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void isAskedForAgainWhenItWasPulledEarly() {
        hall.toIdentify();
        slot.found = true;
        hall.settle();
        slot.end(new ReadResult.CardRemoved("fake.pulled"));
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.CHIP_PULLED);
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void isRefusedWhenItHasExpiredAndNeitherKeptNorSent() {
        var card = TestPeople.socialSecurityCard(TestPeople.WANG, Optional.of(LocalDate.of(2026, 11, 22)));
        hall.toIdentify();
        slot.put(card);
        hall.settle();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.CHIP_EXPIRED);
        assertThat(hall.visit().card()).isEmpty();
        assertThat(card.nameOnCard()).containsOnly(0);
        assertThat(hall.backend.claims).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "''"})
    void isTakenOnItsLastDayAndWhenItDoesNotSayWhenThatIs(String validTo) {
        hall.toIdentify();
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG,
                validTo.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validTo))));
        hall.settle();

        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void isCalledForWhenItStaysInTheSlotAndLeftToStaffAfterAMinute() {
        hall.toIdentify();
        slot.put(TestPeople.socialSecurityCard(TestPeople.WANG));
        hall.settle();
        slot.presence = new Presence.Present();
        hall.act(new Action.Exit());

        assertThat(hall.screen(Screen.Goodbye.class).card()).isEqualTo(Screen.Goodbye.Card.IN_SLOT);
        assertThat(hall.calls).isPositive();
        hall.pass(Delays.LEFT);
        assertThat(hall.screen(Screen.Attract.class).cardLeft().orElseThrow().place()).isEqualTo(CardPlace.SLOT);
        assertThat(hall.cardLeftSince()).isPresent();

        hall.toIdentify();
        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.CHIP_LEFT);
        slot.presence = new Presence.Absent();
        hall.pass(Delays.LOOK_SOON);
        assertThat(hall.cardLeftSince()).isEmpty();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
    }
}
