package cn.banshi.ui.common;

import cn.banshi.core.screen.Progress;
import cn.banshi.ui.theme.Panel;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A page: what tells, what is worked on, what acts. Upright panels put them below each other, wide panels put what tells
 * into the left third and the rest into the right two thirds.
 */
public final class Page extends Region {

    private static final double MARGIN = Space.FOUR;
    private static final double GUTTER = Space.THREE;
    private static final double LONELY_WIDTH = 570;
    /** Between the question and its hint. */
    private static final double LINE = Space.ONE;

    private final Kit kit;
    private final VBox guide = new VBox(Space.TWO);
    private final VBox work = new VBox(Space.TWO);
    private final VBox actions = new VBox(Space.TWO);
    private final Region frame;
    private final Strip strip;

    public Page(Kit kit) {
        this.kit = kit;
        VBox.setVgrow(work, Priority.ALWAYS);
        strip = grown(new Strip(kit, kit.wide() || kit.low() ? work : new VBox(Space.TWO, guide, work)));
        frame = frame();
        getChildren().add(frame);
    }

    private Region frame() {
        if (kit.wide()) {
            return wide();
        }
        return kit.low() ? low() : upright();
    }

    /** What tells keeps the upper half, and is turned from below it. */
    private Region low() {
        VBox below = new VBox(Space.TWO, strip, actions);
        below.setPadding(new Insets(0, MARGIN, Space.ONE, MARGIN));
        Halves halves = new Halves(new Strip(kit, "guide-more", guide), below,
                kit.panel().reachable() - Bar.tall(kit));
        halves.setPadding(Space.around(Space.TWO, MARGIN));
        return halves;
    }

    private Region upright() {
        guide.setMinHeight(USE_PREF_SIZE);
        VBox all = new VBox(Space.TWO, strip, actions);
        all.setPadding(new Insets(Space.THREE, MARGIN, Space.TWO, MARGIN));
        return all;
    }

    private static Strip grown(Strip strip) {
        VBox.setVgrow(strip, Priority.ALWAYS);
        return strip;
    }

    private Region wide() {
        double air = kit.crowded() ? Space.ONE : Space.TWO;
        VBox told = new VBox(grown(new Strip(kit, "guide-more", guide)));
        told.getStyleClass().add("guide-column");
        told.setPadding(new Insets(air, GUTTER, air, MARGIN));
        double third = third(kit.panel());
        told.setMinWidth(third);
        told.setPrefWidth(third);
        told.setMaxWidth(third);
        work.setSpacing(Space.TWO);
        VBox right = new VBox(Space.TWO, strip, actions);
        right.setPadding(new Insets(air, MARGIN, air, GUTTER));
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(told, right);
    }

    /** Width of what is worked on. */
    public static double workWidth(Panel panel) {
        return panel.wide() ? panel.width() - third(panel) - MARGIN - GUTTER : panel.width() - 2 * MARGIN;
    }

    private static double third(Panel panel) {
        return Math.rint(panel.width() / 3);
    }

    /** Progress, the one question, and what helps to answer it; empty hints are left out. */
    public Page head(Progress progress, String question, String hint) {
        return guide(strip(progress)).head(question, hint);
    }

    /** The same with words that change while the page stands there. */
    public Page head(Progress progress, Words question, Words hint) {
        return guide(strip(progress)).head(question, hint);
    }

    private ProgressStrip strip(Progress progress) {
        ProgressStrip strip = new ProgressStrip(kit, progress);
        VBox.setMargin(strip, new Insets(0, 0, Space.ONE, 0));
        return strip;
    }

    /** The one question without progress. */
    public Page head(String question, String hint) {
        Words helps = kit.words(hint, "body", "muted");
        helps.setManaged(!hint.isEmpty());
        return head(kit.words(question, "h1"), helps);
    }

    private Page head(Words question, Words hint) {
        guide(new VBox(LINE, question, hint));
        if (!kit.wide() && !kit.low()) {
            strip.repeat(question, kit.words("", "h2"));
        }
        return this;
    }

    public Page guide(Node... nodes) {
        guide.getChildren().addAll(nodes);
        return this;
    }

    /** Beside what tells, but pressed: where reach is low, it goes down to what is worked on. */
    public Page aside(Node... nodes) {
        return kit.low() ? work(nodes) : guide(nodes);
    }

    public Page work(Node... nodes) {
        work.getChildren().addAll(nodes);
        return this;
    }

    /** Buttons from left to right; the main one last. */
    public Page actions(Node... nodes) {
        List<Node> all = List.of(nodes);
        int beside = kit.crowded() && !kit.wide() && !kit.low() && nodes.length > 2 ? nodes.length - 1 : 0;
        actions.getChildren().setAll(row(all.subList(beside, nodes.length)));
        if (beside > 0) {
            actions.getChildren().addFirst(row(all.subList(0, beside)));
            all.subList(0, beside).forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        }
        if (kit.wide() && nodes.length == 1 && nodes[0] instanceof Region only) {
            HBox.setHgrow(only, Priority.NEVER);
            only.setPrefWidth(LONELY_WIDTH);
        }
        actions.setManaged(nodes.length > 0);
        return this;
    }

    private static HBox row(List<Node> nodes) {
        HBox row = new HBox(Space.TWO, nodes.toArray(Node[]::new));
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** Shows the screenful on which something of what is worked on stands. */
    public void turnTo(Node node) {
        strip.turnTo(node);
    }

    public VBox guideColumn() {
        return guide;
    }

    public VBox workColumn() {
        return work;
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return frame.minHeight(width);
    }
}
