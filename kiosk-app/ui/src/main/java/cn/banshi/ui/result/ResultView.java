package cn.banshi.ui.result;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.PaperNote;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Rows;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.qr.QrPicture;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Done, accepted, not done or not yet known: never one for the other. The number is there in every case. */
public final class ResultView implements View {

    private static final int ROWS_BELOW_A_BIG_STATE = 3;
    private static final int ROWS_OF_ONE_CARD = 6;
    private static final int ROWS_OF_SEVERAL_CARDS = 3;
    private static final double QR_UPRIGHT = 190;
    private static final double QR_WIDE = 164;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Verdict verdict;
    private final Screen.Result first;
    private final PaperNote paper;
    private final RatingStrip rating;

    public ResultView(Kit kit, Screen.Result screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.first = screen;
        this.verdict = Verdict.of(screen.outcome(), kit);
        this.page = new Page(kit);
        this.paper = new PaperNote(kit, "paper", "paper.what");
        this.rating = new RatingStrip(kit);
        if (kit.wide()) {
            wide();
        } else {
            upright();
        }
        page.actions(second(),
                parts.primary("next", kit.say("result.finish"), () -> kit.report(new Action.Next())));
        show(screen);
    }

    private Touchable second() {
        if (first.outcome() instanceof Outcome.Unpaid(boolean maybe, var next) && !maybe) {
            return parts.secondary("try-again", kit.say("result.pay-now"), () -> kit.report(new Action.TryAgain()));
        }
        if (first.outcome() instanceof Outcome.Awaits) {
            return parts.secondary("other-here", kit.say("result.other-here"),
                    () -> kit.report(new Action.OtherIsHere()));
        }
        return open()
                ? parts.secondary("try-again", kit.say("result.ask-again"), () -> kit.report(new Action.TryAgain()))
                : parts.secondary("again", kit.say("result.again"), () -> kit.report(new Action.Again()));
    }

    private boolean open() {
        return first.outcome() instanceof Outcome.NotYetKnown || first.outcome() instanceof Outcome.Unpaid;
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Result screen) || !sameCase(screen)) {
            return false;
        }
        paper.show(screen.paper());
        rating.show(screen.rated());
        return true;
    }

    private boolean sameCase(Screen.Result screen) {
        return screen.outcome().equals(first.outcome()) && screen.reference().equals(first.reference())
                && screen.rows().equals(first.rows()) && screen.qr().equals(first.qr());
    }

    private void upright() {
        boolean much = first.rows().size() > ROWS_BELOW_A_BIG_STATE || !verdict.next().isEmpty();
        if (much && !kit.crowded()) { // beside a code, large letters have no room for a word
            page.guide(stateWithNumber());
        } else {
            page.guide(state(true), number());
        }
        page.work(facts(), paper);
        if (verdict.next().isEmpty()) {
            VBox.setMargin(rating, new Insets(Space.ONE, 0, 0, 0));
            page.work(rating);
        }
        page.work(parts.space());
    }

    private void wide() {
        page.guide(state(false), parts.space(), number());
        page.work(facts(), paper, parts.space());
        if (verdict.next().isEmpty()) {
            page.work(rating);
        }
    }

    /** What to do next and what was done; on further screenfuls where it is a lot. */
    private Region facts() {
        List<Region> cards = new ArrayList<>();
        if (!verdict.next().isEmpty()) {
            cards.add(whatNext());
        }
        boolean unpaid = first.outcome() instanceof Outcome.Unpaid;
        if (!first.rows().isEmpty() && (!kit.wide() || cards.isEmpty() || unpaid)) {
            cards.addAll(rowCards());
        }
        if (cards.isEmpty()) {
            return new Region();
        }
        Shelf shelf = new Shelf(kit, cards, 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        return shelf;
    }

    /** More rows than a screenful holds stand on several cards, which the shelf spreads over screenfuls. */
    private List<Region> rowCards() {
        List<Row> rows = first.rows();
        if (rows.size() <= ROWS_OF_ONE_CARD) {
            return List.of(rows(rows));
        }
        List<Region> cards = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += ROWS_OF_SEVERAL_CARDS) {
            cards.add(rows(rows.subList(i, Math.min(rows.size(), i + ROWS_OF_SEVERAL_CARDS))));
        }
        return cards;
    }

    /** State, number and code in one panel, where there is much to say below. */
    private Region stateWithNumber() {
        Words number = kit.words(first.reference(), "h2");
        VBox words = new VBox(Space.ONE, kit.words(verdict.title(), "h1", verdict.tone()),
                kit.words(verdict.message(), "body"),
                new VBox(kit.words(kit.say("result.number"), "small", "muted"), number));
        VBox.setMargin(words.getChildren().getLast(), new Insets(Space.ONE, 0, 0, 0));
        QrPicture code = new QrPicture(first.qr(), QR_UPRIGHT, kit.say("result.qr"));
        VBox phone = new VBox(Space.ONE, code, kit.words(kit.say("result.qr.short"), "caption").centred());
        phone.setAlignment(Pos.CENTER);
        phone.setMinWidth(QR_UPRIGHT);
        phone.setPrefWidth(QR_UPRIGHT);
        Line panel = new Line(Space.TWO, words, parts.disc(verdict.icon(), 112, verdict.tone()), words, phone).top();
        panel.getStyleClass().addAll("panel", verdict.tone());
        panel.setPadding(new Insets(Space.THREE));
        return panel;
    }

    private VBox state(boolean centred) {
        double size = centred ? 136 : kit.wide() ? 92 : 120;
        Words title = kit.words(verdict.title(), "h1", verdict.tone());
        Words message = kit.words(verdict.message(), kit.wide() ? "small" : "body");
        if (centred) {
            title.centred();
            message.centred();
        }
        VBox panel = new VBox(Space.ONE, parts.disc(verdict.icon(), size, verdict.tone()), title, message);
        VBox.setMargin(title, new Insets(Space.ONE, 0, 0, 0));
        panel.setAlignment(centred ? Pos.CENTER : Pos.CENTER_LEFT);
        panel.getStyleClass().addAll("panel", verdict.tone());
        double air = kit.wide() ? Space.TWO : Space.THREE;
        panel.setPadding(
                new Insets(air, kit.wide() ? Space.THREE : Space.FOUR, air, kit.wide() ? Space.THREE : Space.FOUR));
        return panel;
    }

    private HBox number() {
        VBox words = new VBox(0, kit.words(kit.say("result.number"), "small", "muted"),
                kit.words(first.reference(), kit.wide() ? "h3" : "h2"),
                kit.words(kit.say("result.qr"), "caption", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox card = new HBox(Space.TWO, words,
                new QrPicture(first.qr(), kit.wide() ? QR_WIDE : QR_UPRIGHT, kit.say("result.qr")));
        HBox.setHgrow(words, Priority.ALWAYS);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(Space.ONE, Space.ONE, Space.ONE, kit.wide() ? Space.TWO : Space.THREE));
        return card;
    }

    private VBox rows(List<Row> rows) {
        VBox card = parts.card(0, new Rows(kit, rows, "reveal-result", kit.wide() ? 2 : 1));
        card.setPadding(kit.wide() ? Space.around(Space.HALF, Space.TWO) : Space.around(Space.ONE, Space.THREE));
        return card;
    }

    private VBox whatNext() {
        List<String> lines = verdict.next().stream().map(kit::say).toList();
        return parts.card(Space.TWO, kit.words(kit.say("result.next"), "h2"), parts.numbered(lines));
    }
}
