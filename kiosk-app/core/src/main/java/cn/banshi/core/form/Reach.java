package cn.banshi.core.form;

import cn.banshi.core.journey.Complaints;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.Computed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds pages that are never asked, whatever is chosen before them, and what is computed from what is not there yet. */
final class Reach {

    /** Of choices in one condition; beyond that nothing is claimed. */
    private static final int MOST_COMBINATIONS = 10_000;

    private final Procedure procedure;
    private final RuleBook rules;

    private Reach(Procedure procedure, RuleBook rules) {
        this.procedure = procedure;
        this.rules = rules;
    }

    /** @param rules all of them usable */
    static void check(Procedure procedure, RuleBook rules, Complaints complaints) {
        Reach reach = new Reach(procedure, rules);
        for (int i = 0; i < procedure.pages().size(); i++) {
            List<String> place = List.of("procedure", "pages", Integer.toString(i), "visibleWhen");
            reach.missed(i).ifPresent(what -> complaints.add(place, what));
        }
        reach.computed(complaints);
    }

    private void computed(Complaints complaints) {
        List<Computed> all = procedure.known().computed();
        for (int i = 0; i < all.size(); i++) {
            List<String> place = List.of("procedure", "known", "computed", Integer.toString(i), "value");
            Set<String> names = rules.names(all.get(i).value());
            all.subList(i, all.size())
                    .stream()
                    .map(Computed::id)
                    .filter(names::contains)
                    .forEach(id -> complaints.add(place,
                            "speaks of '" + id + "', which is not computed before it; move it behind '" + id + "'"));
        }
    }

    private Optional<String> missed(int index) {
        Optional<String> condition = procedure.pages().get(index).visibleWhen();
        return condition.flatMap(rule -> later(index, rule)
                .map(id -> "speaks of '" + id + "', which is not asked before this page; move the page behind it")
                .or(() -> never(index, rule)
                        ? Optional.of(
                                "is true for no choice that can be made before, so the page is never asked; compare it"
                                        + " with the values of the options")
                        : Optional.empty()));
    }

    private Optional<String> later(int index, String rule) {
        return fields(procedure.pages().subList(index, procedure.pages().size())).stream()
                .map(Field::id)
                .filter(rules.names(rule)::contains)
                .findFirst();
    }

    private boolean never(int index, String rule) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (Field field : fields(procedure.pages().subList(0, index))) {
            if (field instanceof Field.Choice choice && choice.from().isEmpty()
                    && rules.names(rule).contains(choice.id())) {
                combinations = with(combinations, choice);
            }
        }
        return combinations.size() <= MOST_COMBINATIONS
                && combinations.stream().allMatch(chosen -> rules.rule(rule).fails(chosen));
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> combinations, Field.Choice choice) {
        List<Map<String, Object>> more = new ArrayList<>();
        if (combinations.size() <= MOST_COMBINATIONS) {
            for (Map<String, Object> chosen : combinations) {
                choice.options().forEach(option -> {
                    Map<String, Object> next = new HashMap<>(chosen);
                    next.put(choice.id(), option.value());
                    more.add(next);
                });
            }
        }
        return combinations.size() <= MOST_COMBINATIONS ? more : combinations;
    }

    private static List<Field> fields(List<Page> pages) {
        return pages.stream().flatMap(page -> page.fields().stream()).toList();
    }
}
