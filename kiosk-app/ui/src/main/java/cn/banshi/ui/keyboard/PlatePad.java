package cn.banshi.ui.keyboard;

import cn.banshi.core.text.PlateSpelling;
import cn.banshi.ui.common.Kit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A number plate: first the provinces, this one's own before all others, then letters and digits. No I, no O. */
public final class PlatePad extends VBox implements Guided {

    private static final int COLUMNS = 8;

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final LetterPad series;
    private String provinces = "";

    /** Offers nothing before it is told what. */
    public PlatePad(Kit kit, Consumer<Key> receiver) {
        getStyleClass().add("whole");
        this.kit = kit;
        this.receiver = receiver;
        series = new LetterPad(kit, "QWERTYUP" + PlateSpelling.MARKS, receiver);
        series.settling();
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

    private void show(KeyRows pad) {
        if (!getChildren().contains(pad)) {
            getChildren().setAll(pad);
        }
    }

    private KeyRows grid(String faces) {
        KeyRows grid = new KeyRows(kit, COLUMNS, receiver);
        for (int from = 0; from < faces.length(); from += COLUMNS) {
            grid.row(0, IntStream.range(from, Math.min(from + COLUMNS, faces.length()))
                    .mapToObj(place -> province(grid, place, String.valueOf(faces.charAt(place))))
                    .toList());
        }
        grid.settling();
        setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private static KeyRows.Cap province(KeyRows grid, int place, String face) {
        return new KeyRows.Cap(grid.face("pad-province-" + place, face, new Key.Hanzi(face)), 1);
    }
}
