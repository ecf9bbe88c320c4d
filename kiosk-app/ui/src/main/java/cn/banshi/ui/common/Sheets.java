package cn.banshi.ui.common;

import cn.banshi.core.screen.Picture;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Photographed pages as small pictures, each with its number. */
public final class Sheets {

    /** As high as A4 is to its width. */
    private static final double RATIO = 1.414;

    private final Kit kit;

    public Sheets(Kit kit) {
        this.kit = kit;
    }

    /**
     * @param width of one
     * @param first number of the first one, from 0
     * @param below stands under the page of this number
     */
    public HBox row(List<Picture> pages, double width, int first, IntFunction<List<? extends Node>> below) {
        HBox row = new HBox(Space.TWO);
        for (int i = 0; i < pages.size(); i++) {
            String name = kit.say("material.page", first + i + 1);
            PicturePane picture = new PicturePane(kit, pages.get(i), name);
            picture.setMinSize(width, width * RATIO);
            picture.setMaxSize(width, width * RATIO);
            VBox page = new VBox(Space.ONE, picture, kit.words(name, "small", "bold").single().centred());
            page.setAlignment(Pos.TOP_CENTER);
            page.getChildren().addAll(below.apply(first + i));
            row.getChildren().add(page);
        }
        return row;
    }
}
