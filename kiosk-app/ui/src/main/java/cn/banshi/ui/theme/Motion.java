package cn.banshi.ui.theme;

import cn.banshi.core.screen.Comfort;
import java.time.Duration;

/** Whether anything moves by itself. Pages change at once for everybody: the one thing that moves says that the terminal works. */
public enum Motion {
    USUAL,
    /** What changes does so once a {@link #STEP}, and stays where it is. */
    NONE;

    /** A light once around: fast enough to be seen to move, slow enough not to hurry anybody. */
    public static final Duration TURN = Duration.ofMillis(1500);
    public static final Duration STEP = Duration.ofSeconds(1);

    public static Motion of(Comfort comfort) {
        return comfort.elder() ? NONE : USUAL;
    }
}
