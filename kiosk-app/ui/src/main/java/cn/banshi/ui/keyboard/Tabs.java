package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Icon;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The ways there are, side by side or, on a panel on its side, one below the other; the one that is on has a tick. */
final class Tabs {

    private static final double WIDE = 190;
    private static final double WIDE_CLOSE = 164;
    private static final double TALL = 76;

    private final Kit kit;
    private final Consumer<InputWay> chosen;
    private final Pane box;
    private final Map<InputWay, Tab> tabs = new EnumMap<>(InputWay.class);
    private Set<InputWay> shown = EnumSet.noneOf(InputWay.class);

    private record Tab(Touchable key, Icon tick) {}

    Tabs(Kit kit, Consumer<InputWay> chosen) {
        this.kit = kit;
        this.chosen = chosen;
        box = kit.wide() ? new VBox(KeyRows.gap(kit)) : new HBox(KeyRows.gap(kit));
        box.getStyleClass().add("whole");
        for (InputWay way : InputWay.values()) {
            tabs.put(way, tab(way));
        }
    }

    /** Of the column, on a panel on its side. */
    static double width(Kit kit) {
        return kit.crowded() ? WIDE_CLOSE : WIDE;
    }

    Pane node() {
        return box;
    }

    /** One that stands alone is no choice, and not shown. */
    void show(Set<InputWay> there, InputWay on) {
        if (!there.equals(shown)) {
            shown = EnumSet.copyOf(there);
            boolean choice = there.size() > 1;
            box.getChildren()
                    .setAll(tabs.entrySet()
                            .stream()
                            .filter(tab -> choice && there.contains(tab.getKey()))
                            .map(tab -> tab.getValue().key)
                            .toList());
            box.setVisible(choice);
            box.setManaged(choice);
        }
        tabs.forEach((way, tab) -> {
            tab.key.chosen(way == on);
            tab.tick.setVisible(way == on);
            tab.tick.setManaged(way == on);
        });
    }

    private Tab tab(InputWay way) {
        Icon tick = kit.icon("check", 30, "on-primary", "heavy");
        Words name = kit.words(kit.sayEach("pad.way", way), "h3").single();
        HBox face = new HBox(Space.HALF, tick, name);
        face.setAlignment(Pos.CENTER);
        face.setMouseTransparent(true);
        Touchable key = Caps.cap(kit, "pad-way-" + way.name().toLowerCase(Locale.ROOT), face,
                kit.sayEach("pad.way.spoken", way), () -> chosen.accept(way)).styled("way");
        key.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        if (kit.wide()) {
            key.size(width(kit), Caps.LOWEST);
            key.setMaxSize(width(kit), KeyRows.TALLEST);
            VBox.setVgrow(key, Priority.ALWAYS);
        } else {
            double tall = kit.crowded() ? Offers.LOW : TALL;
            key.size(0, tall);
            key.setMaxSize(Double.MAX_VALUE, tall);
            HBox.setHgrow(key, Priority.ALWAYS);
        }
        return new Tab(key, tick);
    }
}
