package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import cn.banshi.sandbox.backend.appointment.WorkingDays;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How an application for a residence permit goes on: by itself as the office works, which is faster than it promises, and when
 * somebody collects the card.
 */
final class PermitCourse {

    /** Five at most are promised. */
    static final int REVIEW_WORKING_DAYS = 3;
    /** Ten at most are promised. */
    static final Duration MAKING = Duration.ofDays(7);
    /** From when it is ready. */
    static final int COLLECT_DAYS = 30;

    private static final Set<CaseState> RUNNING = Set.of(CaseState.UNDER_REVIEW, CaseState.MAKING, CaseState.READY);

    private final WorkingDays days;

    PermitCourse(WorkingDays days) {
        this.days = days;
    }

    /** What comes by itself after this state; empty where somebody has to do something, or nothing comes. */
    Optional<Step> next(Kind kind, Step now) {
        return switch (now.state()) {
            case UNDER_REVIEW -> Optional.of(new Step(reviewed(kind), afterReview(now.at())));
            case MAKING -> Optional.of(new Step(CaseState.READY, now.at().plus(MAKING)));
            default -> Optional.empty();
        };
    }

    /** @return where the move leads at once; empty where it cannot be done now */
    static Optional<CaseState> moved(Kind kind, CaseState now, PartMove move) {
        return switch (move) {
            case ADVANCE -> Optional.ofNullable(switch (now) {
                case UNDER_REVIEW -> reviewed(kind);
                case MAKING -> CaseState.READY;
                case READY -> CaseState.COLLECTED;
                default -> null;
            });
            case REFUSE -> Optional.of(CaseState.REFUSED).filter(no -> now == CaseState.UNDER_REVIEW);
            case RETURN, AGREE, DECLINE -> Optional.empty();
        };
    }

    static boolean running(CaseState state) {
        return RUNNING.contains(state);
    }

    /** Last day on which a card is kept. */
    static LocalDate collectBy(Instant ready) {
        return Day.of(ready).plusDays(COLLECT_DAYS);
    }

    /** No card is made for an endorsement. */
    private static CaseState reviewed(Kind kind) {
        return switch (kind) {
            case APPLY, CHANGE -> CaseState.MAKING;
            case ENDORSE -> CaseState.DONE;
        };
    }

    private Instant afterReview(Instant filed) {
        LocalDate day = Day.of(filed);
        LocalDate last = days.after(day, REVIEW_WORKING_DAYS).getLast();
        return filed.plus(Duration.ofDays(last.toEpochDay() - day.toEpochDay()));
    }

    record Step(CaseState state, Instant at) {}
}
