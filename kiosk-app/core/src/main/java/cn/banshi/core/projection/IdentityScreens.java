package cn.banshi.core.projection;

import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Rows;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.ConfirmData;
import cn.banshi.core.screen.Screen.Identify;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.KnownSection;
import cn.banshi.core.screen.Screen.Working;
import cn.banshi.core.screen.Screen.Working.Work;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Who is there, and what is known about them. */
final class IdentityScreens {

    /** As measured against the sandbox over a city network. */
    private static final Duration USUAL = Duration.ofSeconds(2);

    private final Library library;
    private final VisitForms forms;
    private final Surroundings surroundings;

    IdentityScreens(Library library, VisitForms forms, Surroundings surroundings) {
        this.library = library;
        this.forms = forms;
        this.surroundings = surroundings;
    }

    Screen identifying(SessionState.Identifying now) {
        return identify(now.service(), now.phase(), now.problem());
    }

    Screen refused(SessionState.CardRefused refused) {
        return identify(refused.service(), refused.rests() ? Phase.RESTING : Phase.WAITING,
                Optional.of(refused.problem()));
    }

    /** Of somebody else, in the same way; a phone alone entrusts nobody. */
    Screen another(SessionState.OtherCard now) {
        return new Identify(OtherScreens.progress(library, now.errand()), surroundings.places(),
                now.phase(), now.problem(), Optional.empty(), true);
    }

    private Screen identify(String service, Phase phase, Optional<IdentityProblem> problem) {
        Optional<Localized> notByNumber = notByNumber(service, problem);
        boolean asks = surroundings.blind() && notByNumber.isPresent();
        return new Identify(Projector.progress(library, service, StepKind.IDENTIFY),
                asks ? EnumSet.of(CardPlace.READER) : surroundings.places(), phase, problem, notByNumber);
    }

    private Optional<Localized> notByNumber(String service, Optional<IdentityProblem> problem) {
        return library.catalogue()
                .known(service)
                .procedureHere()
                .notByNumber()
                .or(() -> problem.filter(IdentityProblem::ofNumber)
                        .map(over -> library.texts().get(TextKey.BY_NUMBER_OVER)));
    }

    Screen verifying() {
        return working(Work.VERIFYING_IDENTITY);
    }

    Screen fetching() {
        return working(Work.FETCHING_DATA);
    }

    /** What the answers of a page need is fetched, too. */
    Screen asking() {
        return working(Work.FETCHING_DATA);
    }

    /** The order by which a case is paid. */
    Screen ordering() {
        return working(Work.ORDERING_PAYMENT);
    }

    private static Screen working(Work work) {
        return new Working(work, USUAL, false, Optional.empty());
    }

    Screen confirm(SessionState.Confirm confirm, Visit visit) {
        Wording wording = forms.form(confirm.service(), visit).wording();
        List<KnownSection> sections = new ArrayList<>();
        for (Procedure.Section section : library.catalogue()
                .known(confirm.service())
                .procedureHere()
                .confirm()
                .sections()) {
            var rows = Rows.of(section.rows(), wording);
            if (!rows.isEmpty()) {
                Answers.Origin origin = visit.answers()
                        .origin(section.of())
                        .orElse(new Answers.Origin(Localized.same(""), Instant.EPOCH));
                sections.add(new KnownSection(section.title(), origin.source(), origin.at(), rows));
            }
        }
        return new ConfirmData(Projector.progress(library, confirm.service(), StepKind.CONFIRM), sections);
    }
}
