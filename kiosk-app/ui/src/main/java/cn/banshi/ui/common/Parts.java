package cn.banshi.ui.common;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.ui.theme.Space;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The recurring parts of a page, so that the same thing looks the same everywhere. */
public final class Parts {

    private static final double ACTION_UPRIGHT = 120;
    private static final double ACTION_WIDE = 104;
    private static final double SECONDARY_WIDTH = 386;
    private static final double SECONDARY_NARROW = 290;
    /** Where there are three. */
    private static final double NARROW = 216;
    /** A sign stands at the middle of its first line. */
    private static final double DROP = 10;
    private static final double DROP_WIDE = 7;
    private static final double ELSEWHERE_UPRIGHT = 270;
    private static final double ELSEWHERE_WIDE = 386;

    private final Kit kit;

    public Parts(Kit kit) {
        this.kit = kit;
    }

    /** The one main action of a page. */
    public Touchable primary(String id, String text, Runnable meaning) {
        Words words = kit.words(text, "act", "on-primary").centred();
        Touchable button = new Touchable(kit, id, text, padded(words), meaning).styled("primary").size(0, action());
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    public Touchable secondary(String id, String text, Runnable meaning) {
        Words words = kit.words(text, "act", "blue").centred();
        return new Touchable(kit, id, text, padded(words), meaning).styled("secondary").size(secondary(), action());
    }

    private double secondary() {
        return kit.crowded() ? SECONDARY_NARROW : SECONDARY_WIDTH;
    }

    /** One of two that weigh the same: neither is coloured, both are of one size. */
    public Touchable even(String id, String text, Runnable meaning) {
        Words words = kit.words(text, "act", "blue").centred();
        Touchable button = new Touchable(kit, id, text, padded(words), meaning).styled("secondary").size(0, action());
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** Ends something: outlined in red. */
    public Touchable leaving(String id, String text, Runnable meaning) {
        Words words = kit.words(text, "act", "danger").centred();
        return new Touchable(kit, id, text, padded(words), meaning).styled("secondary", "leave")
                .size(secondary(), action());
    }

    /** A small action beside or inside something; at least 20 mm each way. */
    public Touchable soft(String id, String text, Runnable meaning) {
        Touchable button = new Touchable(kit, id, text,
                padded(kit.words(text, "body", "bold", "blue").single().centred()), meaning).styled("soft");
        button.setMinSize(Region.USE_PREF_SIZE, 84);
        return button;
    }

    /**
     * Back and on, and between them, quietly, that it can be gone on with elsewhere.
     *
     * @param keepable whether it can
     */
    public Touchable[] steps(boolean keepable, Touchable next) {
        if (keepable && kit.low()) {
            return new Touchable[]{elsewhere(), next}; // one row has no room for three; the bar leads back
        }
        Touchable previous = secondary("previous", kit.say("previous"), () -> kit.report(new Action.Back()));
        return keepable ? new Touchable[]{previous.size(NARROW, action()), elsewhere(), next}
                : new Touchable[]{previous, next};
    }

    private Touchable elsewhere() {
        String text = kit.say("elsewhere");
        Touchable button = new Touchable(kit, "elsewhere", text,
                padded(kit.words(text, "body", "bold", "blue").centred()),
                () -> kit.report(new Action.ContinueElsewhere()));
        return button.styled("soft").size(kit.wide() && !kit.crowded() ? ELSEWHERE_WIDE : ELSEWHERE_UPRIGHT, action());
    }

    private double action() {
        return kit.wide() || kit.crowded() ? ACTION_WIDE : ACTION_UPRIGHT;
    }

    /** Icon on a tinted square. */
    public StackPane iconBox(String icon, double size) {
        StackPane box = new StackPane(kit.icon(icon, size * 0.54, "blue"));
        box.getStyleClass().addAll("icon-box", "whole");
        fix(box, size);
        return box;
    }

    /** White icon on a filled circle: the shape of a state. */
    public StackPane disc(String icon, double size, String tone) {
        StackPane disc = new StackPane(kit.icon(icon, size * 0.56, "on-primary"));
        disc.getStyleClass().addAll("disc", tone);
        fix(disc, size);
        return disc;
    }

    /** What the terminal promises for a service: shape, word and colour. */
    public HBox badge(ServiceTile service) {
        return service.paused() ? badge("clock", kit.say("depth.paused"), "caution") : badge(service.depth());
    }

    public HBox badge(ServiceTile.Depth depth) {
        return switch (depth) {
            case EXECUTABLE -> badge("check", kit.sayEach("depth", depth), "success");
            case PRE_CHECKED -> badge("info", kit.sayEach("depth", depth), "caution");
            case GUIDE -> badge("document", kit.sayEach("depth", depth), "info");
        };
    }

    private HBox badge(String icon, String text, String tone) {
        String ink = tone.equals("info") ? "blue" : tone;
        HBox badge = new HBox(Space.HALF, kit.icon(icon, 26, ink, "heavy"),
                kit.words(text, "caption", "bold", ink).single());
        badge.setAlignment(Pos.CENTER_LEFT);
        badge.getStyleClass().addAll("badge", tone);
        badge.setMaxWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /** White surface with a line around. */
    public VBox card(double gap, Node... content) {
        VBox card = new VBox(gap, content);
        card.getStyleClass().add("card");
        card.setPadding(Space.around(Space.TWO, Space.THREE));
        return card;
    }

    /** Icon, bold line, explanation. */
    public Line notice(String icon, String title, String detail) {
        VBox words = new VBox(Space.HALF, kit.words(title, "h3"));
        if (!detail.isEmpty()) {
            words.getChildren().add(kit.words(detail, "small", "muted"));
        }
        return beside(iconBox(icon, 96), words, Space.TWO);
    }

    /** A tinted panel for one state: shape, word and colour. */
    public Line stateNotice(String tone, String icon, String title, String detail) {
        VBox words = new VBox(Space.HALF, kit.words(title, "h3", tone));
        if (!detail.isEmpty()) {
            words.getChildren().add(kit.words(detail, "small"));
        }
        Line panel = beside(disc(icon, 80, tone), words, Space.TWO);
        panel.getStyleClass().addAll("panel", tone);
        panel.setPadding(Space.around(Space.TWO, Space.THREE));
        return panel;
    }

    /** What happens next, numbered. */
    public VBox numbered(List<String> lines) {
        VBox list = new VBox(Space.ONE);
        for (int i = 0; i < lines.size(); i++) {
            list.getChildren()
                    .add(beside(number(i + 1), kit.words(lines.get(i), kit.wide() ? "small" : "body"), Space.TWO)
                            .top());
        }
        return list;
    }

    /** A number on a filled circle. */
    public StackPane number(int number) {
        return number(number, "on-primary", "disc");
    }

    /** A number on an empty circle: its turn has not come. */
    public StackPane laterNumber(int number) {
        return number(number, "muted", "disc", "later");
    }

    private StackPane number(int number, String ink, String... styles) {
        StackPane disc = new StackPane(kit.words(String.valueOf(number), "small", "bold", ink).single().centred());
        disc.getStyleClass().addAll(styles);
        fix(disc, 50);
        return disc;
    }

    /** A list in which every line has the same mark. */
    public VBox marked(String icon, List<String> lines) {
        VBox list = new VBox(Space.HALF);
        for (String line : lines) {
            VBox mark = new VBox(kit.icon(icon, 32, "blue", "heavy"));
            mark.setPadding(new Insets(kit.wide() ? DROP_WIDE : DROP, 0, 0, 0));
            list.getChildren().add(beside(mark, kit.words(line, kit.wide() ? "small" : "body"), Space.ONE).top());
        }
        return list;
    }

    public Line beside(Node fixed, Node growing, double gap) {
        return new Line(gap, growing, fixed, growing);
    }

    /** Takes the room nothing else wants. */
    public Region space() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    public Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    private static VBox padded(Words words) {
        VBox box = new VBox(words);
        box.setAlignment(Pos.CENTER);
        box.setFillWidth(true);
        box.setPadding(Space.around(Space.HALF, Space.TWO));
        return box;
    }

    private static void fix(Region region, double size) {
        region.setMinSize(size, size);
        region.setPrefSize(size, size);
        region.setMaxSize(size, size);
    }
}
