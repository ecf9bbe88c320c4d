package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.List;

/** The three-way truth about a submission, and the one middle ground of a review by people. */
public sealed interface Outcome {

    /** Acknowledged and decided in the citizen's favour. */
    record Done(Localized message) implements Outcome {}

    /** Acknowledged; people decide. */
    record Accepted(Localized message) implements Outcome {}

    /** Acknowledged; a part waits for the word of somebody else, who can say it here if they came along. */
    record Awaits(Localized message) implements Outcome {}

    /**
     * Acknowledged; it goes on once it is paid.
     *
     * @param maybe whether it may be paid already
     * @param whatNext how to pay later, or how to find out
     */
    record Unpaid(boolean maybe, List<Localized> whatNext) implements Outcome {}

    /**
     * Acknowledged and refused.
     *
     * @param reason in plain words
     * @param whatNow what the citizen can do
     */
    record NotDone(Localized reason, List<Localized> whatNow) implements Outcome {}

    /**
     * Recorded on this terminal, no answer yet.
     *
     * @param handedOver true when the backend may have it already, false when it surely waits on this terminal
     */
    record NotYetKnown(boolean handedOver, List<Localized> whatNext) implements Outcome {}
}
