package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What time does to tokens, codes and submissions that waited. */
class ClockTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);

    private static SandboxBackend backend;

    @BeforeAll
    static void start() {
        backend = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void acceptsASubmissionThatWaitedThroughTheNight() {
        HANDS.set(MORNING);
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        Instant recorded = MORNING.plus(Duration.ofMinutes(3));

        HANDS.set(MORNING.plus(Duration.ofHours(20)));
        Submission answer = submit(citizen, recorded);

        assertThat(answer.decision().code()).isEqualTo("APPROVED");
        assertThat(answer.caseNumber()).startsWith("ZZ202611240007");
    }

    @Test
    void refusesASubmissionThatWaitedLongerThanThreeDays() {
        HANDS.set(MORNING);
        Citizen citizen = Citizen.renting(backend).withMobile(backend);

        HANDS.set(MORNING.plus(Duration.ofDays(3)).plusSeconds(181));

        assertThat(submit(citizen, MORNING.plusSeconds(180)).decision().code()).isEqualTo("RECORDED_TOO_LONG_AGO");
    }

    @Test
    void refusesWhatWasRecordedAfterTheTokenHadExpired() {
        HANDS.set(MORNING);
        Citizen citizen = Citizen.renting(backend).withMobile(backend);

        HANDS.set(MORNING.plus(Duration.ofMinutes(31)));

        assertThat(submit(citizen, MORNING.plus(Duration.ofMinutes(31))).decision().code())
                .isEqualTo("IDENTITY_NOT_VALID");
        assertThat(Terminal.slug(Terminal.problem(() -> citizen.data("marriage")))).isEqualTo("identity-not-valid");
    }

    @Test
    void doesNotFindTodaysWithdrawalInTheWayOneYearLater() {
        HANDS.set(MORNING);
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        assertThat(submit(citizen, MORNING).decision().code()).isEqualTo("APPROVED");

        HANDS.set(Instant.parse("2027-11-22T15:59:00Z"));
        assertThat(submit(again(citizen), HANDS.instant()).decision().nextDate()).isEqualTo("2027-11-23");
        // Midnight in the city, not in Greenwich.
        HANDS.set(Instant.parse("2027-11-22T16:01:00Z"));
        assertThat(submit(again(citizen), HANDS.instant()).decision().code()).isEqualTo("APPROVED");
    }

    private static Citizen again(Citizen citizen) {
        return Citizen.identified(backend, citizen.card()).withMobile(backend);
    }

    private static Submission submit(Citizen citizen, Instant recordedAt) {
        return citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks("RENT", "100.00", recordedAt));
    }
}
