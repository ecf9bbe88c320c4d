package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure.Computed;
import cn.banshi.core.rules.Verdict;
import cn.banshi.core.text.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value of a form that is worked out from values found before it.
 *
 * @param name by which rules and texts speak of the value
 * @param reads names of the values it follows from
 * @param entries fields whose entries it follows from
 */
record Cell(String name, Set<String> reads, Set<String> entries, Work work) {

    /** A blank stands in no name that a rule could speak of. */
    private static final String PAGE = "page ";

    /** How it follows. The same from the same. */
    @FunctionalInterface
    interface Work {

        /** @return null where nothing follows */
        @Nullable
        Object of(Known before, Answers answers);
    }

    /** Whether a page is asked. */
    static Cell asked(Page page, RuleBook rules) {
        return page.visibleWhen()
                .map(rule -> new Cell(asked(page), rules.names(rule), Set.of(),
                        (before, answers) -> rules.holds(rule, before)))
                .orElseGet(() -> new Cell(asked(page), Set.of(), Set.of(), (before, answers) -> true));
    }

    static String asked(Page page) {
        return PAGE + page.id();
    }

    /** What is answered in a field: known once the page is asked and the entry complete. */
    static Cell answer(Page page, Field field, RuleBook rules) {
        Set<String> reads = new HashSet<>(Set.of(asked(page)));
        Set<String> entries = new HashSet<>(Set.of(field.id()));
        if (field instanceof Field.Choice choice) {
            choice.from().ifPresent(listing -> reads.add(listing.list()));
            choice.options().forEach(option -> option.visibleWhen().map(rules::names).ifPresent(reads::addAll));
        }
        if (field instanceof Field.Repeat repeat) {
            entries.add(repeat.of());
        }
        return new Cell(field.id(), Set.copyOf(reads), Set.copyOf(entries), (before, answers) -> {
            var choices = new Choices(rules, before);
            boolean complete = Boolean.TRUE.equals(before.value(asked(page)))
                    && Entry.progress(field, answers, choices) == Entry.Progress.COMPLETE;
            return complete ? value(field, answers.entered(field.id()), choices.today()) : null;
        });
    }

    private static Object value(Field field, String text, LocalDate today) {
        return switch (field) {
            case Field.Amount amount -> Money.fen(text).orElseThrow();
            case Field.Date date -> date.spelling(today).day(text).orElseThrow().toEpochDay();
            case Field other -> text;
        };
    }

    /** What the chosen record says under one of its names. */
    static Cell chosen(Field.Choice choice, Field.Listing listing, String name, RuleBook rules) {
        return new Cell(listing.as() + "." + name, Set.of(choice.id(), listing.list()), Set.of(), (before, answers) -> {
            Object value = before.value(choice.id());
            return value == null ? null : new Choices(rules, before).chosen(listing, value).get(name);
        });
    }

    static Cell computed(Computed computed, RuleBook rules) {
        return new Cell(computed.id(), rules.names(computed.value()), Set.of(),
                (before, answers) -> rules.verdict(computed.value(), before) instanceof Verdict.Value(Object value)
                        ? value
                        : null);
    }

    /** Whether another page is asked when this changes. */
    boolean turnsPage() {
        return name.startsWith(PAGE);
    }

    boolean readsAny(Collection<String> names) {
        return names.stream().anyMatch(reads::contains);
    }
}
