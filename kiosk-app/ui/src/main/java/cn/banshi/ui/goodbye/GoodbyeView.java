package cn.banshi.ui.goodbye;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What to take along, and that nothing of the visit stays here. */
public final class GoodbyeView implements View {

    private static final double WIDEST = 936;
    private static final double ENOUGH = 44;
    private static final double SCANT = 18;

    private final Kit kit;
    private final VBox page = new VBox();
    private final Words countdown;
    private Screen.Goodbye shown;

    public GoodbyeView(Kit kit, Screen.Goodbye screen) {
        this.kit = kit;
        this.shown = screen;
        countdown = kit.words("", "small", "on-primary-muted").centred();
        boolean something = card(screen) || slip(screen) || screen.originals();
        Words title = kit.words(kit.say(something ? "goodbye.take" : "goodbye.thanks"), "display", "on-primary")
                .centred();
        page.getStyleClass().add("primary-field");
        page.setAlignment(Pos.CENTER);
        page.setPadding(new Insets(kit.crowded() ? Space.TWO : Space.SIX));
        if (!something) {
            StackPane done = new StackPane(kit.icon("check", 120, "blue", "heavy"));
            done.getStyleClass().addAll("disc", "white");
            done.setMaxSize(208, 208);
            done.setMinSize(208, 208);
            VBox.setMargin(done, new Insets(0, 0, Space.FOUR, 0));
            page.getChildren().add(done);
        }
        page.getChildren().add(title);
        VBox.setMargin(title, new Insets(0, 0, air(Space.SIX), 0));
        if (something) {
            page.getChildren().add(belongings(screen));
        }
        HBox wiped = line("shield", kit.say("goodbye.wiped"));
        VBox.setMargin(wiped, new Insets(air(Space.SIX), 0, Space.ONE, 0));
        Touchable back = back();
        VBox.setMargin(back, new Insets(air(Space.FIVE), 0, 0, 0));
        page.getChildren().addAll(wiped, countdown, back);
        show(screen);
    }

    private static boolean card(Screen.Goodbye screen) {
        return screen.card() == Screen.Goodbye.Card.MAYBE;
    }

    private static boolean slip(Screen.Goodbye screen) {
        return screen.slip() == Screen.Goodbye.Slip.OUT;
    }

    private double air(double upright) {
        return kit.crowded() ? SCANT : kit.wide() ? ENOUGH : upright;
    }

    private Touchable back() {
        String text = kit.say("goodbye.back");
        Touchable back = new Touchable(kit, "next", text,
                kit.words(text, "body", "bold", "on-primary").single().centred(),
                () -> kit.report(new Action.Next())).styled("ghost").size(320, 96);
        back.setMaxWidth(320);
        return back;
    }

    private Region belongings(Screen.Goodbye screen) {
        HBox row = new HBox(Space.TWO);
        if (card(screen)) {
            row.getChildren().add(thing("id-card", kit.say("goodbye.card"), kit.say("goodbye.card.where")));
        }
        if (slip(screen)) {
            row.getChildren().add(thing("receipt", kit.say("goodbye.paper"), kit.say("goodbye.paper.where")));
        }
        if (screen.originals()) {
            row.getChildren().add(thing("document", kit.say("goodbye.originals"), kit.say("goodbye.originals.where")));
        }
        int things = row.getChildren().size();
        row.setMaxWidth(things == 1 ? WIDEST / 1.6 : things > 2 && kit.wide() ? WIDEST * 1.5 : WIDEST);
        return row;
    }

    private VBox thing(String icon, String name, String where) {
        VBox thing = new VBox(Space.ONE, kit.icon(icon, kit.crowded() ? 110 : 168, "on-primary"),
                kit.words(name, "h1", "on-primary").centred(),
                kit.words(where, "body", "on-primary").centred());
        thing.setAlignment(Pos.CENTER);
        thing.getStyleClass().add("glass");
        thing.setPadding(
                kit.crowded() ? new Insets(Space.TWO) : new Insets(Space.FOUR, Space.TWO, Space.FIVE, Space.TWO));
        thing.setPrefWidth(1);
        HBox.setHgrow(thing, Priority.ALWAYS);
        return thing;
    }

    private HBox line(String icon, String text) {
        HBox line = new HBox(Space.ONE, kit.icon(icon, 48, "on-primary"), kit.words(text, "body", "on-primary"));
        line.setAlignment(Pos.CENTER);
        return line;
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Goodbye screen) || screen.card() != shown.card()
                || screen.slip() != shown.slip() || screen.originals() != shown.originals()) {
            return false;
        }
        shown = screen;
        countdown.setText(kit.say("goodbye.seconds", screen.seconds()));
        return true;
    }
}
