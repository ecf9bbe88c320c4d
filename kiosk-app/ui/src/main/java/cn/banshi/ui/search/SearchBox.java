package cn.banshi.ui.search;

import cn.banshi.core.screen.Action;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where one begins to search. */
public final class SearchBox extends VBox {

    private static final double HEIGHT = 108;

    /** @param invitation what can be done here */
    public SearchBox(Kit kit, String invitation) {
        Words words = kit.words(invitation, kit.wide() ? "small" : "body", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(box(kit, invitation, words));
    }

    static Touchable box(Kit kit, String spoken, Node... inside) {
        HBox content = new HBox(kit.wide() ? 18 : 24, kit.icon("search", 44, "muted"));
        content.getChildren().addAll(inside);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPadding(new Insets(0, 24, 0, kit.wide() ? 24 : 34));
        Touchable box = new Touchable(kit, "search", spoken, content, () -> kit.report(new Action.Search("")))
                .styled("box", "focused-box");
        box.setMinSize(Region.USE_PREF_SIZE, HEIGHT);
        box.setMinWidth(0);
        box.setPrefHeight(HEIGHT);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
