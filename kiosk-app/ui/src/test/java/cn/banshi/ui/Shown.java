package cn.banshi.ui;

import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen on the glass, and where in mm: of the overlay if there is one, else of the page.
 */
record Shown(Parent root, Panel panel) {

    List<Words> words() {
        return of(Words.class, words -> !words.getText().isBlank());
    }

    /** Everything to press. */
    List<Node> targets() {
        return of(Node.class, Pressable.class::isInstance);
    }

    private <T extends Node> List<T> of(Class<T> type, Predicate<T> wanted) {
        Node from = Objects.requireNonNullElse(overlay(), root);
        return inside(from, type).stream().filter(Shown::visible).filter(wanted).toList();
    }

    @Nullable
    Node overlay() {
        return root.lookup("#overlay");
    }

    /** Millimetres from the upper left corner of the panel. */
    Bounds mm(Node node) {
        return mm(node.localToScene(node.getLayoutBounds()));
    }

    Bounds mm(Bounds at) {
        double across = panel.widthMm() / panel.widthPx();
        double down = panel.heightMm() / panel.heightPx();
        return new BoundingBox(at.getMinX() * across, at.getMinY() * down, at.getWidth() * across,
                at.getHeight() * down);
    }

    /** Pixels that the lines themselves take: a box may be wider than what stands in it. */
    static Bounds ink(Words words) {
        Bounds all = words.localToScene(words.getBoundsInLocal());
        List<Text> texts = inside(words, Text.class);
        for (Text text : texts) {
            Bounds one = text.localToScene(text.getBoundsInLocal());
            all = text.equals(texts.getFirst()) ? one : around(all, one);
        }
        return all;
    }

    private static Bounds around(Bounds one, Bounds other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double top = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(one.getMaxX(), other.getMaxX()) - left,
                Math.max(one.getMaxY(), other.getMaxY()) - top);
    }

    static boolean within(Node node, Node ancestor) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands in something that cannot be pressed now. */
    static boolean off(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Pressable target && target.isOff()) {
                return true;
            }
        }
        return false;
    }

    static boolean visible(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    static <T extends Node> List<T> inside(Node node, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(node, type, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> type, List<T> found) {
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> collect(c, type, found));
        }
    }
}
