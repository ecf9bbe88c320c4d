package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.text.Localized;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every value of a form as it stands at one moment, and which pages are asked. After an entry only what follows from that entry
 * is found anew. Immutable; holds personal data.
 */
final class Reckoning implements Known {

    private final Plan plan;
    private final Form.Here here;
    /** What no cell yields: the day, and what was fetched. */
    private final Map<String, Object> given;
    /** By cell. */
    private final @Nullable Object[] values;
    private final List<Page> pages;

    private Reckoning(Plan plan, Form.Here here, Map<String, Object> given, @Nullable Object[] values,
            List<Page> pages) {
        this.plan = plan;
        this.here = here;
        this.given = given;
        this.values = values;
        this.pages = pages;
    }

    /** Everything found anew. */
    static Reckoning anew(Plan plan, Answers answers, Form.Here here) {
        Map<String, Object> known = new HashMap<>(answers.known());
        known.put("today", here.today().toEpochDay());
        Map<String, Object> given = Map.copyOf(known);
        var all = new BitSet();
        all.set(0, plan.size());
        @Nullable Object[] values = new Object[plan.size()];
        find(plan, given, values, all, answers);
        return new Reckoning(plan, here, given, values, asked(plan, values));
    }

    /** @param entered fields whose entries are others since; what was fetched is the same */
    Reckoning after(Answers answers, Set<String> entered) {
        var dirty = new BitSet();
        entered.forEach(field -> plan.entered(field).forEach(dirty::set));
        if (dirty.isEmpty()) {
            return this;
        }
        @Nullable Object[] next = values.clone();
        boolean turned = find(plan, given, next, dirty, answers);
        return new Reckoning(plan, here, given, next, turned ? asked(plan, next) : pages);
    }

    boolean isOf(Plan other, Form.Here there) {
        return plan == other && here.equals(there);
    }

    /**
     * Finds the dirty values and whatever follows from those that turn out to be others.
     *
     * @return whether other pages are asked
     */
    private static boolean find(Plan plan, Map<String, Object> given, @Nullable Object[] values, BitSet dirty,
            Answers answers) {
        boolean turned = false;
        for (int i = dirty.nextSetBit(0); i >= 0; i = dirty.nextSetBit(i + 1)) {
            Cell cell = plan.cell(i);
            Map<String, Integer> sources = plan.sources(i);
            Object value = cell.work().of(name -> at(sources, name, given, values), answers);
            if (!Objects.equals(value, values[i])) {
                values[i] = value;
                plan.readers(i).forEach(dirty::set);
                turned |= cell.turnsPage();
            }
        }
        return turned;
    }

    private static List<Page> asked(Plan plan, @Nullable Object[] values) {
        return plan.pages()
                .stream()
                .filter(page -> Boolean.TRUE.equals(at(plan.last(), Cell.asked(page), Map.of(), values)))
                .toList();
    }

    private static @Nullable Object at(Map<String, Integer> places, String name, Map<String, Object> given,
            @Nullable Object[] values) {
        Integer cell = places.get(name);
        return cell == null ? given.get(name) : values[cell];
    }

    @Override
    public @Nullable Object value(String name) {
        return at(plan.last(), name, given, values);
    }

    /** The words for what is chosen in a field; empty for a field that is not asked. */
    Optional<Localized> title(String field, RuleBook rules) {
        Field.Choice choice = plan.choices().get(field);
        return choice != null && value(field) instanceof String chosen
                ? new Choices(rules, this).title(choice, chosen)
                : Optional.empty();
    }

    /** That are asked, in order. */
    List<Page> pages() {
        return pages;
    }

    @Override
    public String toString() {
        return "Reckoning";
    }
}
