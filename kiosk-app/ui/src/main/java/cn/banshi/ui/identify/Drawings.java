package cn.banshi.ui.identify;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.ui.common.CardDrawing;
import cn.banshi.ui.common.CardDrawing.Pose;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What to do with a card or a phone, for each place where one can be shown; the places are equal, and so are their drawings. */
final class Drawings {

    private static final double HEIGHT = 560;
    private static final double TALLEST_ALONE = 720;
    private static final double TALLEST = 1120;
    /** Of each of three. */
    private static final double LEAST = 200;
    private static final double LEAST_CROWDED = 130;
    private static final double LEAST_SHALLOW = 118;
    /** What a drawing takes of the width beside its words. */
    private static final double HALF = 0.5;
    private static final double ASIDE = 0.32;
    /** In the place of a card, where none can be read. */
    private static final double PHONE = 280;

    private final Kit kit;
    private final Map<CardPlace, CardDrawing> drawings = new EnumMap<>(CardPlace.class);
    /** What each place has beside its name. Empty where there is one place only. */
    private final Map<CardPlace, List<Region>> panels = new EnumMap<>(CardPlace.class);
    private final Map<CardPlace, VBox> names = new EnumMap<>(CardPlace.class);
    private final List<Node> ors = new ArrayList<>();
    private final Region node;

    Drawings(Kit kit, Set<CardPlace> places) {
        this.kit = kit;
        places.forEach(place -> drawings.put(place, new CardDrawing(kit, place)));
        node = switch (drawings.size()) {
            case 0 -> new StackPane(new Parts(kit).iconBox("phone", PHONE));
            case 1 -> drawings.values().iterator().next();
            default -> together();
        };
    }

    private Region together() {
        return below() ? stacked() : sideBySide();
    }

    /** Three are not beside each other where there would be no room for words, or beneath them none for what is drawn. */
    private boolean below() {
        return many() && (kit.shallow() || !kit.wide());
    }

    private boolean many() {
        return drawings.size() > 2;
    }

    private Region stacked() {
        VBox all = new VBox(Space.HALF);
        drawings.forEach((place, drawing) -> {
            if (!all.getChildren().isEmpty()) {
                all.getChildren().add(or());
            }
            all.getChildren().add(row(place, drawing));
        });
        return all;
    }

    private Region row(CardPlace place, CardDrawing drawing) {
        VBox name = name(place);
        name.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(new Columns(Space.TWO, drawing.small(), name).firstTakes(kit.crowded() ? ASIDE : HALF));
        drawing.setMinHeight(kit.shallow() ? LEAST_SHALLOW : kit.crowded() ? LEAST_CROWDED : LEAST);
        VBox.setVgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        row.getStyleClass().add("panel");
        row.setPadding(new Insets(Space.HALF, Space.THREE, Space.HALF, Space.ONE));
        row.setPrefHeight(1);
        VBox.setVgrow(row, Priority.ALWAYS);
        panels.put(place, List.of(row));
        return row;
    }

    private Region sideBySide() {
        Places all = new Places();
        all.setPrefHeight(HEIGHT);
        drawings.forEach((place, drawing) -> {
            if (!panels.isEmpty()) {
                all.then(or());
            }
            Region back = new Region();
            back.getStyleClass().add("panel");
            VBox name = name(place);
            name.setPadding(new Insets(Space.THREE, Space.ONE, 0, Space.ONE));
            all.add(back, name, many() ? drawing.small() : drawing.narrow());
            panels.put(place, List.of(back, drawing));
        });
        return all;
    }

    private Region or() {
        StackPane or = new StackPane(kit.words(kit.say("identify.or"), "h3", "muted").single().centred());
        ors.add(or);
        return or;
    }

    private VBox name(CardPlace place) {
        Words what = kit.words(kit.say(switch (place) {
            case READER -> "identify.card";
            case SLOT -> "identify.chip";
            case SCANNER -> "identify.app";
        }), "h2", "blue");
        Words how = kit.words(kit.say(switch (place) {
            case READER -> "identify.card.how";
            case SLOT -> "identify.chip.how";
            case SCANNER -> "identify.app.how";
        }), "body");
        VBox name = below() ? new VBox(Space.HALF, what, how) : new VBox(Space.HALF, what.centred(), how.centred());
        names.put(place, name);
        return name;
    }

    Region node() {
        return node;
    }

    /** So that a drawing is no larger than it has to be. */
    double tallest() {
        return many() ? TALLEST : TALLEST_ALONE;
    }

    /**
     * @param only the one place that matters now; empty where either does
     * @param tight whether room is scarce: the drawings need it more than the words between them
     */
    void show(Pose pose, Optional<CardPlace> only, boolean tight) {
        drawings.forEach(
                (place, drawing) -> drawing.show(only.filter(one -> one != place).isPresent() ? Pose.LAY : pose));
        panels.forEach((place, parts) -> parts
                .forEach(part -> shown(part, only.isEmpty() || only.equals(Optional.of(place)))));
        names.values().forEach(name -> shown(name, only.isEmpty()));
        boolean scarce = below() && (tight || kit.shallow());
        ors.forEach(or -> shown(or, only.isEmpty() && !scarce));
    }

    private static void shown(Node part, boolean now) {
        part.setVisible(now);
        part.setManaged(now);
    }
}
