package cn.banshi.ui.identify;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.ui.common.CardDrawing;
import cn.banshi.ui.common.CardDrawing.Pose;
import cn.banshi.ui.common.Kit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What to do with the card, for each place where one can be shown; the places are equal, so they stand side by side. */
final class Drawings {

    private static final double MIN_HEIGHT = 400;
    private static final double HEIGHT = 560;

    private final Kit kit;
    private final Map<CardPlace, CardDrawing> drawings = new EnumMap<>(CardPlace.class);
    /** Words and drawing of each place. Empty where there is one place only. */
    private final Map<CardPlace, VBox> panels = new EnumMap<>(CardPlace.class);
    private final Map<CardPlace, VBox> names = new EnumMap<>(CardPlace.class);
    private final StackPane or = new StackPane();
    private final Region node;

    Drawings(Kit kit, Set<CardPlace> places) {
        this.kit = kit;
        places.forEach(place -> drawings.put(place, new CardDrawing(kit, place)));
        node = drawings.size() == 1 ? drawings.values().iterator().next() : sideBySide();
    }

    private Region sideBySide() {
        HBox row = new HBox(16);
        row.setAlignment(Pos.CENTER);
        row.setMinHeight(MIN_HEIGHT);
        row.setPrefHeight(HEIGHT); // as one drawing; its own, asked of words without a width, would be far too much
        or.getChildren().add(kit.words(kit.say("identify.or"), "h3", "muted").single().centred());
        or.setMinWidth(Region.USE_PREF_SIZE);
        drawings.forEach((place, drawing) -> {
            if (!row.getChildren().isEmpty()) {
                row.getChildren().add(or);
            }
            row.getChildren().add(panel(place, drawing));
        });
        return row;
    }

    private VBox panel(CardPlace place, CardDrawing drawing) {
        VBox name = new VBox(6, kit.words(kit.say(switch (place) {
            case READER -> "identify.card";
            case SLOT -> "identify.chip";
        }), "h2", "blue").centred(), kit.words(kit.say(switch (place) {
            case READER -> "identify.card.how";
            case SLOT -> "identify.chip.how";
        }), "body").centred());
        VBox panel = new VBox(12, name, drawing.narrow());
        panel.getStyleClass().add("panel");
        panel.setPadding(new Insets(36, 16, 16, 16));
        panel.setPrefWidth(1);
        HBox.setHgrow(panel, Priority.ALWAYS);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        names.put(place, name);
        panels.put(place, panel);
        return panel;
    }

    Region node() {
        return node;
    }

    /** @param only the one place that matters now; empty where either does */
    void show(Pose pose, Optional<CardPlace> only) {
        drawings.forEach(
                (place, drawing) -> drawing.show(only.filter(one -> one != place).isPresent() ? Pose.LAY : pose));
        panels.forEach((place, panel) -> shown(panel, only.isEmpty() || only.equals(Optional.of(place))));
        names.values().forEach(name -> shown(name, only.isEmpty()));
        shown(or, only.isEmpty());
    }

    private static void shown(Node part, boolean now) {
        part.setVisible(now);
        part.setManaged(now);
    }
}
