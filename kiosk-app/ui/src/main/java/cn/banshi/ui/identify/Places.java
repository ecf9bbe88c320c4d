package cn.banshi.ui.identify;

import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Equal columns of words above a drawing. All drawings begin at one height, whatever the words above them need. */
final class Places extends Region {

    private static final double GAP = Space.ONE;
    private static final double BELOW_WORDS = Space.ONE;

    private final List<Column> columns = new ArrayList<>();
    private final List<Region> between = new ArrayList<>();

    /** @param words not managed while they are not to be seen; the other two are managed together */
    private record Column(Region back, Region words, Region drawing) {

        boolean shown() {
            return back.isManaged();
        }

        double wordsHeight(double width) {
            return words.isManaged() ? words.prefHeight(width) : 0;
        }
    }

    void add(Region back, Region words, Region drawing) {
        columns.add(new Column(back, words, drawing));
        getChildren().addAll(back, words, drawing);
    }

    /** Stands between the last column and the next. */
    void then(Region separator) {
        between.add(separator);
        getChildren().add(separator);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return wordsHeight(width) + BELOW_WORDS + GAP + shown().stream()
                .mapToDouble(column -> column.drawing.minHeight(-1))
                .max()
                .orElse(0);
    }

    private List<Column> shown() {
        return columns.stream().filter(Column::shown).toList();
    }

    private double separator() {
        return between.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0) + 2 * GAP;
    }

    private double columnWidth(double width) {
        int count = shown().size();
        return Math.floor((width - (count - 1) * separator()) / count);
    }

    /** Of words without a width nothing is known. */
    private double wordsHeight(double width) {
        if (width < 0) {
            return 0;
        }
        double each = columnWidth(width);
        return Math.ceil(shown().stream().mapToDouble(column -> column.wordsHeight(each)).max().orElse(0));
    }

    @Override
    protected void layoutChildren() {
        double width = columnWidth(getWidth());
        double words = wordsHeight(getWidth());
        double top = words > 0 ? words + BELOW_WORDS : GAP;
        double x = 0;
        for (Column column : shown()) {
            column.back.resizeRelocate(x, 0, width, getHeight());
            column.words.resizeRelocate(x, 0, width, words);
            column.drawing.resizeRelocate(x + GAP, top, width - 2 * GAP, getHeight() - top - GAP);
            x += width + separator();
        }
        for (int i = 0; i < between.size(); i++) {
            between.get(i).resizeRelocate((i + 1) * (width + separator()) - separator(), 0, separator(), getHeight());
        }
    }
}
