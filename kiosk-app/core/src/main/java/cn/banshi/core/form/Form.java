package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.Requirement;
import cn.banshi.core.rules.Rule;
import cn.banshi.core.rules.Verdict;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it stands at one moment: which pages are asked, what is known, what is still wrong. Made anew after every
 * entry. Holds personal data; short-lived.
 */
public final class Form {

    private final Procedure procedure;
    private final RuleBook rules;
    private final Answers answers;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();

    /** What counts beside the answers. */
    private final Here here;

    /**
     * @param today in the hall's time zone
     * @param scanning whether originals can be photographed at this terminal
     */
    public record Here(LocalDate today, boolean scanning) {}

    public Form(Procedure procedure, RuleBook rules, Answers answers, Here here) {
        this.procedure = procedure;
        this.rules = rules;
        this.answers = answers;
        this.here = here;
        values.put("today", here.today().toEpochDay());
        values.putAll(answers.known());
        compute();
        for (Page page : procedure.pages()) {
            if (page.visibleWhen().map(rule -> rules.rule(rule).holds(values)).orElse(true)) {
                pages.add(page);
                page.fields().forEach(this::answer);
                compute();
            }
        }
    }

    /** The pages that are asked, in order. Answers on other pages do not count. */
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Page> after(String id) {
        return neighbour(id, 1);
    }

    public Optional<Page> before(String id) {
        return neighbour(id, -1);
    }

    /** The first page with something wrong or missing. */
    public Optional<Page> incomplete() {
        return pages.stream().filter(page -> !complete(page)).findFirst();
    }

    public boolean complete(Page page) {
        return page.fields()
                .stream()
                .allMatch(field -> progress(field) == Entry.Progress.COMPLETE
                        && failing(page, field).isEmpty());
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
                .filter(check -> check.field().equals(field.id()) && rules.rule(check.when()).fails(values))
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

    /** The originals that are needed as things stand, in order. */
    public List<Material> materials() {
        return procedure.materials().stream().filter(this::needed).toList();
    }

    private boolean needed(Material material) {
        boolean asked = material.neededWhen().filter(this::holds).isPresent();
        return asked ? !spared(material) : here.scanning() && settles(material);
    }

    /** Whether it would show what nobody knows. */
    private boolean settles(Material material) {
        return procedure.provenBy(material).anyMatch(requirement -> standing(requirement) == Standing.NOT_KNOWN);
    }

    /** How a requirement of this service stands just now. */
    public Standing standing(Requirement requirement) {
        Rule rule = rules.rule(requirement.when());
        if (rule.holds(values)) {
            return Standing.MET;
        }
        return rule.fails(values) ? Standing.NOT_MET : Standing.NOT_KNOWN;
    }

    /** What is not known and cannot be shown here, the department finds out: nobody is sent away for its silence. */
    private boolean spared(Material material) {
        return material.unless()
                .map(rules::rule)
                .filter(rule -> here.scanning() ? rule.holds(values) : !rule.fails(values))
                .isPresent();
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

        record Right() implements Judgement {}
    }

    public Judgement judge(Page page, Field field) {
        return switch (progress(field)) {
            case OPEN -> new Judgement.Open();
            case WRONG -> new Judgement.Malformed();
            case COMPLETE -> failing(page, field).<Judgement>map(Judgement.Failing::new)
                    .orElseGet(Judgement.Right::new);
        };
    }

    /**
     * An entry as it stands in its field.
     *
     * @param shown grouped for reading
     * @param limit longest text
     */
    public record Typing(String text, String shown, int limit) {

        @Override
        public String toString() {
            return "Typing";
        }
    }

    public Typing typing(Field field) {
        return new Typing(entered(field), Entry.shown(field, entered(field)), Entry.limit(field));
    }

    /** Whether the entry is complete and well-formed, whatever the checks say. */
    public boolean wellFormed(Field field) {
        return progress(field) == Entry.Progress.COMPLETE;
    }

    Entry.Progress progress(Field field) {
        String other = field instanceof Field.Repeat repeat ? answers.entered(repeat.of()) : "";
        String text = answers.entered(field.id());
        if (answers.settled(field.id())) {
            return Entry.Progress.COMPLETE;
        }
        if (field instanceof Field.Choice choice && !text.isEmpty() && title(choice, text).isEmpty()) {
            return Entry.Progress.OPEN;
        }
        return Entry.progress(field, text, other);
    }

    /** What of {@code typed} may stand in the field. */
    public String accepted(Field field, String typed) {
        boolean offered = !(field instanceof Field.Choice choice) || title(choice, typed).isPresent();
        return offered ? Entry.accepted(field, entered(field), typed) : entered(field);
    }

    public String entered(Field field) {
        return answers.entered(field.id());
    }

    /** Options offered now: value to title and detail, in order. */
    public Map<String, List<Localized>> options(Field.Choice choice) {
        Map<String, List<Localized>> options = new LinkedHashMap<>();
        for (Field.Option option : choice.options()) {
            if (offered(option)) {
                options.put(option.value(), List.of(option.title(), option.detail()));
            }
        }
        choice.from()
                .ifPresent(listing -> records(listing).forEach(record -> options.put(value(listing, record),
                        List.of(title(listing, record), filled(listing, record, listing.detail())))));
        return options;
    }

    private boolean offered(Field.Option option) {
        return option.visibleWhen().map(rule -> rules.rule(rule).holds(values)).orElse(true);
    }

    /** Of one of the {@link #options}, without asking the rules of all others. */
    private Optional<Localized> title(Field.Choice choice, String value) {
        return choice.from()
                .flatMap(listing -> records(listing).reversed()
                        .stream()
                        .filter(record -> value(listing, record).equals(value))
                        .findFirst()
                        .map(record -> title(listing, record)))
                .or(() -> choice.options()
                        .stream()
                        .filter(option -> option.value().equals(value) && offered(option))
                        .reduce((earlier, later) -> later)
                        .map(Field.Option::title));
    }

    private static String value(Field.Listing listing, Map<String, Object> record) {
        return String.valueOf(record.get(listing.value()));
    }

    private static Localized title(Field.Listing listing, Map<String, Object> record) {
        return filled(listing, record, listing.title());
    }

    private static Localized filled(Field.Listing listing, Map<String, Object> record, Localized text) {
        return new Wording(listing.fields(), record, Map.of()).filledAsFarAsKnown(text);
    }

    /** Turns values into words. */
    public Wording wording() {
        return new Wording(rules.names(), values, titles());
    }

    /** What goes to the backend: the answers of the pages asked, in machine form. */
    public Map<String, Object> submission() {
        Map<String, Object> submission = new LinkedHashMap<>();
        for (Page page : pages) {
            for (Field field : page.fields()) {
                switch (field) {
                    case Field.Choice choice -> submission.put(choice.id(), entered(choice));
                    case Field.Amount amount -> wording().plain(amount.id())
                            .ifPresent(value -> submission.put(amount.id(), value));
                    case Field.CardNumber card -> submission.put(card.id(), entered(card));
                    case Field.Text text -> submission.put(text.id(), entered(text));
                    case Field.Repeat repeat -> {
                    }
                    case Field.Mobile mobile -> {
                    }
                    case Field.Code code -> {
                    }
                }
            }
        }
        return submission;
    }

    /** What somebody else can go on with: every complete answer of the pages asked, in machine form; nothing that proves anything. */
    public Map<String, String> draft() {
        Map<String, String> draft = new LinkedHashMap<>();
        pages.stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> Entry.carried(field) && wellFormed(field))
                .forEach(field -> draft.put(field.id(), wording().plain(field.id()).orElse(entered(field))));
        return draft;
    }

    /** Where the applicant is reached. */
    public Optional<String> mobile() {
        return pages.stream()
                .flatMap(page -> page.fields().stream())
                .filter(Field.Mobile.class::isInstance)
                .map(this::entered)
                .findFirst();
    }

    private Map<String, Localized> titles() {
        Map<String, Localized> titles = new HashMap<>();
        for (Page page : pages) {
            for (Field field : page.fields()) {
                if (field instanceof Field.Choice choice) {
                    title(choice, entered(choice)).ifPresent(title -> titles.put(field.id(), title));
                }
            }
        }
        return titles;
    }

    private void compute() {
        procedure.known().computed().forEach(computed -> {
            if (rules.rule(computed.value()).evaluate(values) instanceof Verdict.Value(Object value)) {
                values.put(computed.id(), value);
            } else {
                values.remove(computed.id());
            }
        });
    }

    private void answer(Field field) {
        if (progress(field) != Entry.Progress.COMPLETE) {
            return;
        }
        String text = answers.entered(field.id());
        values.put(field.id(), field instanceof Field.Amount
                ? Money.fen(text).orElseThrow()
                : text);
        if (field instanceof Field.Choice choice) {
            choice.from()
                    .ifPresent(listing -> records(listing).stream()
                            .filter(record -> text.equals(record.get(listing.value())))
                            .findFirst()
                            .ifPresent(record -> record
                                    .forEach((name, value) -> values.put(listing.as() + "." + name, value))));
        }
    }

    /** Whether a rule of this service surely holds as things stand. */
    public boolean holds(String rule) {
        return rules.rule(rule).holds(values);
    }

    private List<Map<String, Object>> records(Field.Listing listing) {
        return records(listing.list());
    }

    /** @param list by its name; one that is not known is empty */
    public List<Map<String, Object>> records(String list) {
        List<Map<String, Object>> records = new ArrayList<>();
        if (values.get(list) instanceof List<?> known) {
            for (Object item : known) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, Object> record = new HashMap<>();
                    map.forEach((name, value) -> record.put(String.valueOf(name), value));
                    records.add(record);
                }
            }
        }
        return records;
    }

    private Optional<Page> neighbour(String id, int step) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(id)) {
                int there = i + step;
                return there >= 0 && there < pages.size() ? Optional.of(pages.get(there)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Form";
    }
}
