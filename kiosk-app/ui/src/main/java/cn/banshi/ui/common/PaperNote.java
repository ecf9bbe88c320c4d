package cn.banshi.ui.common;

import cn.banshi.core.screen.Screen.Result.Paper;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What became of a slip of paper. */
public final class PaperNote extends VBox {

    private final Kit kit;
    private final Parts parts;
    private final String titles;
    private final String details;
    private Optional<Paper> shown = Optional.empty();

    /**
     * @param titles family of texts with one for every state of the paper
     * @param details another
     */
    public PaperNote(Kit kit, String titles, String details) {
        this.kit = kit;
        this.titles = titles;
        this.details = details;
        this.parts = new Parts(kit);
    }

    public void show(Paper paper) {
        if (shown.equals(Optional.of(paper))) {
            return;
        }
        shown = Optional.of(paper);
        Line note = switch (paper) {
            case PRINTING, PRINTED -> note("receipt", paper);
            case PAPER_OUT, NOT_PRINTED, NOT_KNOWN -> warning(paper);
        };
        getChildren().setAll(note);
    }

    private Line warning(Paper paper) {
        Line note = parts.stateNotice("caution", "info", kit.sayEach(titles, paper),
                kit.sayEach(details, paper));
        if (kit.wide()) {
            note.setPadding(new Insets(14, 28, 14, 28));
        }
        return note;
    }

    private Line note(String icon, Paper paper) {
        StackPane box = parts.iconBox(icon, kit.wide() ? 84 : 96);
        VBox words = new VBox(4, kit.words(kit.sayEach(titles, paper), "h3"),
                kit.words(kit.sayEach(details, paper), "small", "muted"));
        Line note = parts.beside(box, words, 30);
        note.getStyleClass().add("card");
        note.setPadding(kit.wide() ? new Insets(14, 28, 14, 28) : new Insets(24, 36, 24, 36));
        return note;
    }
}
