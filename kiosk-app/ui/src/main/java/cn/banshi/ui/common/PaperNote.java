package cn.banshi.ui.common;

import cn.banshi.core.screen.Paper;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What became of a slip of paper. */
public final class PaperNote extends VBox {

    private final Kit kit;
    private final Parts parts;
    private final String titles;
    private final String details;
    private boolean brief;
    private Optional<Enum<?>> shown = Optional.empty();

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

    /** Says what became of it and no more. */
    public PaperNote brief(boolean now) {
        brief = now;
        return this;
    }

    public void show(Paper paper) {
        show(paper, switch (paper) {
            case PRINTING, PRINTED -> true;
            case PAPER_OUT, NOT_PRINTED, NOT_KNOWN -> false;
        });
    }

    /**
     * @param well whether the paper is on its way, or out
     * @param ways what can be done where it is not; beside the words upright, below them on a wide panel
     */
    public void show(Enum<?> state, boolean well, Touchable... ways) {
        if (shown.equals(Optional.of(state))) {
            return;
        }
        shown = Optional.of(state);
        getChildren().setAll(well ? note("receipt", state) : warning(state, ways));
    }

    private Region warning(Enum<?> state, Touchable... ways) {
        String title = kit.sayEach(titles, state);
        String detail = brief ? "" : kit.sayEach(details, state);
        Line note = parts.stateNotice("caution", "info", title, detail);
        if (!kit.wide()) {
            return note.with(ways);
        }
        note.setPadding(Space.around(Space.ONE, Space.TWO));
        VBox all = new VBox(Space.ONE, note);
        for (Touchable way : ways) {
            way.setMaxWidth(Double.MAX_VALUE);
            all.getChildren().add(way);
        }
        return all;
    }

    private Line note(String icon, Enum<?> state) {
        StackPane box = parts.iconBox(icon, kit.wide() ? 84 : 96);
        VBox words = new VBox(Space.HALF, kit.words(kit.sayEach(titles, state), "h3"));
        if (!brief) {
            words.getChildren().add(kit.words(kit.sayEach(details, state), "small", "muted"));
        }
        Line note = parts.beside(box, words, Space.TWO);
        note.getStyleClass().add("card");
        note.setPadding(kit.wide() ? Space.around(Space.ONE, Space.TWO) : Space.around(Space.TWO, Space.THREE));
        return note;
    }
}
