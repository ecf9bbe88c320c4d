package cn.banshi.ui;

import cn.banshi.ui.common.Touchable;
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
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Measures what is on the glass. Answers are complaints; none is good. */
final class Survey {

    private static final double TOLERANCE = 1.5;
    private static final double TRAILING_SPACE = 16;
    private static final double TARGET = Panel.units(20) - 0.5;
    private static final double GAP = Panel.units(4) - 0.5;
    private static final double KEY_WIDTH = Panel.units(16);
    private static final double KEY_HEIGHT = Panel.units(18);
    private static final double KEY_GAP = Panel.units(2);
    /** 6 mm of Hanzi; a Hanzi of Noto Sans SC is 0.92 of the letter size high. */
    private static final double SMALLEST_LETTER = Panel.units(6) / 0.92;

    private final Parent root;
    private final Panel panel;
    private final List<String> complaints = new ArrayList<>();

    Survey(Parent root, Panel panel) {
        this.root = root;
        this.panel = panel;
    }

    List<String> complaints() {
        words();
        touchables();
        return complaints;
    }

    private void words() {
        List<Words> all = shown(Words.class, w -> !w.getText().isEmpty());
        for (Words words : all) {
            whole(words);
            onGlass(words, "\"" + words.getText() + "\"");
            for (Text text : inside(words, Text.class)) {
                if (text.getFont().getSize() < SMALLEST_LETTER) {
                    complaints.add("too small: " + words.getText());
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                apart(all.get(i), all.get(j));
            }
        }
    }

    private void whole(Words words) {
        double needed = words.prefHeight(words.getWidth());
        if (words.getHeight() + TOLERANCE < needed) {
            complaints.add("cut in height: " + words.getText());
        }
        for (Text text : inside(words, Text.class)) {
            Bounds ink = words.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
            // The space at which a line was broken hangs over, unseen.
            double over = words.getText().contains(" ") ? TRAILING_SPACE : 3 * TOLERANCE;
            if (ink.getMaxX() > words.getWidth() + over || ink.getMinX() < -over) {
                complaints.add("wider than its place: " + words.getText());
            }
        }
    }

    private void apart(Words one, Words other) {
        Bounds a = ink(one);
        Bounds b = ink(other);
        double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (across > 2 && down > 4) {
            complaints.add("on top of each other: " + one.getText() + " / " + other.getText());
        }
    }

    /** Bounds of the lines themselves: a box may be wider than what stands in it. */
    private static Bounds ink(Words words) {
        Bounds all = words.localToScene(words.getBoundsInLocal());
        for (Text text : inside(words, Text.class)) {
            all = text.localToScene(text.getBoundsInLocal());
        }
        return all;
    }

    private void touchables() {
        List<Node> all = new ArrayList<>(shown(Touchable.class, t -> true));
        all.addAll(shown(Region.class, r -> r.getStyleClass().contains("reveal")));
        for (Node node : all) {
            Bounds at = units(node);
            boolean key = isKey(node);
            onGlass(node, "#" + node.getId());
            if (at.getWidth() < (key ? KEY_WIDTH : TARGET) || at.getHeight() < (key ? KEY_HEIGHT : TARGET)) {
                complaints.add("too small to touch: #" + node.getId() + " " + Math.round(at.getWidth()) + "×"
                        + Math.round(at.getHeight()));
            }
            if (node.getAccessibleText() == null || node.getAccessibleText().isBlank()) {
                complaints.add("says nothing to a screen reader: #" + node.getId());
            }
            if (node.getId() == null) {
                complaints.add("has no id: " + node);
            }
            content(node);
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                gap(all.get(i), all.get(j));
            }
        }
    }

    /** What stands in a thing to press must not hang over its edge. */
    private void content(Node node) {
        Bounds edge = node.localToScene(node.getLayoutBounds());
        for (Node part : inside(node, Node.class)) {
            if ((part instanceof Words || part instanceof SVGPath) && part.isVisible()) {
                Bounds at = part instanceof Words words ? ink(words) : part.localToScene(part.getBoundsInLocal());
                if (at.getMinX() < edge.getMinX() - TOLERANCE || at.getMaxX() > edge.getMaxX() + TOLERANCE
                        || at.getMinY() < edge.getMinY() - 2 * TOLERANCE
                        || at.getMaxY() > edge.getMaxY() + 2 * TOLERANCE) {
                    complaints.add("hangs over the edge of #" + node.getId());
                }
            }
        }
    }

    private void gap(Node one, Node other) {
        if (within(one, other) || within(other, one)) {
            return;
        }
        Bounds a = units(one);
        Bounds b = units(other);
        double across = Math.max(a.getMinX(), b.getMinX()) - Math.min(a.getMaxX(), b.getMaxX());
        double down = Math.max(a.getMinY(), b.getMinY()) - Math.min(a.getMaxY(), b.getMaxY());
        double least = isKey(one) && isKey(other) ? KEY_GAP : GAP;
        if (Math.max(across, down) < least) {
            complaints.add("too close: #" + one.getId() + " and #" + other.getId() + " "
                    + Math.round(Math.max(across, down)));
        }
    }

    private void onGlass(Node node, String name) {
        Bounds at = units(node);
        if (at.getMinX() < -TOLERANCE || at.getMinY() < -TOLERANCE || at.getMaxX() > panel.width() + TOLERANCE
                || at.getMaxY() > panel.height() + TOLERANCE) {
            complaints.add("outside the glass: " + name);
        }
        @Nullable Node bar = root.lookup(".bar");
        if (bar != null && !within(node, bar) && overlay() == null && at.getMaxY() > units(bar).getMinY() + 2) {
            complaints.add("under the bottom bar: " + name);
        }
    }

    private Bounds units(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        double scale = panel.scale();
        return new BoundingBox(at.getMinX() / scale, at.getMinY() / scale, at.getWidth() / scale,
                at.getHeight() / scale);
    }

    private @Nullable Node overlay() {
        return root.lookup("#overlay");
    }

    private static boolean isKey(Node node) {
        return node.getStyleClass().contains("pad-key");
    }

    private static boolean within(Node node, Node ancestor) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** What can be seen: of the overlay if there is one, else of the page. */
    private <T extends Node> List<T> shown(Class<T> type, Predicate<T> wanted) {
        Node from = Objects.requireNonNullElse(overlay(), root);
        return inside(from, type).stream().filter(Survey::visible).filter(wanted).toList();
    }

    private static boolean visible(Node node) {
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
