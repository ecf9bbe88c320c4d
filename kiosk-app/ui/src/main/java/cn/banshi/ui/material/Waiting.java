package cn.banshi.ui.material;

import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.PlateTrouble;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Live;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.PicturePane;
import cn.banshi.ui.common.PlateDrawing;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the sheet should lie, how it does lie, and one sentence about what is wrong. */
final class Waiting {

    private static final double DRAWING = 290;
    /** The words may change, the picture must not move. */
    private static final double HEIGHT = 270;
    private static final double HEIGHT_WIDE = 240;
    /** Large letters leave no room for the drawing: what lies on the plate is seen in the picture itself. */
    private static final double HEIGHT_CROWDED = 230;
    private static final double LEAST = 240;
    private static final double LEAST_CROWDED = 200;
    /** Of a picture of 16 to 9 on an upright panel. */
    private static final double TALLEST = 560;

    private final Kit kit;
    private final Parts parts;
    private final StackPane notice = new StackPane();
    private final HBox above;
    private final PicturePane live;
    private Optional<PlateTrouble> said;

    Waiting(Kit kit, OnPlate.Waiting now) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.said = now.trouble();
        PlateDrawing drawing = new PlateDrawing(kit);
        drawing.setPrefWidth(DRAWING);
        drawing.setMinWidth(DRAWING);
        live = new PicturePane(kit, kit.say("material.live"), kit.say("material.opening"));
        new Live(live, now.live(), live::show, live::clear).look();
        live.setMinHeight(alone() ? LEAST_CROWDED : LEAST);
        live.setPrefHeight(TALLEST);
        live.setMaxHeight(TALLEST);
        VBox.setVgrow(live, Priority.ALWAYS);
        HBox.setHgrow(notice, Priority.ALWAYS);
        above = alone() ? new HBox(notice) : new HBox(Space.TWO, drawing, notice);
        double height = kit.wide() ? HEIGHT_WIDE : alone() ? HEIGHT_CROWDED : HEIGHT;
        above.setMinHeight(height);
        above.setMaxHeight(height);
        notice.getChildren().setAll(words());
    }

    private boolean alone() {
        return kit.crowded() && !kit.wide();
    }

    /** How it should be, and what is wrong. */
    Region above() {
        return above;
    }

    /** How it is. */
    Region live() {
        return live;
    }

    void show(Optional<PlateTrouble> trouble) {
        if (!trouble.equals(said)) {
            said = trouble;
            notice.getChildren().setAll(words());
        }
    }

    private Line words() {
        return said.map(wrong -> parts.stateNotice("caution", "warning", kit.sayEach("material.trouble", wrong),
                kit.sayEach("material.remedy", wrong)))
                .orElseGet(() -> parts.stateNotice("info", "info", kit.say("material.auto"),
                        kit.say("material.auto.detail")));
    }
}
