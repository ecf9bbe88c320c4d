package cn.banshi.core.session;

import java.util.ArrayList;
import java.util.List;

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

    Transition and(List<Effect> more) {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(more);
        return new Transition(next, all, handled);
    }
}
