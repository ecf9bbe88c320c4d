package cn.banshi.core.projection;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Correction;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Working;
import cn.banshi.core.screen.Screen.Working.Work;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Going on elsewhere, and going on here. */
final class DraftScreens {

    private static final Duration USUAL = Duration.ofSeconds(1);
    /** As the contract says. */
    private static final int DAYS = 30;

    private final Library library;
    private final VisitForms forms;
    private final Surroundings surroundings;

    DraftScreens(Library library, VisitForms forms, Surroundings surroundings) {
        this.library = library;
        this.forms = forms;
        this.surroundings = surroundings;
    }

    /** What is complete only: of the rest there is nothing to be seen. */
    Screen offer(SessionState.DraftOffered offered, Visit visit) {
        Backend.Draft draft = visit.begun().orElseThrow();
        return draft.correction()
                .map(returned -> correction(offered.service(), returned))
                .orElseGet(() -> offer(offered, draft, visit));
    }

    private Screen correction(String service, Correction returned) {
        Procedure procedure = library.catalogue().known(service).procedureHere();
        Stream<Localized> fields = procedure.pages()
                .stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> returned.fields().contains(field.id()))
                .map(Field::label);
        Stream<Localized> materials = procedure.materials()
                .stream()
                .filter(material -> returned.materials().contains(material.id()))
                .map(material -> library.texts()
                        .get(TextKey.CORRECT_PHOTOGRAPH)
                        .filled("what", material.words().title()));
        return new Screen.Correction(returned.caseNumber(), returned.said(), Dates.day(returned.until()),
                Stream.concat(fields, materials).toList(),
                !returned.parts().isEmpty() && returned.parts().size() < procedure.parts().size());
    }

    private Screen offer(SessionState.DraftOffered offered, Backend.Draft draft, Visit visit) {
        Form form = forms.resumed(offered.service(), visit);
        Set<String> carried = form.draft().keySet();
        List<Row> rows = form.pages()
                .stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> carried.contains(field.id()))
                .flatMap(field -> FormScreens.row(form, field).stream())
                .toList();
        return new Screen.DraftOffer(library.texts().get(end(draft.end())), Dates.minute(draft.savedAt()), rows);
    }

    private static TextKey end(Backend.End end) {
        return switch (end) {
            case APP -> TextKey.END_APP;
            case WEB -> TextKey.END_WEB;
            case TERMINAL -> TextKey.END_TERMINAL;
            case COUNTER -> TextKey.END_COUNTER;
        };
    }

    /** Before the platform says which day is the last. */
    static Overlay question(Visit visit) {
        return new Overlay.KeepDraft(DAYS, !visit.originals().isEmpty());
    }

    static Screen keeping() {
        return new Working(Work.KEEPING_DRAFT, USUAL, false, Optional.empty());
    }

    Screen kept(SessionState.DraftKept now) {
        return new Screen.DraftKept(now.draft().number(), Dates.day(now.draft().until()), now.draft().link(),
                now.slip(), surroundings.canPrint());
    }
}
