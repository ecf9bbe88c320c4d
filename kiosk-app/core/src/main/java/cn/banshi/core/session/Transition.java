package cn.banshi.core.session;

import cn.banshi.core.log.LogEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from an event.
 *
 * @param handled how the pair of state and event was understood
 * @param effects in the order in which they are to be done
 */
public record Transition(Snapshot next, List<Effect> effects, Handled handled) {

    public Transition {
        effects = List.copyOf(effects);
    }

    /** How a pair of state and event was understood. */
    public enum Handled {
        /** Acted upon. */
        YES,
        /** A touch that means nothing here. */
        MEANINGLESS,
        /** The answer to something that has been left meanwhile; listed by name. */
        LATE,
        /** Cannot be: a defect. The visit ends. */
        DEFECT
    }

    static Transition to(Snapshot next, Effect... effects) {
        return new Transition(next, List.of(effects), Handled.YES);
    }

    static Transition meaningless(Snapshot same) {
        return new Transition(same, List.of(), Handled.MEANINGLESS);
    }

    static Transition late(Snapshot same) {
        return new Transition(same, List.of(), Handled.LATE);
    }

    static Transition defect(Snapshot same) {
        return new Transition(same, List.of(), Handled.DEFECT);
    }

    /** For the log; nothing where the visit stays in its state. */
    Optional<LogEvent> told(SessionState before, SessionEvent event) {
        SessionState after = next.state();
        return switch (handled) {
            case YES -> before.getClass() == after.getClass()
                    ? Optional.empty()
                    : Optional.of(new LogEvent.Transition(before.getClass(), after.getClass(), event.getClass()));
            case MEANINGLESS -> Optional.of(new LogEvent.TouchMeaningless(event.getClass(), before.getClass()));
            case LATE -> Optional.of(new LogEvent.AnswerLate(event.getClass(), before.getClass()));
            case DEFECT -> Optional.of(new LogEvent.Unexpected(event.getClass(), before.getClass()));
        };
    }

    Transition and(List<Effect> more) {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(more);
        return new Transition(next, all, handled);
    }
}
