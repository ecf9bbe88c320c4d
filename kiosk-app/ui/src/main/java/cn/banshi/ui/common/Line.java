package cn.banshi.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Things in one line of which one takes the room the others leave. Wrapped words in it get the height they need at the
 * width they get, which an {@code HBox} does not promise.
 */
public final class Line extends Region {

    private final double gap;
    private final Node growing;
    private final List<Node> nodes = new ArrayList<>();
    private boolean top;

    public Line(double gap, Node growing, Node... nodes) {
        this.gap = gap;
        this.growing = growing;
        with(nodes);
    }

    /** Further things, at its end. */
    Line with(Node... more) {
        nodes.addAll(List.of(more));
        getChildren().addAll(more);
        return this;
    }

    /** Aligned at the top instead of the middle. */
    public Line top() {
        top = true;
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + fixed() + growing.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + fixed() + growing.minWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset() - fixed();
        double tallest = nodes.stream()
                .mapToDouble(n -> height(n, n.equals(growing) ? room : n.prefWidth(-1)))
                .max()
                .orElse(0);
        return snappedTopInset() + snappedBottomInset() + tallest;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - fixed();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double x = snappedLeftInset();
        for (Node node : nodes) {
            double width = node.equals(growing) ? room : node.prefWidth(-1);
            double own = Math.min(height, height(node, width));
            double y = snappedTopInset() + (top ? 0 : Math.rint((height - own) / 2));
            node.resizeRelocate(x, y, width, own);
            x += width + gap;
        }
    }

    private static double height(Node node, double width) {
        return Math.ceil(Math.max(node.minHeight(width), node.prefHeight(width)));
    }

    /** Width of everything but the growing one. */
    private double fixed() {
        double sum = gap * (nodes.size() - 1);
        for (Node node : nodes) {
            sum += node.equals(growing) ? 0 : node.prefWidth(-1);
        }
        return sum;
    }
}
