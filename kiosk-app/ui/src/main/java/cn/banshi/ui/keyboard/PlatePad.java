package cn.banshi.ui.keyboard;

import cn.banshi.core.text.PlateSpelling;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import java.util.function.Consumer;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** A number plate: first the provinces, this one's own before all others, then letters and digits. No I, no O. */
public final class PlatePad extends VBox implements Guided {

    private static final int COLUMNS = 8;
    private static final int ROWS = 4;
    private static final double GAP = 12;
    private static final double USUAL_KEY = 108;
    private static final double TALLEST_KEY = 118;

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final LetterPad series;
    private String provinces = "";
    private long since;

    /** Offers nothing before it is told what. */
    public PlatePad(Kit kit, Consumer<Key> receiver) {
        getStyleClass().add("whole");
        this.kit = kit;
        this.receiver = receiver;
        series = new LetterPad(kit, "QWERTYUP" + PlateSpelling.MARKS, this::press);
        setVgrow(series, Priority.ALWAYS);
    }

    @Override
    public void offer(String keys) {
        boolean head = !keys.isEmpty() && PlateSpelling.PROVINCES.indexOf(keys.charAt(0)) >= 0;
        if (!head) {
            series.offer(keys);
            show(series);
        } else if (!keys.equals(provinces) || getChildren().contains(series)) {
            provinces = keys;
            show(grid(keys));
        }
    }

    private void show(GridPane pad) {
        if (!getChildren().contains(pad)) {
            getChildren().setAll(pad);
            since = kit.touches().now();
        }
    }

    /** A hand that trembles hits twice: the second was not meant for the keys that have just come up. */
    private void press(Key key) {
        if (kit.touches().now() - since >= Touches.SETTLING.toNanos()) {
            receiver.accept(key);
        }
    }

    private GridPane grid(String faces) {
        GridPane grid = new GridPane(GAP, kit.crowded() ? 9 : 14);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < ROWS; i++) {
            RowConstraints row = new RowConstraints(Caps.LOWEST, kit.crowded() ? Caps.LOWEST : USUAL_KEY, TALLEST_KEY);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        for (int i = 0; i < faces.length(); i++) {
            grid.add(cap(i, String.valueOf(faces.charAt(i))), i % COLUMNS, i / COLUMNS);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private Touchable cap(int place, String face) {
        return Caps.cap(kit, "pad-province-" + place, kit.words(face, "key-face").single().centred(), face,
                () -> press(new Key.Hanzi(face)));
    }
}
