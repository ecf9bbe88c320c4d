package cn.banshi.ui.result;

import cn.banshi.core.screen.Screen.Result.Paper;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What became of the receipt. */
final class PaperNote extends VBox {

    private final Kit kit;
    private final Parts parts;
    private Optional<Paper> shown = Optional.empty();

    PaperNote(Kit kit) {
        this.kit = kit;
        this.parts = new Parts(kit);
    }

    void show(Paper paper) {
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
        Line note = parts.stateNotice("caution", "info", kit.sayEach("paper", paper),
                kit.sayEach("paper.what", paper));
        if (kit.wide()) {
            note.setPadding(new Insets(14, 28, 14, 28));
        }
        return note;
    }

    private Line note(String icon, Paper paper) {
        StackPane box = parts.iconBox(icon, kit.wide() ? 84 : 96);
        VBox words = new VBox(4, kit.words(kit.sayEach("paper", paper), "h3"),
                kit.words(kit.sayEach("paper.what", paper), "small", "muted"));
        Line note = parts.beside(box, words, 30);
        note.getStyleClass().add("card");
        note.setPadding(kit.wide() ? new Insets(14, 28, 14, 28) : new Insets(24, 36, 24, 36));
        return note;
    }
}
