package cn.banshi.ui.common;

import cn.banshi.core.screen.Row;
import java.util.List;
import javafx.scene.layout.VBox;

/** Rows of a card with a line between them. */
public final class Rows extends VBox {

    /** @param id start of the ids of the eyes in it */
    public Rows(Kit kit, List<Row> rows, String id) {
        Parts parts = new Parts(kit);
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                getChildren().add(parts.rule());
            }
            getChildren().add(new RowLine(kit, rows.get(i), id + "-" + i));
        }
    }
}
