package cn.banshi.core.session;

/** What lies over the page. */
public sealed interface Cover {

    record None() implements Cover {}

    record StillThere(int secondsLeft) implements Cover {}

    record DisplaySettings() implements Cover {}

    record Help() implements Cover {}

    /** @param home whether the citizen wanted to the home screen, not out */
    record ConfirmExit(boolean home) implements Cover {}
}
