package cn.banshi.core.journey;

import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a service is done at the terminal.
 *
 * @param offline what becomes of an application that cannot be handed over
 * @param steps in the order of {@link StepKind}, at least identify, form, review, sign
 * @param known what need not be asked
 * @param pages of the form, in order
 * @param materials that may have to be photographed, in order; none where there is no step for them
 */
public record Procedure(Offline offline, List<Step> steps, List<Clause> consents, Known known, Confirm confirm,
        List<Page> pages, List<Material> materials, Ending ending) {

    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Material> material(String id) {
        return materials.stream().filter(material -> material.id().equals(id)).findFirst();
    }

    public boolean has(StepKind kind) {
        return steps.stream().anyMatch(step -> step.kind == kind);
    }

    /** The same, with every page asked whatever was answered before. */
    public Procedure laidOpen() {
        return new Procedure(offline, steps, consents, known, confirm, pages.stream().map(Page::always).toList(),
                materials, ending);
    }

    /** What becomes of an application while the backend cannot be reached. */
    public enum Offline {
        /** It waits here and is handed over later. */
        WAITS,
        /** It is taken back: late it would be worth nothing. */
        REFUSED
    }

    public record Step(StepKind kind, Localized name) {}

    /** What can be a step. */
    public enum StepKind {
        CONSENT, IDENTIFY, CONFIRM, FORM, MATERIAL, REVIEW, SIGN
    }

    /** A separate consent; its version grows with its words. */
    public record Clause(String id, int version, Localized title, Localized body) {}

    /**
     * @param purpose for which data are read, in words; the department logs it
     * @param data fetched once the person is known
     * @param computed in order; a later one may use an earlier one
     * @param eligible all must not fail
     */
    public record Known(String purpose, List<DataSource> data, List<Computed> computed, List<Requirement> eligible) {}

    /** @param kind of the value; {@code value} is the rule that yields it */
    public record Computed(String id, Kind kind, String value) {}

    /** @param when the rule; {@code message} is for those for whom it surely fails */
    public record Requirement(String when, Localized message) {}

    /**
     * @param sections shown for confirmation; none skips the step
     * @param wrong what to do when the data is not right
     */
    public record Confirm(List<Section> sections, Localized wrong) {}

    /** @param of name of the data, or {@code applicant} for what the card says */
    public record Section(Localized title, String of, List<RowTemplate> rows) {}

    /** @param value text with names in braces; the row is left out while one of them is not known */
    public record RowTemplate(Localized label, Localized value, Optional<Masking> mask, boolean emphasis) {

        public Masking masking() {
            return mask.orElse(Masking.NONE);
        }
    }

    /** What follows the form. */
    public record Ending(Signing sign, Result result, Receipt receipt, Document document) {}

    /** @param statement declared and signed */
    public record Signing(Localized statement, List<RowTemplate> summary) {}

    /** @param details that the backend's decision carries, by name */
    public record Result(Map<String, Kind> details, List<RowTemplate> rows) {}

    /** @param values names of the template to names of values; they go over in machine form */
    public record Receipt(String template, Map<String, String> values) {}

    /** @param authority who receives it */
    public record Document(Localized title, Localized authority) {}
}
