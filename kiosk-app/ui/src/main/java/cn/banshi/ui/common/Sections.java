package cn.banshi.ui.common;

import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.theme.Space;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Cards with a title, rows and a line about where they come from. */
public final class Sections {

    /** What still fits one screenful in both orientations. */
    private static final int ROWS_PER_CARD = 7;

    private final Kit kit;
    private final Parts parts;
    private final List<VBox> cards = new ArrayList<>();

    public Sections(Kit kit) {
        this.kit = kit;
        this.parts = new Parts(kit);
    }

    /**
     * Adds a section; a long one becomes several cards.
     *
     * @param source shown small below the rows; empty for none
     * @param action at the right of the title
     */
    public void add(String title, List<Row> rows, String source, List<Touchable> action) {
        String id = "reveal-" + cards.size();
        if (rows.size() == 1 && !action.isEmpty()) {
            cards.add(oneLine(rows.getFirst(), id + "-0-0", action.getFirst()));
            return;
        }
        for (int from = 0; from == 0 || from < rows.size(); from += ROWS_PER_CARD) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_CARD));
            boolean last = from + ROWS_PER_CARD >= rows.size();
            cards.add(card(from == 0 ? title : kit.say("section.more", title), new Rows(kit, some, id + "-" + from),
                    last ? source : "", from == 0 ? action : List.of()));
        }
    }

    /** Adds to the last card. */
    public void below(Node more) {
        VBox card = cards.getLast();
        VBox.setMargin(more, Space.around(Space.ONE, 0));
        card.getChildren().add(more);
    }

    /** A single fact needs no title of its own. */
    private VBox oneLine(Row row, String id, Touchable action) {
        RowLine line = new RowLine(kit, row, id, row.masked());
        VBox card = parts.card(0, new Line(Space.THREE, line, line, action));
        card.setPadding(kit.wide() ? new Insets(Space.HALF, Space.ONE, Space.HALF, Space.TWO)
                : new Insets(Space.ONE, Space.TWO, Space.ONE, Space.THREE));
        return card;
    }

    /** Adds a section that has words in place of rows. */
    public void say(String title, String said, String source) {
        Words words = kit.words(said, kit.wide() ? "small" : "body");
        VBox.setMargin(words, new Insets(Space.HALF, 0, Space.ONE, 0));
        cards.add(card(title, words, source, List.of()));
    }

    /** Adds a section of which nobody knows what it would say. */
    public void silent(String title, String why) {
        cards.add(new VBox(parts.stateNotice("caution", "clock", title, why)));
    }

    /** A line about who says so, and when. */
    public String source(Localized source, Instant at) {
        Locale locale = kit.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return kit.say("confirm.source", kit.say(source),
                DateTimeFormatter.ofPattern("HH:mm", locale).withZone(kit.clock().getZone()).format(at));
    }

    private VBox card(String title, Node rows, String source, List<Touchable> action) {
        HBox head = new HBox(Space.TWO, kit.words(title, "h3"), parts.space());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(action);
        head.setMinHeight(!action.isEmpty() ? 84 : kit.wide() ? 54 : 64);
        VBox card = parts.card(action.isEmpty() ? Space.HALF : Space.ONE, head, rows);
        card.setPadding(kit.wide() ? new Insets(Space.HALF, Space.TWO, Space.ONE, Space.TWO)
                : Space.around(Space.ONE, Space.THREE));
        if (!source.isEmpty()) {
            card.getChildren().addAll(parts.rule(), source(source));
        }
        return card;
    }

    private Node source(String source) {
        Line line = parts.beside(kit.icon("info", 30, "muted"), kit.words(source, "caption", "muted"), Space.ONE);
        line.setPadding(new Insets(Space.ONE, 0, 0, 0));
        return line;
    }

    public List<? extends Region> cards() {
        return cards;
    }
}
