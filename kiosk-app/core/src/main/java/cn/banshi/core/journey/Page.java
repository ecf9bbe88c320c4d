package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.RowTemplate;
import cn.banshi.core.text.Localized;
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

    public Optional<Field> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** The field that needs a code sent to a phone, if the page has one. */
    public Optional<Field.Code> code() {
        return fields.stream().filter(Field.Code.class::isInstance).map(Field.Code.class::cast).findFirst();
    }
}
