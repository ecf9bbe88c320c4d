package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.RowTemplate;
import cn.banshi.core.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One question to the citizen.
 *
 * @param visibleWhen rule; without one the page is always asked
 * @param facts known values that help to answer
 */
public record Page(String id, Words words, Optional<String> visibleWhen, List<RowTemplate> facts, List<Field> fields,
        Guards guards) {

    public Page {
        guards = Objects.requireNonNullElse(guards, new Guards(List.of(), List.of()));
    }

    /** @param title in the review */
    public record Words(Localized title, Localized question, Localized hint) {}

    /**
     * @param checks shown at their field as soon as they surely fail
     * @param asks data that depends on this page's answers, fetched when leaving it
     */
    public record Guards(List<Check> checks, List<DataSource> asks) {}

    /** @param message may name values in braces */
    public record Check(String when, String field, Localized message) {}

    /** The same, asked whatever was answered before. */
    Page always() {
        return new Page(id, words, Optional.empty(), facts, fields, guards);
    }

    /**
     * What is asked at a time where one question is asked at a time: this page with a part of its fields, in order. What can
     * only be answered together stays together: a number and its repetition, a telephone and the code sent to it.
     */
    public List<Page> questions() {
        List<List<Field>> questions = new ArrayList<>();
        for (Field field : fields) {
            with(field, questions).ifPresentOrElse(question -> question.add(field),
                    () -> questions.add(new ArrayList<>(List.of(field))));
        }
        return questions.isEmpty() ? List.of(this) : questions.stream().map(this::asking).toList();
    }

    private static Optional<List<Field>> with(Field field, List<List<Field>> questions) {
        Optional<String> other = switch (field) {
            case Field.Repeat repeat -> Optional.of(repeat.of());
            case Field.Code code -> Optional.of(code.of());
            case Field.Choice _,Field.Amount _,Field.CardNumber _,Field.Mobile _,Field.Text _,Field.Spelled _ -> Optional
                    .empty();
        };
        return other.flatMap(id -> questions.stream()
                .filter(question -> question.stream().anyMatch(each -> each.id().equals(id)))
                .findFirst());
    }

    private Page asking(List<Field> some) {
        return new Page(id, words, visibleWhen, facts, List.copyOf(some), guards);
    }

    /** Number, from 0, of the question that has this field; 0 where none has it. */
    public int question(String fieldId) {
        List<Page> questions = questions();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).field(fieldId).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    public Optional<Field> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** The field that needs a code sent to a phone, if the page has one. */
    public Optional<Field.Code> code() {
        return fields.stream().filter(Field.Code.class::isInstance).map(Field.Code.class::cast).findFirst();
    }
}
