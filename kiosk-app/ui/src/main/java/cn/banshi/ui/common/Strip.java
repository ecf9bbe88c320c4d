package cn.banshi.ui.common;

import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * A column that may be taller than its place: then a screenful of it is shown at a time, reached by two big buttons, and no
 * line and nothing to press is ever cut by the edge. Where it fits it is as if this were not there.
 */
public final class Strip extends Region {

    private static final double GAP = Space.ONE;
    /** A break may graze by what a layout rounds. */
    private static final double GRAZE = 1;

    private final Region content;
    private final Pane window;
    private final Rectangle edge = new Rectangle();
    private final Region turner;
    private final BiConsumer<Integer, Integer> showTurned;
    private final Set<Node> hidden = new HashSet<>();
    private int turned;
    private int screenfuls = 1;
    private Optional<Node> wanted = Optional.empty();

    public Strip(Kit kit, Region content) {
        this.content = content;
        window = new Window(content);
        Turner both = new Turner(kit, this::turn);
        turner = both;
        showTurned = both::show;
        getChildren().addAll(window, turner);
    }

    /**
     * In a narrow column one button leads on, and from the end to the beginning.
     *
     * @param id of it
     */
    Strip(Kit kit, String id, Region content) {
        this.content = content;
        window = new Window(content);
        Words words = kit.words("", "body", "bold", "blue").single().centred();
        Touchable more = new Touchable(kit, id, kit.say("page.more"), new VBox(words), () -> turn(1))
                .styled("segment");
        turner = more;
        showTurned = (at, of) -> words.setText(kit.say("page.more") + " " + (at + 1) + "/" + of);
        getChildren().addAll(window, turner);
    }

    /** Shows the screenful on which it stands, until somebody turns to another. */
    void turnTo(Node node) {
        wanted = Optional.of(node);
        requestLayout();
    }

    private void turn(int by) {
        turned = Math.floorMod(turned + by, screenfuls);
        wanted = Optional.empty();
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    /** As little as it gets. */
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        reveal();
        double width = getWidth();
        double height = getHeight();
        double least = content.minHeight(width);
        boolean fits = least <= height + GRAZE;
        double room = fits ? height : height - Turner.HEIGHT - GAP;
        double tall = fits ? height : Math.max(least, content.prefHeight(width));
        window.resizeRelocate(0, 0, width, room);
        content.resizeRelocate(0, 0, width, tall);
        content.layout();
        // made clear, not invisible: JavaFX leaves what is invisible without style
        turner.setOpacity(fits ? 0 : 1);
        turner.setMouseTransparent(fits);
        turner.resizeRelocate(0, height - Turner.HEIGHT, width, Turner.HEIGHT);
        if (fits) {
            turned = 0;
            screenfuls = 1;
            window.setClip(null);
        } else {
            screenful(room, tall);
        }
    }

    private void screenful(double room, double tall) {
        List<Node> whole = new ArrayList<>();
        gather(content, whole);
        List<Span> spans = whole.stream().map(this::span).toList();
        List<Double> breaks = breaks(spans, room, tall);
        screenfuls = breaks.size() - 1;
        wanted.map(this::span).ifPresent(span -> turned = last(breaks, span.top()));
        turned = Math.clamp(turned, 0, screenfuls - 1);
        double from = breaks.get(turned);
        double to = breaks.get(turned + 1);
        content.relocate(0, -from);
        edge.setWidth(window.getWidth());
        edge.setHeight(to - from);
        window.setClip(edge);
        for (int i = 0; i < whole.size(); i++) {
            if (spans.get(i).top() < from - GRAZE || spans.get(i).bottom() > to + GRAZE) {
                hide(whole.get(i));
            }
        }
        showTurned.accept(turned, screenfuls);
        turner.applyCss(); // what changed in it would stand without style for one frame
    }

    /** From where to where something reaches that must not be cut. */
    private record Span(double top, double bottom) {

        boolean across(double y) {
            return top < y - GRAZE && bottom > y + GRAZE;
        }
    }

    private Span span(Node node) {
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new Span(at.getMinY(), at.getMaxY());
    }

    /** Where screenfuls begin, and where the last one ends. */
    private static List<Double> breaks(List<Span> spans, double room, double tall) {
        List<Double> breaks = new ArrayList<>(List.of(0.0));
        while (breaks.getLast() + room < tall - GRAZE) {
            double from = breaks.getLast();
            breaks.add(end(spans, from, from + room));
        }
        // what hangs over the end is on the last one
        breaks.add(spans.stream().mapToDouble(Span::bottom).reduce(tall, Math::max));
        return breaks;
    }

    /** The last screenful that begins no later than something. */
    private static int last(List<Double> breaks, double top) {
        int found = 0;
        for (int i = 0; i < breaks.size() - 1; i++) {
            found = breaks.get(i) <= top + GRAZE ? i : found;
        }
        return found;
    }

    private static double end(List<Span> spans, double from, double most) {
        double end = most;
        for (boolean cut = true; cut;) {
            double at = end;
            cut = spans.stream().anyMatch(span -> span.across(at));
            if (cut) {
                end = spans.stream().filter(span -> span.across(at)).mapToDouble(Span::top).min().orElse(at);
            }
        }
        return end > from + GRAZE ? end : most; // taller than a screenful: then it is cut
    }

    /** What has a meaning only as a whole. */
    private void gather(Node node, List<Node> whole) {
        if (!node.isVisible() || !node.isManaged() || node.getOpacity() == 0) {
            return;
        }
        boolean box = node instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty();
        if (node instanceof Pressable || node instanceof Words || node.getStyleClass().contains("whole") || !box) {
            whole.add(node);
        } else {
            ((Parent) node).getChildrenUnmodifiable().forEach(child -> gather(child, whole));
        }
    }

    private void hide(Node node) {
        if (node.getOpacity() != 0) {
            hidden.add(node);
            node.setOpacity(0);
            node.setMouseTransparent(true);
        }
    }

    private void reveal() {
        hidden.forEach(node -> {
            node.setOpacity(1);
            node.setMouseTransparent(node instanceof Words);
        });
        hidden.clear();
    }

    /** What it holds may be taller than it is. */
    private static final class Window extends Pane {

        Window(Region content) {
            super(content);
            setPickOnBounds(false);
        }

        @Override
        protected void layoutChildren() {}
    }
}
