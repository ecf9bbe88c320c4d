package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;

/** What lies over the screen. Part of the scene, never a window of its own. */
public sealed interface Overlay {

    /** Nothing. */
    record None() implements Overlay {}

    /**
     * Nobody touched the screen for a while.
     *
     * @param secondsLeft until the visit ends and is wiped
     * @param secondsTotal what the countdown started from
     */
    record StillThere(int secondsLeft, int secondsTotal) implements Overlay {}

    /** Language and contrast. */
    record DisplaySettings() implements Overlay {}

    /** Where a person helps. */
    record Help(Localized window, String phone, Localized hours) implements Overlay {}

    /** Leaving now would lose what was entered: really? */
    record ConfirmExit() implements Overlay {}
}
