package cn.banshi.sandbox.torture.day;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.sandbox.torture.victim.Citizen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The citizens of the day, one after the other, who think before they touch, sometimes walk away, and give up after a while. What
 * is shown is seen on the session's thread; everything else is confined to the clock's.
 */
final class Crowd {

    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration RETURN = Duration.ofSeconds(20);
    private static final int ONE_IN = 15;
    /** Tries of a card before going away. */
    private static final int MOST_SHOWN = 40;
    /** Longer than anybody is served, idle questions and a printer that waits for paper included. */
    private static final Duration END = Duration.ofMinutes(30);

    private final DayClock clock;
    private final Citizen citizen;
    private final Hands hands;
    private final RandomGenerator random;
    private final Duration between;
    private final List<String> endless = new ArrayList<>();
    private Consumer<Action> touch = action -> {};
    private volatile @Nullable Presentation shown;
    private boolean ended;
    private boolean there;
    private boolean begun;
    private boolean walkedAway;
    private int leavesAfter;
    private int looks;
    private Duration came = Duration.ZERO;
    private int ends;

    /** @param between two visits, on average */
    Crowd(DayClock clock, Citizen citizen, Hands hands, RandomGenerator random, Duration between) {
        this.clock = clock;
        this.citizen = citizen;
        this.hands = hands;
        this.random = random;
        this.between = between;
    }

    /** On the session's thread. */
    void shown(Presentation presentation) {
        citizen.sees(presentation);
        shown = presentation;
    }

    void begin(Consumer<Action> touches) {
        touch = touches;
        next();
    }

    private void next() {
        clock.after(Duration.ofMillis(random.nextLong(between.toMillis() * 2)), this::comes);
    }

    private void comes() {
        if (ended) {
            return;
        }
        if (!(screen() instanceof Screen.Attract)) {
            clock.after(RETURN, this::comes);
            return;
        }
        citizen.comes();
        hands.come(citizen.visit());
        there = true;
        begun = false;
        walkedAway = false;
        leavesAfter = random.nextInt(ONE_IN) == 0 ? random.nextInt(1, 30) : Integer.MAX_VALUE;
        looks = 0;
        came = clock.age();
        step();
    }

    private @Nullable Screen screen() {
        Presentation now = shown;
        return now == null ? null : now.screen();
    }

    private void step() {
        Presentation now = shown;
        if (now == null) {
            clock.after(GLANCE, this::step);
            return;
        }
        boolean attract = now.screen() instanceof Screen.Attract;
        begun |= !attract;
        if ((begun && attract) || overdue(now)) {
            leaves();
            return;
        }
        walkedAway |= looks++ > leavesAfter && !(now.screen() instanceof Screen.Identify);
        if (!walkedAway) {
            looksAt(now);
        }
        clock.after(thinks(now), this::step);
    }

    private boolean overdue(Presentation now) {
        boolean over = clock.age().minus(came).compareTo(END) > 0;
        if (over) {
            endless.add("visit " + citizen.visit() + " at " + now.screen().getClass().getSimpleName());
        }
        return over;
    }

    private void looksAt(Presentation now) {
        switch (now.overlay()) {
            case Overlay.None none -> acts(now);
            case Overlay.StillThere question -> touch.accept(new Action.Touch());
            case Overlay.ConfirmExit question -> touch.accept(new Action.Exit());
            case Overlay.DisplaySettings opened -> touch.accept(new Action.CloseOverlay());
            case Overlay.KeepDraft question -> touch.accept(new Action.CloseOverlay());
            case Overlay.DraftNotKept told -> touch.accept(new Action.CloseOverlay());
            case Overlay.NotGoneOn told -> touch.accept(new Action.CloseOverlay());
            case Overlay.Help opened -> touch.accept(new Action.CloseOverlay());
        }
    }

    private void acts(Presentation now) {
        if (now.screen() instanceof Screen.Identify page) {
            hands.identify(page);
            if (looks > MOST_SHOWN) {
                touch.accept(new Action.Exit());
            }
            return;
        }
        hands.carryOn();
        citizen.does(now).ifPresent(touch);
    }

    /** Before a reader the clock goes at its real pace: there the citizen is quick. */
    private Duration thinks(Presentation now) {
        return now.screen() instanceof Screen.Identify ? GLANCE : Duration.ofMillis(random.nextInt(500, 3_000));
    }

    private void leaves() {
        there = false;
        ends++;
        clock.after(RETURN, () -> {
            if (!there) {
                hands.takeAll();
            }
        });
        if (!ended) {
            next();
        }
    }

    /** Nobody comes any more. */
    void end() {
        ended = true;
    }

    boolean nobodyThere() {
        return !there && screen() instanceof Screen.Attract;
    }

    int visits() {
        return ends;
    }

    /** Visits that came to no end, and where they were. */
    List<String> endless() {
        return List.copyOf(endless);
    }
}
