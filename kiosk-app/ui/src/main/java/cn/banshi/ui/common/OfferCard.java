package cn.banshi.ui.common;

import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Something on paper that can be had: what it is, and the button. */
public final class OfferCard {

    private OfferCard() {}

    /**
     * @param what more about it; empty where there is no room
     * @param button takes it
     */
    public static Region of(Kit kit, String icon, String question, String what, Touchable button) {
        Parts parts = new Parts(kit);
        StackPane box = parts.iconBox(icon, kit.wide() ? 84 : 96);
        VBox words = new VBox(Space.HALF, kit.words(question, "h3"));
        if (!what.isEmpty()) {
            words.getChildren().add(kit.words(what, "small", "muted"));
        }
        Region card = kit.wide() ? below(parts.beside(box, words, Space.TWO), button)
                : new Line(Space.TWO, words, box, words, button);
        card.getStyleClass().add("card");
        card.setPadding(kit.wide() ? new Insets(Space.TWO) : Space.around(Space.TWO, Space.THREE));
        return card;
    }

    private static VBox below(Line words, Touchable button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return new VBox(Space.ONE, words, button);
    }
}
