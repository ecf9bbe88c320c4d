package cn.banshi.ui;

import cn.banshi.core.screen.Action;
import cn.banshi.core.speech.Headphones.State;
import cn.banshi.ui.common.Tick;
import cn.banshi.ui.common.Touches;
import java.time.Duration;

/**
 * Looks after whoever listens: headphones that are put in are a wish to hear, and while something is read aloud somebody is
 * there, though they touch nothing. JavaFX thread only.
 */
final class Hearing {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Shorter than any wait for somebody. */
    private static final int LOOKS_BETWEEN = 4;

    private final Aloud aloud;
    private final Touches touches;
    private final Runnable wished;
    private final Tick looks;
    private State plug;
    private int look;

    /** @param wished runs when headphones were put in */
    Hearing(Aloud aloud, Touches touches, Runnable wished) {
        this.aloud = aloud;
        this.touches = touches;
        this.wished = wished;
        plug = aloud.headphones().state();
        looks = new Tick(LOOK, this::look);
    }

    /** @param on whether anything is read aloud at all */
    void listen(boolean on) {
        // a terminal without a socket has nothing to look at while it is silent
        if (on || plug != State.NOT_KNOWN) {
            looks.start();
        } else {
            looks.stop();
        }
    }

    void look() {
        State now = aloud.headphones().state();
        if (now == State.PLUGGED && plug != State.PLUGGED) {
            wished.run();
        }
        plug = now;
        look++;
        if (look % LOOKS_BETWEEN == 0 && aloud.voice().speaking()) {
            touches.report(new Action.Listen());
        }
    }
}
