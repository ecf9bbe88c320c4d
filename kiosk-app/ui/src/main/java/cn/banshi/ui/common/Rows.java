package cn.banshi.ui.common;

import cn.banshi.core.screen.Row;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows of a card with a line between them. */
public final class Rows extends VBox {

    /** @param id start of the ids of the eyes in it */
    public Rows(Kit kit, List<Row> rows, String id) {
        this(kit, rows, id, 1);
    }

    /** @param columns how many rows stand beside each other, 1 or 2 */
    public Rows(Kit kit, List<Row> rows, String id, int columns) {
        Parts parts = new Parts(kit);
        for (int i = 0; i < rows.size(); i += columns) {
            if (i > 0) {
                getChildren().add(parts.rule());
            }
            Region left = new RowLine(kit, rows.get(i), id + "-" + i, eyes(rows, 0, columns));
            int right = i + 1;
            getChildren().add(columns == 1 ? left
                    : new Columns(Space.THREE, left,
                            right < rows.size()
                                    ? new RowLine(kit, rows.get(right), id + "-" + right, eyes(rows, 1, columns))
                                    : new Region()));
        }
    }

    /** Whether any row of the column has an eye: values shall stand below each other. */
    private static boolean eyes(List<Row> rows, int column, int columns) {
        return IntStream.range(0, rows.size()).anyMatch(i -> i % columns == column && rows.get(i).masked());
    }
}
