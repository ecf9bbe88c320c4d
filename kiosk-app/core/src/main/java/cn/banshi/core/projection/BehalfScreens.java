package cn.banshi.core.projection;

import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.Candidate;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.BehalfRows;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.ShownCard;
import cn.banshi.core.session.Visit;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import cn.banshi.core.text.TextKey;
import java.util.Optional;

/** For whom it is. */
final class BehalfScreens {

    private final Library library;

    BehalfScreens(Library library) {
        this.library = library;
    }

    Screen forWhom(SessionState.ForWhom now, Visit visit) {
        return new Screen.ForWhom(Projector.progress(library, now.service(), StepKind.IDENTIFY),
                visit.card().map(BehalfScreens::masked).filter(name -> now.self()),
                visit.behalf().principals().stream().map(this::candidate).toList(), here(now.service()).isPresent());
    }

    private Optional<Procedure.Clause> here(String service) {
        return library.catalogue().known(service).procedureHere().onBehalf().flatMap(OnBehalf::here);
    }

    private Candidate candidate(Principal principal) {
        return new Candidate(principal.mandate(), Candidate.Kind.valueOf(principal.kind().name()),
                BehalfRows.shown(principal), BehalfRows.shownNumber(principal),
                BehalfRows.recorded(principal, library.texts()));
    }

    /** Why it goes no further. */
    Localized reason(SessionState.Unmandated now) {
        return now.ended() ? library.texts().get(TextKey.MANDATE_ENDED)
                : library.catalogue()
                        .known(now.service())
                        .procedureHere()
                        .onBehalf()
                        .flatMap(OnBehalf::nobody)
                        .orElseGet(() -> library.texts().get(TextKey.MANDATE_ENDED));
    }

    /** Who is there, and for whom. */
    Optional<String> header(Visit visit, Language language) {
        return visit.card()
                .map(BehalfScreens::masked)
                .map(there -> visit.principal()
                        .map(principal -> library.texts()
                                .get(TextKey.HEADER_BEHALF)
                                .filled("agent", Localized.same(there))
                                .filled("applicant", Localized.same(BehalfRows.shown(principal)))
                                .in(language))
                        .orElse(there));
    }

    private static String masked(ShownCard card) {
        return Masking.NAME.hide(card.name());
    }
}
