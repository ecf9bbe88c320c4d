package cn.banshi.core.session;

import cn.banshi.core.screen.Missed;

/** What lies over the page. */
public sealed interface Cover {

    record None() implements Cover {}

    record StillThere(int secondsLeft) implements Cover {}

    record DisplaySettings() implements Cover {}

    /** What was filled in can be kept to go on elsewhere: what is kept, and for how long. */
    record KeepDraft() implements Cover {}

    /** It could not be kept; everything is still there. */
    record DraftNotKept() implements Cover {}

    /** The number that somebody brought along leads to nothing here. */
    record NotGoneOn(Missed why) implements Cover {}

    record Help() implements Cover {}

    /** @param home whether the citizen wanted to the home screen, not out */
    record ConfirmExit(boolean home) implements Cover {}
}
