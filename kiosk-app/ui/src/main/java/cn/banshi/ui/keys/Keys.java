package cn.banshi.ui.keys;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.keys.PadKey.Way;
import cn.banshi.ui.speech.Narrator;
import cn.banshi.ui.speech.Spot;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Uses the screen by keys. What a key stands on is shown by a ring and said; a finger that touches the screen takes the ring
 * away. JavaFX thread only.
 */
public final class Keys {

    private final Supplier<Parent> layer;
    private final FocusRing ring;
    private final Touches touches;
    private final Narrator narrator;
    private Optional<Presentation> shown = Optional.empty();
    private Optional<Node> at = Optional.empty();
    private int place;
    private Optional<Pressable> held = Optional.empty();
    private boolean used;

    /** @param layer what takes touches now: the page, or what lies over it */
    public Keys(Supplier<Parent> layer, FocusRing ring, Touches touches, Narrator narrator) {
        this.layer = layer;
        this.ring = ring;
        this.touches = touches;
        this.narrator = narrator;
    }

    /** @param turned whether another page came up, or something over it */
    public void show(Presentation now, boolean turned) {
        shown = Optional.of(now);
        if (turned) {
            held = Optional.empty();
        }
        if (turned && now.screen() instanceof Screen.Attract) {
            touched(); // whoever comes next may have no need of a ring
        }
        if (used) {
            Walk walk = walk();
            stand(walk, turned ? walk.first() : at.flatMap(node -> walk.still(node, place)).or(walk::first));
        } else {
            at = Optional.empty();
        }
        narrator.show(now, turned, spot());
    }

    /** A finger is there: no ring where nobody needs it. */
    public void touched() {
        used = false;
        at = Optional.empty();
        ring.goAround(at);
    }

    /** A key went down. */
    public void press(PadKey key) {
        touches.report(new Action.Touch());
        boolean first = !used;
        used = true;
        Walk walk = walk();
        if (at.isEmpty() || first) {
            stand(walk, walk.first());
        }
        switch (key) {
            case Way way -> go(way, walk, first);
            case PadKey.Typed typed -> walk.typed(typed.id())
                    .ifPresentOrElse(this::type, () -> typed.unasked().ifPresent(way -> go(way, walk, first)));
        }
    }

    private void type(Node key) {
        if (Walk.pressable(key).isOff()) {
            narrator.refuse(Objects.requireNonNullElse(key.getAccessibleText(), ""));
        } else {
            tap(Walk.pressable(key));
        }
    }

    /** The key came up. */
    public void release() {
        Optional<Pressable> pressed = held;
        held = Optional.empty();
        pressed.ifPresent(it -> {
            it.let();
            stay();
        });
    }

    /** What was pressed may have put something else in its own place. */
    private void stay() {
        Walk walk = walk();
        stand(walk, at.flatMap(node -> walk.still(node, place)));
    }

    private void go(Way way, Walk walk, boolean first) {
        switch (way) {
            case UP -> move(walk, first ? at : at.map(walk::before));
            case DOWN -> move(walk, first ? at : at.map(walk::after));
            case LEFT -> move(walk, first ? at : at.map(node -> walk.beside(node, -1)));
            case RIGHT -> move(walk, first ? at : at.map(node -> walk.beside(node, 1)));
            case OK -> hold(first);
            case BACK -> back(walk);
            case HOME -> walk.named("home").map(Walk::pressable).ifPresent(this::tap);
            case HELP -> walk.named("help").map(Walk::pressable).ifPresent(this::tap);
            case SPEECH -> speech();
            case LOUDER -> louder(1);
            case QUIETER -> louder(-1);
        }
    }

    /** Nobody presses what they were not told of. */
    private void hold(boolean first) {
        if (first) {
            at.ifPresent(node -> move(walk(), Optional.of(node)));
            return;
        }
        if (held.isEmpty()) {
            held = at.map(Walk::pressable);
            held.ifPresent(Pressable::hold);
        }
    }

    /** What lies over a page has no bar: going back is what closes it. */
    private void back(Walk walk) {
        if (shown.filter(now -> !(now.overlay() instanceof Overlay.None)).isPresent()) {
            touches.report(new Action.CloseOverlay());
        } else {
            walk.named("back").map(Walk::pressable).ifPresent(this::tap);
        }
    }

    /** Reads aloud from now on; where it does already, all of the page once more. */
    public void hear() {
        touches.report(new Action.Touch());
        speech();
    }

    private void speech() {
        shown.ifPresent(now -> {
            Speech speech = now.frame().comfort().speech();
            if (speech.on()) {
                narrator.repeat(spot());
            } else {
                choose(now, speech.on(true));
            }
        });
    }

    private void louder(int by) {
        shown.ifPresent(now -> {
            Speech speech = now.frame().comfort().speech();
            choose(now, speech.at(Math.clamp(speech.volume() + by, Speech.QUIETEST, Speech.LOUDEST)));
        });
    }

    private void choose(Presentation now, Speech speech) {
        touches.report(new Action.ChooseComfort(now.frame().comfort().with(speech)));
    }

    private void move(Walk walk, Optional<Node> to) {
        stand(walk, to);
        spot().ifPresent(narrator::moveTo);
    }

    private void stand(Walk walk, Optional<Node> on) {
        at = on;
        place = on.map(walk::place).orElse(0);
        ring.goAround(on);
    }

    private Optional<Spot> spot() {
        return at.map(node -> walk().spot(node));
    }

    private Walk walk() {
        Parent root = layer.get();
        // what a shelf shows is known only once it is laid out
        root.applyCss();
        root.layout();
        return new Walk(root);
    }

    private void tap(Pressable pressed) {
        pressed.hold();
        pressed.let();
        stay();
    }
}
