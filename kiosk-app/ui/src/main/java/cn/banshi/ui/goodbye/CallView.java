package cn.banshi.ui.goodbye;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.ui.common.CardDrawing;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.SlipDrawing;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Calls back whoever forgot their card, or else their slip: what to do, and a picture of it. To be read from some steps away. */
public final class CallView implements View {

    private static final double TALLEST = 960;

    private final Kit kit;
    private final Parts parts;
    private final Region page;
    private final Screen.Goodbye shown;

    public CallView(Kit kit, Screen.Goodbye screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.shown = screen;
        page = kit.wide() ? wide(drawing()) : upright(drawing());
        page.getStyleClass().add("primary-field");
    }

    private boolean card() {
        return shown.card() == Card.LIES || inSlot();
    }

    private boolean inSlot() {
        return shown.card() == Card.IN_SLOT;
    }

    private Region drawing() {
        if (!card()) {
            return new SlipDrawing(kit);
        }
        CardDrawing drawing = new CardDrawing(kit, inSlot() ? CardPlace.SLOT : CardPlace.READER);
        drawing.show(CardDrawing.Pose.TAKE);
        return drawing;
    }

    private Region upright(Region drawing) {
        drawing.setMaxHeight(TALLEST);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        VBox column = new VBox(Space.SIX, words(), drawing, rest());
        column.setPadding(new Insets(Space.steps(10), Space.SIX, Space.steps(10), Space.SIX));
        column.setAlignment(Pos.TOP_LEFT);
        return column;
    }

    private Region wide(Region drawing) {
        VBox left = new VBox(Space.FOUR, parts.space(), words(), rest(), parts.space());
        VBox.setVgrow(drawing, Priority.ALWAYS);
        VBox right = new VBox(drawing);
        HBox halves = new HBox(Space.steps(7), left, right);
        for (VBox half : new VBox[]{left, right}) {
            half.setMinWidth(0);
            half.setPrefWidth(1);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        halves.setPadding(new Insets(Space.steps(7)));
        return halves;
    }

    private VBox words() {
        if (inSlot()) {
            return words(kit.say("goodbye.call.chip"), kit.say("goodbye.call.chip.where"));
        }
        return card()
                ? words(kit.say("goodbye.call"), kit.say("goodbye.call.where"))
                : words(kit.say("goodbye.call.slip"), kit.say("goodbye.call.slip.where"));
    }

    private VBox words(String what, String where) {
        return new VBox(Space.TWO, kit.words(what, "display", "on-primary"), kit.words(where, "lead", "on-primary"));
    }

    private VBox rest() {
        VBox rest = new VBox(Space.TWO);
        if (card() && shown.slip() != Slip.NONE) {
            rest.getChildren()
                    .add(line("receipt", kit.say("goodbye.paper") + " · " + kit.say("goodbye.paper.where")));
        }
        rest.getChildren()
                .addAll(line("shield", kit.say("goodbye.wiped")), line("clock", kit.say("goodbye.call.then")));
        return rest;
    }

    private Line line(String icon, String text) {
        Words words = kit.words(text, "body", "on-primary");
        return parts.beside(kit.icon(icon, 48, "on-primary"), words, Space.TWO);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        return next.equals(shown);
    }
}
