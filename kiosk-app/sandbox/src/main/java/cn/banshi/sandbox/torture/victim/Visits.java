package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Housekeeping;
import cn.banshi.core.session.Ports;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets one citizen after the other look and touch, before a terminal whose devices never keep them waiting. */
public final class Visits {

    /** A touch that came too early did nothing; it is made again after this. */
    private static final long LOOK_AGAIN_MS = 100;
    /** Nobody stands longer before a terminal that does not begin; on a busy machine one touch is not enough. */
    private static final int MOST_STARTS = 50;

    private final Citizen citizen;
    private final Notes notes;
    private final BlockingQueue<Presentation> shown = new LinkedBlockingQueue<>();
    private int left;

    /**
     * Who comes.
     *
     * @param phones such as {@code http://127.0.0.1:8081/sandbox/phones}
     * @param first number of the first visit
     * @param seed of what citizens decide
     * @param patience how often one of them tries again before going away without having signed
     */
    public record Guests(URI phones, int first, int visits, long seed, int patience) {}

    /** @param lines takes a line for whatever happens, at that moment */
    public Visits(Guests guests, Consumer<String> lines) {
        this.notes = new Notes(lines);
        this.citizen = new Citizen(notes, new Phone(guests.phones), new Random(guests.seed), guests.first,
                guests.patience);
        this.left = guests.visits;
    }

    /** A card that lies there when it is read, and paper without end. */
    public Windowless.Scene scene() {
        return new Windowless.Scene(
                new Ports.Devices(new LaidCard(() -> "测试", () -> Applicants.number(citizen.visit())),
                        new EndlessPaper(slip -> {})),
                new Housekeeping(List.of(), () -> {}), this::shown, citizen::visit, notes);
    }

    /** On the session's thread: what is shown is seen at that moment. */
    private void shown(Presentation presentation) {
        citizen.sees(presentation);
        shown.add(presentation);
    }

    /** Returns when the last citizen has left. */
    public void go(Consumer<Action> touch) throws InterruptedException {
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
