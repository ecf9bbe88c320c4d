package cn.banshi.core.projection;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure.Clause;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.SessionState.Form;
import cn.banshi.core.session.Visit;

/** The way beside the code by SMS. */
final class FaceScreens {

    private final Library library;
    private final Surroundings surroundings;

    FaceScreens(Library library, Surroundings surroundings) {
        this.library = library;
        this.surroundings = surroundings;
    }

    Screen consent(SessionState.FaceConsent consent) {
        Form form = consent.form();
        Clause clause = library.catalogue()
                .known(form.service())
                .procedureHere()
                .page(form.page())
                .flatMap(Page::code)
                .flatMap(Field.Code::orFace)
                .orElseThrow();
        return new Screen.FaceConsent(progress(form), new Screen.Consent.Clause(clause.title(), clause.body()));
    }

    /** One that is gone shows nothing. */
    Screen proof(SessionState.FaceProof proof, Visit visit) {
        return new Screen.FaceProof(progress(proof.form()), proof.asked(), proof.made(), surroundings.movements(),
                visit.viewfinder().orElseGet(Viewfinder::new));
    }

    Screen doubt(SessionState.FaceDoubt doubt) {
        return new Screen.FaceDoubt(progress(doubt.form()), doubt.doubt(), doubt.left());
    }

    private Progress progress(Form form) {
        return Projector.progress(library, form.service(), StepKind.FORM);
    }
}
