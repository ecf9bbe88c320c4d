package cn.banshi.core.projection;

import cn.banshi.core.screen.SealedAnswer;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.AnswerSections;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What was looked up. */
final class AnswerScreens {

    private final Library library;
    private final VisitForms forms;
    private final Surroundings surroundings;

    AnswerScreens(Library library, VisitForms forms, Surroundings surroundings) {
        this.library = library;
        this.forms = forms;
        this.surroundings = surroundings;
    }

    Screen answer(SessionState.Answered answered, Visit visit) {
        boolean can = surroundings.sheets().filter(BooleanSupplier::getAsBoolean).isPresent();
        return new Screen.Answer(Projector.progress(library, answered.service(), StepKind.ANSWER),
                AnswerSections.of(answered.service(), visit, forms, library,
                        new AnswerSections.Copying(can, answered.copies())),
                answered.slip(),
                surroundings.canPrint(), answered.again(), proof(answered, visit),
                forms.payable(answered.service(), visit).isPresent());
    }

    private Optional<SealedAnswer> proof(SessionState.Answered answered, Visit visit) {
        Form form = forms.form(answered.service(), visit);
        return library.catalogue()
                .known(answered.service())
                .procedureHere()
                .answer()
                .flatMap(Answer::proof)
                .filter(proof -> proof.when().map(form::holds).orElse(true))
                .flatMap(proof -> surroundings.sheets()
                        .map(can -> new SealedAnswer(proof.title(), can.getAsBoolean(), answered.proof())));
    }
}
