package cn.banshi.ui;

import cn.banshi.ui.Findings.Figure;
import cn.banshi.ui.Findings.Kind;
import cn.banshi.ui.common.Words;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** Whether what is pressed is large enough, apart, within reach, and named. */
final class TargetSurvey {

    /** Of what a layout rounds, in mm. */
    private static final double ROUNDING = 0.16;
    /** In pixels. */
    private static final double TOLERANCE = 1.5;

    private final Shown shown;
    private final Limits limits;
    private final Findings findings;

    TargetSurvey(Shown shown, Limits limits, Findings findings) {
        this.shown = shown;
        this.limits = limits;
        this.findings = findings;
    }

    void run() {
        List<Node> all = shown.targets();
        for (Node node : all) {
            size(node);
            reach(node);
            named(node);
            content(node);
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                gap(all.get(i), all.get(j));
            }
        }
    }

    private void size(Node node) {
        Bounds at = shown.mm(node);
        boolean key = isKey(node);
        String size = "#%s %.1f×%.1f mm".formatted(node.getId(), at.getWidth(), at.getHeight());
        findings.measured(key ? Figure.KEY : Figure.TARGET, Math.min(at.getWidth(), at.getHeight()), size);
        double width = key ? limits.keyWidth() : limits.target();
        double height = key ? limits.keyHeight() : limits.target();
        if (at.getWidth() < width - ROUNDING || at.getHeight() < height - ROUNDING) {
            findings.complain(Kind.SMALL_TARGET, size);
        }
    }

    /** What is typed into now tells; to type, nobody presses it. */
    private void reach(Node node) {
        if (node.getStyleClass().contains("focused-box")) {
            return;
        }
        double above = shown.mm(node).getMinY();
        double high = shown.panel().heightMm() - above;
        findings.measured(Figure.REACH, above, "#" + node.getId());
        if (limits.low() && high > Limits.SEATED + ROUNDING) {
            findings.complain(Kind.OUT_OF_REACH,
                    "#%s ends %.0f mm above the lower edge".formatted(node.getId(), high));
        }
    }

    private void named(Node node) {
        if (node.getAccessibleText() == null || node.getAccessibleText().isBlank()) {
            findings.complain(Kind.NAMELESS, "#" + node.getId());
        }
        if (node.getId() == null) {
            findings.complain(Kind.NO_ID, node.getStyleClass().toString());
        }
    }

    /** What stands in a thing to press must not hang over its edge. */
    private void content(Node node) {
        Bounds edge = node.localToScene(node.getLayoutBounds());
        for (Node part : Shown.inside(node, Node.class)) {
            if ((part instanceof Words || part instanceof SVGPath) && part.isVisible()
                    && over(edge, part instanceof Words words ? Shown.ink(words)
                            : part.localToScene(part.getBoundsInLocal()))) {
                findings.complain(Kind.HANGS_OVER, "of #" + node.getId());
            }
        }
    }

    private static boolean over(Bounds edge, Bounds at) {
        return at.getMinX() < edge.getMinX() - TOLERANCE || at.getMaxX() > edge.getMaxX() + TOLERANCE
                || at.getMinY() < edge.getMinY() - 2 * TOLERANCE || at.getMaxY() > edge.getMaxY() + 2 * TOLERANCE;
    }

    private void gap(Node one, Node other) {
        if (Shown.within(one, other) || Shown.within(other, one)) {
            return;
        }
        Bounds a = shown.mm(one);
        Bounds b = shown.mm(other);
        double across = Math.max(a.getMinX(), b.getMinX()) - Math.min(a.getMaxX(), b.getMaxX());
        double down = Math.max(a.getMinY(), b.getMinY()) - Math.min(a.getMaxY(), b.getMaxY());
        double gap = Math.max(across, down);
        boolean keys = isKey(one) && isKey(other);
        String where = "#%s and #%s %.1f mm".formatted(one.getId(), other.getId(), gap);
        findings.measured(keys ? Figure.KEY_GAP : Figure.GAP, gap, where);
        if (gap < (keys ? limits.keyGap() : limits.gap()) - ROUNDING) {
            findings.complain(Kind.CLOSE, where);
        }
    }

    private static boolean isKey(Node node) {
        return node.getStyleClass().contains("pad-key");
    }
}
