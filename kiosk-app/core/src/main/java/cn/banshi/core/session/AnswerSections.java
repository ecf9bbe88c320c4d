package cn.banshi.core.session;

import cn.banshi.core.form.Answers.Silence;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Rows;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.RecordCopy;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.SealedAnswer.State;
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
    private final Optional<Copying> copying;

    private AnswerSections(Service service, Form form, Visit visit, Library library, Optional<Copying> copying) {
        this.copying = copying;
        this.service = service;
        this.answer = service.procedureHere().answer().orElseThrow();
        this.form = form;
        this.answers = visit.answers();
        this.behalf = BehalfRows.all(visit, library.texts());
        this.library = library;
        this.wording = form.wording().inWords(answer.words());
    }

    /** Masked like everything that is shown; without copies. */
    public static List<AnswerSection> of(String service, Visit visit, VisitForms forms, Library library) {
        return of(service, visit, forms, library, Optional.empty());
    }

    /** The same with the copies that can be had. */
    public static List<AnswerSection> of(String service, Visit visit, VisitForms forms, Library library,
            Copying copying) {
        return of(service, visit, forms, library, Optional.of(copying));
    }

    private static List<AnswerSection> of(String service, Visit visit, VisitForms forms, Library library,
            Optional<Copying> copying) {
        List<AnswerSection> said = new AnswerSections(library.catalogue().known(service), forms.form(service, visit),
                visit, library, copying).all();
        return Stream.concat(paid(visit, library).stream(), said.stream()).toList();
    }

    /** What was paid from here a moment ago. */
    private static Optional<AnswerSection> paid(Visit visit, Library library) {
        return visit.billed()
                .filter(billed -> billed.order().paid())
                .map(billed -> new AnswerSection.Found(library.texts().get(TextKey.REVIEW_FEE), Optional.empty(),
                        PaymentRows.of(Truth.PAID, visit, library.texts())));
    }

    /**
     * How copies stand.
     *
     * @param can whether any can be printed just now
     * @param states of those that were asked for
     */
    public record Copying(boolean can, Map<AnswerRecord, State> states) {

        private Optional<RecordCopy> of(AnswerRecord record) {
            Optional<State> state = Optional.ofNullable(states.get(record));
            return can || state.isPresent() ? Optional.of(new RecordCopy(record, can, state)) : Optional.empty();
        }
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
                elsewhere(section).ifPresent(all::add);
                all.addAll(said(section));
            } else if (silent.add(section.of())) {
                all.add(new AnswerSection.Silent(title(section), why(silence.get())));
            }
        }
        return all;
    }

    /** Said once where copies could be had, but this machine prints none. */
    private Optional<AnswerSection> elsewhere(Answer.Section section) {
        boolean any = section.each()
                .filter(each -> form.records(section.of() + "." + each.list())
                        .stream()
                        .anyMatch(record -> number(each, record).isPresent()))
                .isPresent();
        return copying.filter(now -> any && !now.can())
                .map(now -> new AnswerSection.Elsewhere(library.texts().get(TextKey.COPIES_TITLE),
                        library.texts().get(TextKey.COPIES_ELSEWHERE).filled("where", service.about().where())));
    }

    /** With which a copy of this record is asked for. */
    static Optional<String> number(Answer.Each each, Map<String, Object> record) {
        return each.print().flatMap(field -> Optional.ofNullable(record.get(field))).map(Object::toString);
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
                .orElseGet(() -> List.copyOf(part(title(section), origin, Rows.of(section.rows(), wording))));
    }

    /** A part for each record, or where a record is a single row, one part with all of them. */
    private List<AnswerSection> records(Answer.Section section, Answer.Each each,
            Optional<AnswerSection.Origin> origin) {
        var kinds = Answer.recordOf(section, service.procedureHere().sources());
        List<AnswerSection> parts = new ArrayList<>();
        List<Row> single = new ArrayList<>();
        List<Map<String, Object>> all = form.records(section.of() + "." + each.list());
        for (int at = 0; at < all.size(); at++) {
            Map<String, Object> record = all.get(at);
            Map<String, Object> named = new HashMap<>();
            record.forEach((name, value) -> named.put(each.as() + "." + name, value));
            Wording words = form.wording().with(kinds, named, Map.of()).inWords(answer.words());
            Localized title = words.filledAsFarAsKnown(each.title());
            List<Row> rows = Rows.of(section.rows(), words);
            if (section.rows().size() == 1) {
                rows.forEach(row -> single.add(new Row(title, row.value(), row.revealed(), row.emphasis())));
            } else {
                var place = new AnswerRecord(each.list(), at);
                Optional<RecordCopy> copy = number(each, record)
                        .flatMap(number -> copying.flatMap(now -> now.of(place)));
                part(title, origin, rows).forEach(part -> parts.add(part.withCopy(copy)));
            }
        }
        return section.rows().size() == 1 ? List.copyOf(part(title(section), origin, single)) : parts;
    }

    private static List<AnswerSection.Found> part(Localized title, Optional<AnswerSection.Origin> origin,
            List<Row> rows) {
        return rows.isEmpty() ? List.of() : List.of(new AnswerSection.Found(title, origin, rows));
    }

    private Localized title(Answer.Section section) {
        return wording.filledAsFarAsKnown(section.title());
    }
}
