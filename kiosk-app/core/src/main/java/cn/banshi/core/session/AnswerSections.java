package cn.banshi.core.session;

import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Answers.Silence;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Rows;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was looked up, part by part, for the screen and for the slip. Short-lived; holds personal data. */
public final class AnswerSections {

    private final Service service;
    private final Answer answer;
    private final Form form;
    private final Answers answers;
    private final Library library;
    private final Wording wording;
    private final List<Row> behalf;

    private AnswerSections(Service service, Form form, Visit visit, Library library) {
        this.service = service;
        this.answer = service.procedureHere().answer().orElseThrow();
        this.form = form;
        this.answers = visit.answers();
        this.behalf = BehalfRows.all(visit, library.texts());
        this.library = library;
        this.wording = form.wording().inWords(answer.words());
    }

    /** Masked like everything that is shown. */
    public static List<AnswerSection> of(String service, Visit visit, VisitForms forms, Library library) {
        List<AnswerSection> said = new AnswerSections(library.catalogue().known(service), forms.form(service, visit),
                visit, library).all();
        return Stream.concat(paid(visit, library).stream(), said.stream()).toList();
    }

    /** What was paid from here a moment ago. */
    private static Optional<AnswerSection> paid(Visit visit, Library library) {
        return visit.billed()
                .filter(billed -> billed.order().paid())
                .map(billed -> new AnswerSection.Found(library.texts().get(TextKey.REVIEW_FEE), Optional.empty(),
                        PaymentRows.of(Truth.PAID, visit, library.texts())));
    }

    private List<AnswerSection> all() {
        List<AnswerSection> all = new ArrayList<>();
        if (!behalf.isEmpty()) {
            all.add(new AnswerSection.Found(library.texts().get(TextKey.BEHALF), Optional.empty(), behalf));
        }
        Set<String> silent = new HashSet<>();
        for (Answer.Section section : answer.sections()) {
            var silence = answers.silence(section.of());
            if (silence.isEmpty()) {
                all.addAll(said(section));
            } else if (silent.add(section.of())) {
                all.add(new AnswerSection.Silent(title(section), why(silence.get())));
            }
        }
        return all;
    }

    private Localized why(Silence silence) {
        return library.texts()
                .get(switch (silence) {
                    case NOT_CONNECTED -> TextKey.SILENT_NOT_CONNECTED;
                    case NO_ANSWER -> TextKey.SILENT_NO_ANSWER;
                })
                .filled("where", service.about().where());
    }

    private List<AnswerSection> said(Answer.Section section) {
        var origin = answers.origin(section.of()).map(said -> new AnswerSection.Origin(said.source(), said.at()));
        List<AnswerSection> found = section.when().map(form::holds).orElse(true) ? found(section, origin) : List.of();
        return found.isEmpty()
                ? section.none()
                        .<AnswerSection>map(none -> new AnswerSection.Nothing(title(section), origin,
                                wording.filledAsFarAsKnown(none)))
                        .stream()
                        .toList()
                : found;
    }

    private List<AnswerSection> found(Answer.Section section, Optional<AnswerSection.Origin> origin) {
        return section.each()
                .map(each -> records(section, each, origin))
                .orElseGet(() -> part(title(section), origin, Rows.of(section.rows(), wording)));
    }

    /** A part for each record, or where a record is a single row, one part with all of them. */
    private List<AnswerSection> records(Answer.Section section, Answer.Each each,
            Optional<AnswerSection.Origin> origin) {
        var kinds = Answer.recordOf(section, service.procedureHere().sources());
        List<AnswerSection> parts = new ArrayList<>();
        List<Row> single = new ArrayList<>();
        for (Map<String, Object> record : form.records(section.of() + "." + each.list())) {
            Map<String, Object> named = new HashMap<>();
            record.forEach((name, value) -> named.put(each.as() + "." + name, value));
            Wording words = form.wording().with(kinds, named, Map.of()).inWords(answer.words());
            Localized title = words.filledAsFarAsKnown(each.title());
            List<Row> rows = Rows.of(section.rows(), words);
            if (section.rows().size() == 1) {
                rows.forEach(row -> single.add(new Row(title, row.value(), row.revealed(), row.emphasis())));
            } else {
                parts.addAll(part(title, origin, rows));
            }
        }
        return section.rows().size() == 1 ? part(title(section), origin, single) : parts;
    }

    private static List<AnswerSection> part(Localized title, Optional<AnswerSection.Origin> origin, List<Row> rows) {
        return rows.isEmpty() ? List.of() : List.of(new AnswerSection.Found(title, origin, rows));
    }

    private Localized title(Answer.Section section) {
        return wording.filledAsFarAsKnown(section.title());
    }
}
