package cn.banshi.ui.common;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Paper;
import java.util.Optional;
import javafx.scene.layout.Region;
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
        return OfferCard.of(kit, "printer", kit.say("answer.print.question"), what,
                parts.soft("print-slip", kit.say("answer.print"), () -> kit.report(new Action.PrintSlip())));
    }
}
