package cn.banshi.ui.common;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Something to press. It counts when pressed and released inside, once per intention; not in the first moment after it came up,
 * when the finger may have been meant for what was there before. Touch panels arrive here as the mouse events that JavaFX makes of
 * the first finger.
 */
public final class Touchable extends StackPane implements Pressable {

    /** 20 mm. */
    public static final double SMALLEST = 65;

    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

    private final Touches touches;
    private final Runnable meaning;
    private long repeatNanos = Touches.REPEAT.toNanos();
    private double leastWidth = SMALLEST;
    private double leastHeight = SMALLEST;
    private boolean keyed;
    private boolean fired;
    private long firedAt;
    private long cameUpAt;
    private boolean pressed;
    private int pressedPage;
    private boolean off;

    public Touchable(Kit kit, String id, String spoken, Node content, Runnable meaning) {
        super(content);
        this.touches = kit.touches();
        this.meaning = meaning;
        // Ids are looked up by selectors: a dot would begin a style class.
        setId(id.replaceAll("[^A-Za-z0-9_-]", "-"));
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setAlignment(Pos.CENTER);
        getStyleClass().add("touchable");
        sceneProperty().addListener((o, before, now) -> cameUpAt = touches.now());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> arm(pressed && inside(e)));
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** Keys may follow each other quickly, on whatever board comes up. */
    public Touchable key() {
        keyed = true;
        repeatNanos = Touches.KEY_REPEAT.toNanos();
        return this;
    }

    /** A key that may have come up by a touch of its own place: a second touch of that was not meant for it. */
    public Touchable settling() {
        keyed = false;
        return this;
    }

    public Touchable styled(String... styles) {
        getStyleClass().addAll(styles);
        return this;
    }

    /** At the least; what stands in it may need more height. */
    public Touchable size(double width, double height) {
        leastWidth = width;
        leastHeight = height;
        setPrefSize(width, height);
        return this;
    }

    @Override
    protected double computeMinWidth(double height) {
        return leastWidth;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(leastHeight, super.computeMinHeight(width));
    }

    /** Shown, but cannot be pressed. */
    public void off(boolean now) {
        off = now;
        mark("off", now);
    }

    @Override
    public boolean isOff() {
        return off;
    }

    /** Whether a press may begin on it now. */
    public boolean isSettled() {
        return touches.settled() && (keyed || !touches.fresh(cameUpAt));
    }

    /** Shows whether this is what is chosen among its likes. */
    public void chosen(boolean now) {
        mark("chosen", now);
    }

    @Override
    public boolean isChosen() {
        return getStyleClass().contains("chosen");
    }

    private void mark(String style, boolean now) {
        if (!now) {
            getStyleClass().remove(style);
        } else if (!getStyleClass().contains(style)) {
            getStyleClass().add(style);
        }
    }

    private void press(MouseEvent event) {
        hold(event.getButton() == MouseButton.PRIMARY);
        event.consume();
    }

    private void release(MouseEvent event) {
        let(event.getButton() == MouseButton.PRIMARY && inside(event));
        event.consume();
    }

    @Override
    public void hold() {
        hold(true);
    }

    @Override
    public void let() {
        let(true);
    }

    private void hold(boolean meant) {
        boolean rested = !fired || touches.now() - firedAt >= repeatNanos;
        pressed = !off && rested && isSettled() && meant;
        pressedPage = touches.page();
        arm(pressed);
    }

    private void let(boolean meant) {
        touches.catchUp();
        boolean counts = pressed && !off && pressedPage == touches.page() && meant;
        pressed = false;
        arm(false);
        if (counts) {
            fired = true;
            firedAt = touches.now();
            meaning.run();
        }
    }

    private boolean inside(MouseEvent event) {
        return contains(event.getX(), event.getY());
    }

    private void arm(boolean now) {
        pseudoClassStateChanged(ARMED, now);
    }
}
