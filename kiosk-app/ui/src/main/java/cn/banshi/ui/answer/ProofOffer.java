package cn.banshi.ui.answer;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.SealedAnswer;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.OfferCard;
import cn.banshi.ui.common.PaperNote;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Whether the citizen wants the answer on sealed paper, and then what became of it. */
final class ProofOffer extends VBox {

    private final Kit kit;
    private final Parts parts;
    private final PaperNote note;
    private Optional<SealedAnswer> shown = Optional.empty();

    ProofOffer(Kit kit) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.note = new PaperNote(kit, "proof", "proof").brief(true);
        setVisible(false);
        setManaged(false);
    }

    /** @param proof empty where there is none */
    void show(Optional<SealedAnswer> proof) {
        if (proof.equals(shown)) {
            return;
        }
        shown = proof;
        setVisible(proof.isPresent());
        setManaged(proof.isPresent());
        proof.ifPresent(there -> there.state().ifPresentOrElse(this::became, () -> offer(there)));
    }

    private void became(State state) {
        boolean again = !state.out() && state != State.NOT_ISSUED;
        note.show(state, state == State.PRINTING || state == State.PRINTED,
                again ? new Touchable[]{print(kit.say("answer.proof.again"))} : new Touchable[0]);
        getChildren().setAll(note);
    }

    private void offer(SealedAnswer proof) {
        String title = kit.say(proof.title());
        Region card = proof.can()
                ? OfferCard.of(kit, "file", kit.say("answer.proof.question", title),
                        "", print(kit.say("answer.proof")))
                : parts.card(0, parts.notice("document", kit.say("answer.no-proof", title),
                        ""));
        getChildren().setAll(card);
    }

    private Touchable print(String words) {
        return parts.soft("print-proof", words, () -> kit.report(new Action.PrintProof()));
    }
}
