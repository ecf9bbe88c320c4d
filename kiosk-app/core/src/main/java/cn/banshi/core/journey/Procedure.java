package cn.banshi.core.journey;

import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a service is done at the terminal.
 *
 * @param steps in the order of {@link StepKind}, and those that its ending needs
 * @param known what need not be asked
 * @param confirm nothing where something is only looked up, or nothing need be confirmed
 * @param pages of the form, in order; none where nothing has to be asked
 * @param materials that may have to be photographed, in order; none where there is no step for them
 * @param ending what all of it is for
 */
public record Procedure(List<Step> steps, List<Clause> consents, Known known, Confirm confirm, List<Page> pages,
        List<Material> materials, Ending ending) {

    public Procedure {
        confirm = Objects.requireNonNullElse(confirm, new Confirm(List.of(), Localized.same("")));
    }

    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Material> material(String id) {
        return materials.stream().filter(material -> material.id().equals(id)).findFirst();
    }

    /** All data that may be asked for, in order. */
    public List<DataSource> sources() {
        return Stream.of(known.data().stream(), pages.stream().flatMap(page -> page.guards().asks().stream()),
                answer().stream().flatMap(answer -> answer.data().stream())).flatMap(each -> each).toList();
    }

    /** The requirements that this original proves where nobody knows whether they hold. */
    public Stream<Requirement> provenBy(Material material) {
        return known.eligible()
                .stream()
                .filter(requirement -> requirement.shown()
                        .flatMap(Shown::material)
                        .filter(material.id()::equals)
                        .isPresent());
    }

    public boolean has(StepKind kind) {
        return steps.stream().anyMatch(step -> step.kind == kind);
    }

    /** Why nobody can say here by number and SMS who they are; empty where they can. */
    public Optional<Localized> notByNumber() {
        return steps.stream().flatMap(step -> step.notByNumber.stream()).findFirst();
    }

    /** Whether and for whom else it can be done; empty where everybody does it for themselves. */
    public Optional<OnBehalf> onBehalf() {
        return steps.stream().flatMap(step -> step.onBehalf.stream()).findFirst();
    }

    /** The same, with every page asked whatever was answered before. */
    public Procedure laidOpen() {
        return new Procedure(steps, consents, known, confirm, pages.stream().map(Page::always).toList(), materials,
                ending);
    }

    /** Of a service that is known to file something. */
    public Filing filing() {
        return switch (ending) {
            case Filing filing -> filing;
            case Answer answer -> throw new IllegalStateException("nothing is filed in a query");
        };
    }

    /** Sub-cases of a bundle; none of anything else. */
    public List<Part> parts() {
        return switch (ending) {
            case Filing filing -> filing.parts();
            case Answer answer -> List.of();
        };
    }

    /** What it costs; empty where it costs nothing. */
    public Optional<Filing.Payment> payment() {
        return switch (ending) {
            case Filing filing -> filing.payment();
            case Answer answer -> Optional.empty();
        };
    }

    /** What is shown at the end of a query; empty where something is filed. */
    public Optional<Answer> answer() {
        return switch (ending) {
            case Filing filing -> Optional.empty();
            case Answer answer -> Optional.of(answer);
        };
    }

    /**
     * @param notByNumber why a person has to show more here than that they hold a phone; empty where that will do, and for other steps
     * @param onBehalf for whom else it can be done; empty for other steps
     */
    public record Step(StepKind kind, Localized name, Optional<Localized> notByNumber, Optional<OnBehalf> onBehalf) {}

    /** What can be a step. */
    public enum StepKind {
        CONSENT, IDENTIFY, CONDITIONS, CONFIRM, FORM, MATERIAL, REVIEW, SIGN, ANSWER
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

    /**
     * @param when the rule; {@code message} is for those for whom it surely fails
     * @param shown how it stands on a page with all the others; empty where it is only said when it fails
     */
    public record Requirement(String when, Localized message, Optional<Shown> shown) {}

    /**
     * A requirement that everybody sees, whether it holds, fails, or nobody knows.
     *
     * @param title the condition in a few words
     * @param evidence what it is judged by, with names in braces; left out while one of them is not known
     * @param of name of the data that it rests on, or {@code applicant}
     * @param material that proves it where nobody knows
     */
    public record Shown(Localized title, Localized evidence, String of, Optional<String> material) {}

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
}
