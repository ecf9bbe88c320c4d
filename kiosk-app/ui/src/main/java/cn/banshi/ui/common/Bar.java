package cn.banshi.ui.common;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The bottom of a page. Always the same seven places, and one more where a film says the page in sign language; where little goes on
 * an upright glass they stand in two rows.
 */
final class Bar extends VBox {

    private static final double UPRIGHT = 148;
    private static final double WIDE = 104;
    /** The line above it. */
    private static final double EDGE = 2;
    /** Upright, where half of the glass has to do. */
    private static final double LOW = 120;
    /** Two rows of the smallest targets there are. */
    private static final double TWO_ROWS = 2 * Touchable.SMALLEST + 3 * Space.ONE + EDGE;

    private final Kit kit;
    private final Touchable back;
    private final Touchable home;
    private final Touchable elder;
    private final Touchable speech;
    private final Touchable help;
    private final Touchable exit;
    /** There only where there is a film. */
    private final Touchable signs;
    private final Words mode;
    private final Words spoken;
    /** That somebody can be called, or how far the call is. */
    private final Words called;
    private final HBox first = new HBox(Space.ONE);
    private final HBox second;
    private Comfort comfort = Comfort.usual();

    /** @param film plays it, or ends it */
    Bar(Kit kit, Runnable film) {
        this.kit = kit;
        second = twoRows(kit) ? new HBox(Space.ONE) : first;
        mode = words(kit.say("bar.elder"), "ink");
        spoken = words(kit.say("bar.speech"), "ink");
        called = words(kit.sayEach("bar.help", Stage.NONE), "ink");
        back = place("back", "back", words(kit.say("bar.back"), "ink"), () -> kit.report(new Action.Back()));
        home = place("home", "home", words(kit.say("bar.home"), "ink"), () -> kit.report(new Action.GoHome()));
        elder = place("elder", "elder", mode, () -> kit.report(new Action.ChooseElder(!comfort.elder())));
        Touchable display = place("display", "display", words(kit.say("bar.display"), "ink"),
                () -> kit.report(new Action.ShowDisplaySettings()));
        speech = place("speech", "speech", spoken, () -> kit.report(new Action.ChooseComfort(
                comfort.with(comfort.speech().on(!comfort.speech().on())))));
        signs = place("signs", "hand", words(kit.say("bar.signs"), "ink"), film);
        help = place("help", "help", called, () -> kit.report(new Action.ShowHelp()));
        exit = place("exit", "exit", words(kit.say("bar.exit"), "danger"), () -> kit.report(new Action.Exit()));
        exit.styled("leave");
        getStyleClass().add("bar");
        setSpacing(Space.ONE);
        setPadding(Space.around(Space.ONE, Space.TWO));
        first.getChildren().addAll(back, home, elder, display);
        second.getChildren().addAll(speech, help, exit);
        getChildren().addAll(twoRows(kit) ? List.of(first, second) : List.of(first));
        getChildren().forEach(row -> setVgrow(row, Priority.ALWAYS));
    }

    private static boolean twoRows(Kit kit) {
        return kit.narrow();
    }

    private Words words(String text, String tone) {
        return kit.words(text, "small", tone).single().centred();
    }

    private Touchable place(String id, String icon, Words words, Runnable meaning) {
        String tone = id.equals("exit") ? "danger" : "ink";
        Pane content = beside()
                ? new HBox(kit.crowded() ? Space.HALF : Space.ONE, kit.icon(icon, kit.crowded() ? 30 : 40, tone), words)
                : new VBox(kit.crowded() ? 0 : Space.HALF, kit.icon(icon, kit.crowded() ? 30 : 46, tone), words);
        if (content instanceof HBox box) {
            box.setAlignment(Pos.CENTER);
        } else if (content instanceof VBox box) {
            box.setAlignment(Pos.CENTER);
        }
        Touchable place = new Touchable(kit, id, words.getText(), content, meaning).styled("place")
                .size(0, Touchable.SMALLEST);
        place.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        return place;
    }

    /** Whether a sign stands beside its word, or above it. */
    private boolean beside() {
        return kit.wide() ? !kit.crowded() : kit.narrow();
    }

    /** Units. */
    static double tall(Kit kit) {
        if (twoRows(kit)) {
            return TWO_ROWS;
        }
        if (kit.wide()) {
            return WIDE;
        }
        return kit.low() ? LOW : UPRIGHT;
    }

    void show(Frame frame) {
        comfort = frame.comfort();
        mode.setText(kit.say(comfort.elder() ? "bar.elder.stop" : "bar.elder"));
        elder.setAccessibleText(mode.getText());
        called.setText(kit.sayEach("bar.help", frame.help()));
        spoken.setText(kit.say(comfort.speech().on() ? "bar.speech.stop" : "bar.speech"));
        speech.chosen(comfort.speech().on());
        disable(back, !frame.back());
        disable(home, !frame.home());
    }

    /** @param film whether there is one for the page */
    void offer(boolean film) {
        second.getChildren().remove(signs);
        if (film) {
            second.getChildren().add(second.getChildren().indexOf(help), signs);
        }
    }

    private static void disable(Touchable place, boolean off) {
        place.off(off);
        place.lookupAll(".icon").forEach(n -> tone(n.getStyleClass(), off));
        place.lookupAll(".words").forEach(n -> tone(n.getStyleClass(), off));
    }

    private static void tone(List<String> styles, boolean off) {
        styles.remove("disabled-ink");
        if (off) {
            styles.add("disabled-ink");
        }
    }
}
