package cn.banshi.core.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Left;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Backend.Reported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The platform knows what was left, and is not asked more often than that changes. */
class LeftReportTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T01:30:00Z");
    private static final Left NOTHING = new Left(Optional.empty(), Optional.empty());
    private static final Left CARD = new Left(Optional.of(SINCE), Optional.empty());

    private final List<Left> sent = new ArrayList<>();
    private Left left = NOTHING;
    private Reply<Reported> reply = new Reply.Ok<>(new Reported());
    private final LeftReport report = new LeftReport(state -> {
        sent.add(state);
        return reply;
    }, () -> left);

    @Test
    void saysOnceAfterTheStartWhatStandsEvenWhenNothingDoes() {
        report.round();
        report.round();
        assertThat(sent).containsExactly(NOTHING);
    }

    @Test
    void saysOnceWhenACardIsLeftAndOnceWhenItIsTaken() {
        report.round();
        left = CARD;
        report.round();
        report.round();
        left = NOTHING;
        report.round();
        report.round();
        assertThat(sent).containsExactly(NOTHING, CARD, NOTHING);
    }

    @Test
    void saysTheNewestStateOnlyWhenThePlatformIsBack() {
        report.round();
        reply = new Reply.NoAnswer<>(true, "away");
        left = CARD;
        report.round();
        left = NOTHING;
        reply = new Reply.Ok<>(new Reported());
        report.round();
        assertThat(sent).as("taken before it was known").containsExactly(NOTHING, CARD);
    }

    @Test
    void triesAgainInTheNextRoundUntilThePlatformHasIt() {
        left = CARD;
        reply = new Reply.NoAnswer<>(true, "away");
        report.round();
        reply = new Reply.Refused<>(503, "unavailable", "", true, Optional.empty());
        report.round();
        reply = new Reply.Ok<>(new Reported());
        report.round();
        report.round();
        assertThat(sent).hasSize(3).containsOnly(CARD);
    }

    @Test
    void doesNotInsistBeforeAPlatformThatKnowsNoReports() {
        reply = new Reply.Refused<>(404, "not-found", "", false, Optional.empty());
        report.round();
        report.round();
        assertThat(sent).hasSize(1);
    }
}
