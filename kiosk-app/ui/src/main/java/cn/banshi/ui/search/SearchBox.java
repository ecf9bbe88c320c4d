package cn.banshi.ui.search;

import cn.banshi.core.screen.Action;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where one begins to search. */
public final class SearchBox extends VBox {

    private static final double HEIGHT = 108;

    private final Kit kit;
    private final Words words;
    private final Touchable box;

    public SearchBox(Kit kit) {
        this.kit = kit;
        words = kit.words("", kit.wide() ? "small" : "body", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        box = box(kit, kit.say("search.placeholder"), words);
        getChildren().add(box);
    }

    /** @param services how many can be looked for; 0 while none can */
    public void offer(int services) {
        boolean little = kit.shallow();
        words.setText(services == 0 ? kit.say("home.search.soon")
                : little ? kit.say("home.search.short") : kit.say("home.search", services));
        box.off(services == 0);
    }

    static Touchable box(Kit kit, String spoken, Node... inside) {
        HBox content = new HBox(kit.wide() ? Space.ONE : Space.TWO, kit.icon("search", 44, "muted"));
        content.getChildren().addAll(inside);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPadding(new Insets(0, Space.TWO, 0, kit.wide() ? Space.TWO : Space.THREE));
        Touchable box = new Touchable(kit, "search", spoken, content, () -> kit.report(new Action.Search("")))
                .styled("box", "focused-box");
        box.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        box.setMinSize(Region.USE_PREF_SIZE, HEIGHT);
        box.setMinWidth(0);
        box.setPrefHeight(HEIGHT);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
