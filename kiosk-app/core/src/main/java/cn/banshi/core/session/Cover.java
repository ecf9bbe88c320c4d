package cn.banshi.core.session;

/** What lies over the page. */
public sealed interface Cover {

    record None() implements Cover {}

    record StillThere(int secondsLeft) implements Cover {}

    record DisplaySettings() implements Cover {}

    /** What was filled in can be kept to go on elsewhere: what is kept, and for how long. */
    record KeepDraft() implements Cover {}

    /** It could not be kept; everything is still there. */
    record DraftNotKept() implements Cover {}

    record Help() implements Cover {}

    /** @param home whether the citizen wanted to the home screen, not out */
    record ConfirmExit(boolean home) implements Cover {}
}
