package cn.banshi.ui.common;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen.Result.Paper;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Whether the citizen wants a slip, and then what became of it. */
public final class SlipOffer extends VBox {

    private final Kit kit;
    private final Parts parts;
    private final PaperNote note;
    private final String what;
    private final String without;
    private Optional<Boolean> offered = Optional.empty();

    /**
     * @param note says what became of it
     * @param what stands on it
     * @param without what can be done where nothing can be printed
     */
    public SlipOffer(Kit kit, PaperNote note, String what, String without) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.note = note;
        this.what = what;
        this.without = without;
    }

    /** @param can whether one can be printed just now */
    public void show(Optional<Paper> slip, boolean can) {
        if (slip.isPresent()) {
            note.show(slip.get());
            getChildren().setAll(note);
        } else if (!offered.equals(Optional.of(can))) {
            offered = Optional.of(can);
            getChildren().setAll(can ? offer()
                    : parts.card(0, parts.notice("printer", kit.say("answer.no-print"), without)));
        }
    }

    private Region offer() {
        StackPane box = parts.iconBox("printer", kit.wide() ? 84 : 96);
        VBox words = new VBox(4, kit.words(kit.say("answer.print.question"), "h3"),
                kit.words(what, "small", "muted"));
        Touchable print = parts.soft("print-slip", kit.say("answer.print"), () -> kit.report(new Action.PrintSlip()));
        Region card = kit.wide() ? below(parts.beside(box, words, 24), print) : new Line(30, words, box, words, print);
        card.getStyleClass().add("card");
        card.setPadding(kit.wide() ? new Insets(20, 24, 20, 24) : new Insets(24, 36, 24, 36));
        return card;
    }

    private static VBox below(Line words, Touchable print) {
        print.setMaxWidth(Double.MAX_VALUE);
        return new VBox(16, words, print);
    }
}
