package cn.banshi.core.projection;

import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Procedure.Requirement;
import cn.banshi.core.journey.Procedure.Shown;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Template;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.screen.Condition;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.AnswerSection.Origin;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState.Eligibility;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may, and by what that is judged. */
final class ConditionScreens {

    private final Library library;
    private final VisitForms forms;

    ConditionScreens(Library library, VisitForms forms) {
        this.library = library;
        this.forms = forms;
    }

    /** Empty where nothing is shown but why it goes no further. */
    Optional<Screen> eligibility(Eligibility at, Visit visit) {
        var procedure = library.catalogue().known(at.service()).procedureHere();
        if (!procedure.has(StepKind.CONDITIONS)) {
            return Optional.empty();
        }
        Form form = forms.form(at.service(), visit);
        var conditions = procedure.known()
                .eligible()
                .stream()
                .flatMap(requirement -> condition(requirement, form, visit))
                .sorted(Comparator.comparing(Condition::standing))
                .toList();
        return Optional.of(new Screen.Conditions(Projector.progress(library, at.service(), StepKind.CONDITIONS),
                conditions, at.open()));
    }

    Localized refusal(Eligibility at, Visit visit) {
        return forms.form(at.service(), visit).refusal().orElse(Localized.same(""));
    }

    private Stream<Condition> condition(Requirement requirement, Form form, Visit visit) {
        return requirement.shown()
                .map(shown -> new Condition(form.wording().filledAsFarAsKnown(shown.title()),
                        form.standing(requirement), evidence(requirement, shown, form), origin(shown, visit),
                        said(requirement, shown, form)))
                .stream();
    }

    /** Words without a name in them tell what is so where the condition holds, and nowhere else. */
    private static Optional<Localized> evidence(Requirement requirement, Shown shown, Form form) {
        boolean tells = form.standing(requirement) == Standing.MET || !Template.names(shown.evidence()).isEmpty();
        return tells ? form.wording().filled(shown.evidence()) : Optional.empty();
    }

    private static Optional<Origin> origin(Shown shown, Visit visit) {
        return visit.answers().origin(shown.of()).map(said -> new Origin(said.source(), said.at()));
    }

    private Optional<Localized> said(Requirement requirement, Shown shown, Form form) {
        return switch (form.standing(requirement)) {
            case MET -> Optional.empty();
            case NOT_MET -> Optional.of(form.wording().filledAsFarAsKnown(requirement.message()));
            case NOT_KNOWN -> Optional.of(original(shown, form)
                    .map(what -> library.texts().get(TextKey.CONDITION_BRING).filled("what", what))
                    .orElseGet(() -> library.texts().get(TextKey.CONDITION_LEFT)));
        };
    }

    private static Optional<Localized> original(Shown shown, Form form) {
        return form.materials()
                .stream()
                .filter(material -> shown.material().filter(material.id()::equals).isPresent())
                .findFirst()
                .map(Material::words)
                .map(Material.Words::title);
    }
}
