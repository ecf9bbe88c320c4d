package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets one citizen after the other look and touch. */
final class Visits {

    /** A touch that came too early did nothing; it is made again after this. */
    private static final long LOOK_AGAIN_MS = 100;
    /** Nobody stands longer before a terminal that does not begin; on a busy machine one touch is not enough. */
    private static final int MOST_STARTS = 50;

    private final Citizen citizen;
    private final BlockingQueue<Presentation> shown = new LinkedBlockingQueue<>();
    private int left;

    Visits(Citizen citizen, int visits) {
        this.citizen = citizen;
        this.left = visits;
    }

    /** On the session's thread: what is shown is seen at that moment. */
    void shown(Presentation presentation) {
        citizen.sees(presentation);
        shown.add(presentation);
    }

    /** Returns when the last citizen has left. */
    void go(Consumer<Action> touch) throws InterruptedException {
        Presentation now = shown.take();
        while (now.screen() instanceof Screen.Attract && left-- > 0) {
            citizen.comes();
            now = visit(now, touch);
        }
    }

    /** From the attract screen to the attract screen. */
    private Presentation visit(Presentation first, Consumer<Action> touch) throws InterruptedException {
        Presentation now = first;
        for (int starts = 0; now.screen() instanceof Screen.Attract && starts < MOST_STARTS; starts++) {
            now = touched(now, touch);
        }
        while (!(now.screen() instanceof Screen.Attract)) {
            now = touched(now, touch);
        }
        return now;
    }

    private Presentation touched(Presentation now, Consumer<Action> touch) throws InterruptedException {
        citizen.does(now).ifPresent(touch);
        return next(now);
    }

    private Presentation next(Presentation now) throws InterruptedException {
        @Nullable Presentation next = shown.poll(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
        @Nullable Presentation last = next;
        while (next != null) {
            last = next;
            next = shown.poll();
        }
        return last == null ? now : last;
    }
}
