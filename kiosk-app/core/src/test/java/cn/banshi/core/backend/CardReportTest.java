package cn.banshi.core.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Backend.Reported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The platform knows whether a card was left, and is not asked more often than that changes. */
class CardReportTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T01:30:00Z");

    private final List<Optional<Instant>> sent = new ArrayList<>();
    private Optional<Instant> left = Optional.empty();
    private Reply<Reported> reply = new Reply.Ok<>(new Reported());
    private final CardReport report = new CardReport(state -> {
        sent.add(state);
        return reply;
    }, () -> left);

    @Test
    void saysOnceAfterTheStartWhatStandsEvenWhenNothingDoes() {
        report.round();
        report.round();
        assertThat(sent).containsExactly(Optional.empty());
    }

    @Test
    void saysOnceWhenACardIsLeftAndOnceWhenItIsTaken() {
        report.round();
        left = Optional.of(SINCE);
        report.round();
        report.round();
        left = Optional.empty();
        report.round();
        report.round();
        assertThat(sent).containsExactly(Optional.empty(), Optional.of(SINCE), Optional.empty());
    }

    @Test
    void saysTheNewestStateOnlyWhenThePlatformIsBack() {
        report.round();
        reply = new Reply.NoAnswer<>(true, "away");
        left = Optional.of(SINCE);
        report.round();
        left = Optional.empty();
        reply = new Reply.Ok<>(new Reported());
        report.round();
        assertThat(sent).as("taken before it was known").containsExactly(Optional.empty(), Optional.of(SINCE));
    }

    @Test
    void triesAgainInTheNextRoundUntilThePlatformHasIt() {
        left = Optional.of(SINCE);
        reply = new Reply.NoAnswer<>(true, "away");
        report.round();
        reply = new Reply.Refused<>(503, "unavailable", "", true, Optional.empty());
        report.round();
        reply = new Reply.Ok<>(new Reported());
        report.round();
        report.round();
        assertThat(sent).hasSize(3).containsOnly(Optional.of(SINCE));
    }

    @Test
    void doesNotInsistBeforeAPlatformThatKnowsNoReports() {
        reply = new Reply.Refused<>(404, "not-found", "", false, Optional.empty());
        report.round();
        report.round();
        assertThat(sent).hasSize(1);
    }
}
