package cn.banshi.terminal;

import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import javafx.animation.AnimationTimer;

/**
 * Runs something once the first frame stands on the screen. A class of its own so that the order of class loading shows
 * what was touched before (see {@code FirstFrameTest}).
 */
final class FirstFrame extends AnimationTimer {

    /** The first pulse lays out and paints; at the third it has been shown for certain. */
    private static final int SHOWN = 3;

    private final Runnable behind;
    private int pulses;

    private FirstFrame(Runnable behind) {
        this.behind = behind;
    }

    /** JavaFX thread only; {@code behind} runs on a thread of its own. */
    static void then(Runnable behind) {
        new FirstFrame(behind).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == SHOWN) {
            stop();
            Shown.mark();
            Thread.ofPlatform().name("backstage").start(behind);
        }
    }

    /** Loaded when the first frame has been shown, not before. */
    static final class Shown {

        private Shown() {}

        static void mark() {
            Log.write(new LogEvent.FirstFrameShown());
        }
    }
}
