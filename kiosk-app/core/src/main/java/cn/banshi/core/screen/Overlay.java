package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.Optional;

/** What lies over the screen. Part of the scene, never a window of its own. */
public sealed interface Overlay {

    /** Nothing. */
    record None() implements Overlay {}

    /**
     * Nobody touched the screen for a while.
     *
     * @param secondsLeft until the visit ends and is wiped
     * @param secondsTotal what the countdown started from
     * @param keepable whether what was filled in can be kept before it is lost
     */
    record StillThere(int secondsLeft, int secondsTotal, boolean keepable) implements Overlay {}

    /** Language, and how the screen is made easy. */
    record DisplaySettings() implements Overlay {}

    /**
     * Where a person helps, and that one can be called here.
     *
     * @param tellable number of the case that the people of the hall can be told of; empty where there is none, or they know
     */
    record Help(Localized window, String phone, Localized hours, HelpCall.Stage call, Optional<String> tellable)
            implements
                Overlay {}

    /**
     * What was filled in is to be kept on the platform: really?
     *
     * @param days for which it is kept
     * @param photographs whether some were taken; they are not kept
     */
    record KeepDraft(int days, boolean photographs) implements Overlay {}

    /** It could not be kept; everything is still there. */
    record DraftNotKept() implements Overlay {}

    /** The number that somebody brought along leads to nothing here; everything can be filled in anew. */
    record NotGoneOn(Missed why) implements Overlay {}

    /**
     * Leaving now would lose what was entered: really?
     *
     * @param keepable whether it can be kept before
     */
    record ConfirmExit(boolean keepable) implements Overlay {}
}
