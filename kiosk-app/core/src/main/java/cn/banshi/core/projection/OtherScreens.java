package cn.banshi.core.projection;

import cn.banshi.core.journey.Procedure;
import cn.banshi.core.screen.OthersWord;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Errand;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.text.Masking;

/** For somebody else who is there. */
final class OtherScreens {

    private final Library library;

    OtherScreens(Library library) {
        this.library = library;
    }

    Screen consent(SessionState.OtherConsent now, Visit visit) {
        Procedure procedure = library.catalogue().known(now.errand().service()).procedureHere();
        Procedure.Clause clause = now.errand().clause(procedure, visit);
        return new Screen.OtherConsent(progress(library, now.errand()), word(now.errand()),
                new Screen.Consent.Clause(clause.title(), clause.body()),
                visit.card().map(card -> Masking.NAME.hide(card.name())).orElseThrow());
    }

    private static OthersWord word(Errand errand) {
        return switch (errand) {
            case Errand.Entrusts entrusts -> OthersWord.ENTRUSTS;
            case Errand.Agrees agrees -> OthersWord.AGREES;
        };
    }

    /** What was filed has every step behind it. */
    static Progress progress(Library library, Errand errand) {
        Procedure procedure = library.catalogue().known(errand.service()).procedureHere();
        return Projector.progress(library, errand.service(), switch (errand) {
            case Errand.Entrusts entrusts -> Procedure.StepKind.IDENTIFY;
            case Errand.Agrees agrees -> procedure.steps().getLast().kind();
        });
    }
}
