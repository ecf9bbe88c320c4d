package cn.banshi.ui.common;

import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import cn.banshi.ui.common.Breaks.Span;

/**
 * A column that may be taller than its place: then a screenful of it is shown at a time, reached by two big buttons, and no
 * line and nothing to press is ever cut by the edge. Where it fits it is as if this were not there.
 */
public final class Strip extends Region {

    private static final double GAP = Space.ONE;
    /** Between the question and what is asked for. */
    private static final double BELOW = Space.TWO;
    private static final List<String> EDGED = List.of("card", "panel");

    private final Region content;
    private final Pane window;
    private final Rectangle edge = new Rectangle();
    private final Region turner;
    private final BiConsumer<Integer, Integer> showTurned;
    private final Set<Node> hidden = new HashSet<>();
    private int turned;
    private int screenfuls = 1;
    private Optional<Node> wanted = Optional.empty();
    private DoubleConsumer asking = spare -> {};

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
        VBox face = new VBox(words);
        face.setAlignment(Pos.CENTER);
        Touchable more = new Touchable(kit, id, kit.say("page.more"), face, () -> turn(1)).styled("segment");
        turner = more;
        showTurned = (at, of) -> words.setText(kit.say("page.more") + " " + (at + 1) + "/" + of);
        getChildren().addAll(window, turner);
    }

    /** The height in which all of it is seen at once. */
    double least(double width) {
        return content.minHeight(width);
    }

    /**
     * @param asked what all of the column is about
     * @param again says it above later screenfuls, where they leave room for it
     */
    void repeat(Words asked, Words again) {
        asking = spare -> ask(asked, again, spare);
        getChildren().add(again);
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
        boolean fits = least(width) <= height + Breaks.GRAZE;
        double room = fits ? height : height - Turner.HEIGHT - GAP;
        double tall = fits ? height : Math.max(least(width), content.prefHeight(width));
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
            asking.accept(0);
        } else {
            screenful(room, tall);
            asking.accept(room - edge.getHeight());
        }
    }

    private void ask(Words asked, Words again, double spare) {
        again.setText(asked.getText());
        double tall = again.prefHeight(getWidth());
        boolean asks = turned > 0 && tall + BELOW <= spare;
        again.setOpacity(asks ? 1 : 0);
        again.resizeRelocate(0, 0, getWidth(), tall);
        window.setLayoutY(asks ? tall + BELOW : 0);
    }

    private void screenful(double room, double tall) {
        List<Node> whole = new ArrayList<>();
        List<Node> edged = new ArrayList<>();
        gather(content, whole, edged);
        List<Span> spans = whole.stream().map(this::span).toList();
        List<Double> breaks = Breaks.of(spans, edged.stream().map(this::span).toList(), room, tall);
        screenfuls = breaks.size() - 1;
        wanted.map(this::span).ifPresent(span -> turned = Breaks.last(breaks, span.top()));
        turned = Math.clamp(turned, 0, screenfuls - 1);
        double from = breaks.get(turned);
        double to = breaks.get(turned + 1);
        content.relocate(0, -from);
        edge.setWidth(window.getWidth());
        edge.setHeight(to - from);
        window.setClip(edge);
        for (int i = 0; i < whole.size(); i++) {
            if (spans.get(i).top() < from - Breaks.GRAZE || spans.get(i).bottom() > to + Breaks.GRAZE) {
                hide(whole.get(i));
            }
        }
        showTurned.accept(turned, screenfuls);
        turner.applyCss(); // what changed in it would stand without style for one frame
    }

    private Span span(Node node) {
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new Span(at.getMinY(), at.getMaxY());
    }

    /** What has a meaning only as a whole, and what looks torn where its edge is not seen. */
    private void gather(Node node, List<Node> whole, List<Node> edged) {
        if (!node.isVisible() || !node.isManaged() || node.getOpacity() == 0) {
            return;
        }
        boolean box = node instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty();
        if (node instanceof Pressable || node instanceof Words || node.getStyleClass().contains("whole") || !box) {
            whole.add(node);
            return;
        }
        if (EDGED.stream().anyMatch(node.getStyleClass()::contains)) {
            edged.add(node);
        }
        ((Parent) node).getChildrenUnmodifiable().forEach(child -> gather(child, whole, edged));
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
