package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.Requirement;
import cn.banshi.core.rules.Verdict;
import cn.banshi.core.schema.Misfit;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Spelling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it stands at one moment: which pages are asked, what is known, what is still wrong. Made anew after every
 * entry; what does not follow from that entry is not found anew. Holds personal data; short-lived.
 */
public final class Form {

    private final Procedure procedure;
    private final RuleBook rules;
    private final Answers answers;
    /** What counts beside the answers. */
    private final Here here;
    private final Reckoning values;

    /**
     * @param today in the hall's time zone
     * @param scanning whether originals can be photographed at this terminal
     */
    public record Here(LocalDate today, boolean scanning) {}

    /** @param rules of this procedure */
    public Form(Procedure procedure, RuleBook rules, Answers answers, Here here) {
        this.procedure = procedure;
        this.rules = rules;
        this.answers = answers;
        this.here = here;
        this.values = answers.reckoned(rules.plan(), here);
    }

    /** The pages that are asked, in order. Answers on other pages do not count. */
    public List<Page> pages() {
        return values.pages();
    }

    public Optional<Page> page(String id) {
        return pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Page> after(String id) {
        return neighbour(id, 1);
    }

    public Optional<Page> before(String id) {
        return neighbour(id, -1);
    }

    /** The first page with something wrong or missing. */
    public Optional<Page> incomplete() {
        return pages().stream().filter(page -> !complete(page)).findFirst();
    }

    public boolean complete(Page page) {
        return wrong(page).isEmpty();
    }

    /** The first field of a page with something wrong or missing. */
    public Optional<Field> wrong(Page page) {
        return page.fields().stream().filter(field -> !(judge(page, field) instanceof Judgement.Right)).findFirst();
    }

    /** Why this service is surely not open to this person. */
    public Optional<Localized> refusal() {
        return procedure.known()
                .eligible()
                .stream()
                .filter(requirement -> standing(requirement) == Standing.NOT_MET)
                .findFirst()
                .map(Requirement::message)
                .map(message -> wording().filledAsFarAsKnown(message));
    }

    /** What a page's check says against a complete entry, or a material that cannot be photographed here. */
    public Optional<Localized> failing(Page page, Field field) {
        return page.guards()
                .checks()
                .stream()
                .filter(check -> check.field().equals(field.id()) && rules.fails(check.when(), values))
                .findFirst()
                .map(Page.Check::message)
                .or(() -> elsewhere(field))
                .map(message -> wording().filledAsFarAsKnown(message));
    }

    private Optional<Localized> elsewhere(Field field) {
        return here.scanning()
                ? Optional.empty()
                : materials().stream()
                        .filter(material -> material.askedForAt(field.id()))
                        .findFirst()
                        .flatMap(Material::elsewhere)
                        .map(Material.Elsewhere::message);
    }

    /** What of paper is needed as things stand, and what stands in its place. */
    public Papers papers() {
        return new Papers(procedure, this, here);
    }

    /** The originals that have to be photographed or sent as things stand, in order. */
    public List<Material> materials() {
        return papers().toHandIn();
    }

    /** How a requirement of this service stands just now. */
    public Standing standing(Requirement requirement) {
        return switch (rules.verdict(requirement.when(), values)) {
            case Verdict.Unknown _ -> Standing.NOT_KNOWN;
            case Verdict.Value(Object holds) -> Boolean.TRUE.equals(holds) ? Standing.MET : Standing.NOT_MET;
        };
    }

    /** Sub-cases of a bundle that are filed as things stand, in the service's order. */
    public List<Part> parts() {
        return procedure.parts().stream().filter(part -> part.when().map(this::holds).orElse(true)).toList();
    }

    /** What is to be said about an entry. */
    public sealed interface Judgement {

        /** Not complete yet, and nothing wrong with it so far. */
        record Open() implements Judgement {}

        /** Nothing that could be added makes it right. */
        record Malformed() implements Judgement {}

        /** Well-formed, but a check of the page says no. */
        record Failing(Localized message) implements Judgement {}

        /** Well-formed, and no check of the page says anything, but the office does not take it. */
        record Unfit(Misfit why) implements Judgement {}

        record Right() implements Judgement {}
    }

    public Judgement judge(Page page, Field field) {
        return switch (progress(field)) {
            case OPEN -> new Judgement.Open();
            case WRONG -> new Judgement.Malformed();
            case COMPLETE -> failing(page, field).<Judgement>map(Judgement.Failing::new)
                    .or(() -> misfit(field).map(Judgement.Unfit::new))
                    .orElseGet(Judgement.Right::new);
        };
    }

    /**
     * An entry as it stands in its field.
     *
     * @param shown grouped for reading
     * @param limit longest text
     */
    public record Typing(String text, Localized shown, int limit) {

        @Override
        public String toString() {
            return "Typing";
        }
    }

    public Typing typing(Field field) {
        return new Typing(entered(field), Entry.shown(field, entered(field), here.today()),
                Entry.limit(field, here.today()));
    }

    public Spelling spelling(Field.Spelled field) {
        return field.spelling(here.today());
    }

    /** Whether the entry is complete and well-formed, whatever the checks say. */
    public boolean wellFormed(Field field) {
        return progress(field) == Entry.Progress.COMPLETE;
    }

    private Entry.Progress progress(Field field) {
        return Entry.progress(field, answers, choices());
    }

    private Choices choices() {
        return new Choices(rules, values);
    }

    /** What of {@code typed} may stand in the field. */
    public String accepted(Field field, String typed) {
        boolean offered = !(field instanceof Field.Choice choice) || choices().title(choice, typed).isPresent();
        return offered ? Entry.accepted(field, entered(field), typed, here.today()) : entered(field);
    }

    public String entered(Field field) {
        return answers.entered(field.id());
    }

    /** Options offered now: value to title and detail, in order. */
    public Map<String, List<Localized>> options(Field.Choice choice) {
        return choices().options(choice);
    }

    /** Turns values into words. */
    public Wording wording() {
        return new Wording(rules.names(), values, name -> values.title(name, rules));
    }

    /** What goes to the backend: the answers of the pages asked, in machine form. */
    public Map<String, Object> submission() {
        Map<String, Object> submission = new LinkedHashMap<>();
        pages().stream()
                .flatMap(page -> page.fields().stream())
                .forEach(field -> filed(field).ifPresent(value -> submission.put(field.id(), value)));
        return submission;
    }

    private Optional<String> filed(Field field) {
        if (!Entry.filed(field)) {
            return Optional.empty();
        }
        return switch (field) {
            case Field.Amount _,Field.Date _ -> wording().plain(field.id());
            case Field other -> Optional.of(entered(field));
        };
    }

    private Optional<Misfit> misfit(Field field) {
        return rules.answers().flatMap(schema -> filed(field).flatMap(value -> schema.misfit(field.id(), value)));
    }

    /** Names of the answers for which the office would not take {@link #submission}; none where it does, or nobody knows. */
    public List<String> unfit() {
        return rules.answers().map(schema -> schema.unfit(submission())).orElse(List.of());
    }

    /** What somebody else can go on with: every complete answer of the pages asked, in machine form; nothing that proves anything. */
    public Map<String, String> draft() {
        Map<String, String> draft = new LinkedHashMap<>();
        pages().stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> Entry.carried(field) && wellFormed(field))
                .forEach(field -> draft.put(field.id(), wording().plain(field.id()).orElse(entered(field))));
        return draft;
    }

    /** Where the applicant is reached. */
    public Optional<String> mobile() {
        return pages().stream()
                .flatMap(page -> page.fields().stream())
                .filter(Field.Mobile.class::isInstance)
                .map(this::entered)
                .findFirst();
    }

    /** Whether a rule of this service surely holds as things stand. */
    public boolean holds(String rule) {
        return rules.holds(rule, values);
    }

    boolean fails(String rule) {
        return rules.fails(rule, values);
    }

    /** @param list by its name; one that is not known is empty */
    public List<Map<String, Object>> records(String list) {
        return choices().records(list);
    }

    private Optional<Page> neighbour(String id, int step) {
        for (int i = 0; i < pages().size(); i++) {
            if (pages().get(i).id().equals(id)) {
                int there = i + step;
                return there >= 0 && there < pages().size() ? Optional.of(pages().get(there)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Form";
    }
}
