package cn.banshi.ui.common;

import java.util.function.ToDoubleBiFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Columns of equal width, all as tall as the tallest; one that is not managed takes no room. An {@code HBox} measures wrapped words before it has shared its width out. */
public final class Columns extends Region {

    private final double gap;
    /** 0 where all are equal. */
    private double first;

    public Columns(double gap, Node... columns) {
        this.gap = gap;
        getChildren().addAll(columns);
    }

    /** @param share of the first of two columns, 0 to 1 */
    public Columns firstTakes(double share) {
        first = share;
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getManagedChildren().size();
        double widest = getManagedChildren().stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0);
        return widest * count + gap * Math.max(0, count - 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return tallest(width, (node, column) -> Math.max(node.minHeight(column), node.prefHeight(column)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return tallest(width, (node, column) -> node.minHeight(column));
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < getManagedChildren().size(); i++) {
            double column = column(i, getWidth());
            getManagedChildren().get(i).resizeRelocate(x, 0, column, getHeight());
            x += column + gap;
        }
    }

    private double column(int index, double width) {
        if (width < 0) {
            return -1;
        }
        int others = getManagedChildren().size() - 1;
        double room = width - gap * others;
        double share = first > 0 && others > 0 ? first : 1.0 / (others + 1);
        return Math.floor(index == 0 ? room * share : room * (1 - share) / others);
    }

    private double tallest(double width, ToDoubleBiFunction<Node, Double> size) {
        double tallest = 0;
        for (int i = 0; i < getManagedChildren().size(); i++) {
            tallest = Math.max(tallest, size.applyAsDouble(getManagedChildren().get(i), column(i, width)));
        }
        return tallest;
    }
}
