package cn.banshi.ui.answer;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.RecordCopy;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Below one record: whether the citizen wants it on paper, and then what became of it. As high in every state. */
final class CopyOffer extends StackPane {

    /** Of the button. */
    private static final double HEIGHT = 84;

    private final Kit kit;
    private final Parts parts;
    private final String title;
    private Optional<RecordCopy> shown = Optional.empty();
    private boolean waiting;

    /** @param title of the record */
    CopyOffer(Kit kit, String title) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.title = title;
        setMinHeight(HEIGHT);
    }

    /** @param busy whether another sheet is on its way; this one can be had afterwards */
    void show(RecordCopy copy, boolean busy) {
        if (shown.equals(Optional.of(copy)) && waiting == busy) {
            return;
        }
        shown = Optional.of(copy);
        waiting = busy;
        getChildren().setAll(copy.state()
                .map(state -> became(copy, state))
                .orElseGet(() -> offered(copy.of(), "", kit.say("answer.copy"))));
    }

    private Node became(RecordCopy copy, State state) {
        String words = kit.sayEach("copy", state);
        boolean again = copy.can() && !state.out() && state != State.NOT_ISSUED;
        return again ? offered(copy.of(), words, kit.say("answer.copy.again")) : said(state, words);
    }

    private Node said(State state, String words) {
        boolean well = state == State.PRINTING || state == State.PRINTED;
        Words told = kit.words(words, kit.wide() ? "small" : "body", well ? "blue" : "caution");
        return parts.beside(kit.icon(well ? "receipt" : "info", 40, well ? "blue" : "caution"), told, Space.ONE);
    }

    private Node offered(AnswerRecord of, String words, String button) {
        Words told = kit.words(words, kit.wide() ? "small" : "body", "caution");
        Touchable print = parts.soft("print-copy-" + of.list() + "-" + of.at(), button,
                () -> kit.report(new Action.PrintCopy(of)));
        print.setAccessibleText(button + " " + title);
        print.off(waiting);
        return new Line(Space.TWO, told, told, print);
    }
}
