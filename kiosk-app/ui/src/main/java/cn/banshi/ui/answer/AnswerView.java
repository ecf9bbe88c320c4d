package cn.banshi.ui.answer;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.RecordCopy;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.screen.SealedAnswer;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.PaperNote;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Sections;
import cn.banshi.ui.common.Shelf;
import cn.banshi.ui.common.SlipOffer;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.theme.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was found, what is not there, and who did not answer: never one for the other. */
public final class AnswerView implements View {

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Screen.Answer first;
    private final SlipOffer slip;
    private final ProofOffer proof;
    private final Map<AnswerRecord, CopyOffer> copies = new HashMap<>();

    public AnswerView(Kit kit, Screen.Answer screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        this.first = screen;
        // there is room for one offer in full, or for two in brief
        boolean brief = screen.proof().isPresent();
        this.slip = new SlipOffer(kit, new PaperNote(kit, "slip", "slip.what").brief(brief),
                brief ? "" : kit.say("answer.print.what"), brief ? "" : kit.say("answer.no-print.what"));
        this.proof = new ProofOffer(kit);
        page.head(screen.progress(), kit.say("answer.question"),
                brief && kit.wide() ? "" : kit.say("answer.hint"));
        List<? extends Region> cards = cards(screen.sections());
        Shelf shelf = new Shelf(kit, cards, kit.wide() && cards.size() > 1 ? 2 : 1);
        VBox.setVgrow(shelf, Priority.ALWAYS);
        page.work(shelf);
        boolean said = screen.sections().stream().anyMatch(section -> !(section instanceof AnswerSection.Silent));
        slip.setVisible(said);
        slip.setManaged(said);
        if (kit.wide()) {
            page.guide(parts.space(), proof, slip);
        } else {
            page.work(proof, slip, parts.space());
        }
        page.actions(second(),
                parts.primary("next", kit.say("result.finish"), () -> kit.report(new Action.Next())));
        show(screen);
    }

    private Touchable second() {
        if (first.payable()) {
            return parts.secondary("pay", kit.say("result.pay-now"), () -> kit.report(new Action.Pay()));
        }
        return first.again()
                ? parts.secondary("try-again", kit.say("answer.again"), () -> kit.report(new Action.TryAgain()))
                : parts.secondary("again", kit.say("result.again"), () -> kit.report(new Action.Again()));
    }

    /** Who says so stands once below everything that they said. */
    private List<? extends Region> cards(List<AnswerSection> all) {
        Sections sections = new Sections(kit);
        for (int i = 0; i < all.size(); i++) {
            AnswerSection section = all.get(i);
            boolean last = i + 1 == all.size() || !all.get(i + 1).origin().equals(section.origin());
            String source = section.origin()
                    .filter(origin -> last)
                    .map(origin -> sections.source(origin.source(), origin.at()))
                    .orElse("");
            String title = kit.say(section.title());
            switch (section) {
                case AnswerSection.Found found -> found(sections, found, title, source);
                case AnswerSection.Elsewhere elsewhere -> sections.silent(title, kit.say(elsewhere.said()));
                case AnswerSection.Nothing nothing -> sections.say(title, kit.say(nothing.said()), source);
                case AnswerSection.Silent silent -> sections.silent(title, kit.say(silent.said()));
            }
        }
        return sections.cards();
    }

    private void found(Sections sections, AnswerSection.Found found, String title, String source) {
        sections.add(title, found.rows(), source, List.of());
        found.copy().ifPresent(copy -> {
            var offer = new CopyOffer(kit, title);
            copies.put(copy.of(), offer);
            sections.below(offer);
            // two of them fit on an upright screen
            VBox.setMargin(offer, new Insets(0, 0, Space.HALF, 0));
        });
    }

    /** What the cards are made of; what became of a copy changes within them. */
    private static List<AnswerSection> still(List<AnswerSection> sections) {
        return sections.stream()
                .map(section -> section instanceof AnswerSection.Found found
                        ? found.withCopy(found.copy()
                                .map(copy -> new RecordCopy(copy.of(), copy.can(), Optional.empty())))
                        : section)
                .toList();
    }

    private void copies(Screen.Answer screen) {
        List<RecordCopy> all = screen.sections()
                .stream()
                .filter(AnswerSection.Found.class::isInstance)
                .flatMap(section -> ((AnswerSection.Found) section).copy().stream())
                .toList();
        Optional<State> printing = Optional.of(State.PRINTING);
        boolean busy = screen.proof().flatMap(SealedAnswer::state).equals(printing)
                || all.stream().anyMatch(copy -> copy.state().equals(printing));
        all.forEach(copy -> Optional.ofNullable(copies.get(copy.of())).ifPresent(offer -> offer.show(copy, busy)));
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Answer screen) || !still(screen.sections()).equals(still(first.sections()))
                || screen.again() != first.again() || screen.payable() != first.payable()
                || screen.proof().isPresent() != first.proof().isPresent()) {
            return false;
        }
        slip.show(screen.slip(), screen.printing());
        proof.show(screen.proof());
        copies(screen);
        return true;
    }
}
