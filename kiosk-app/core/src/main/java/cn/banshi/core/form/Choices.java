package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.text.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be chosen, by what is known at one place of a form. */
record Choices(RuleBook rules, Known known) {

    /** In the hall. */
    LocalDate today() {
        return LocalDate.ofEpochDay(known.value("today") instanceof Long day ? day : 0);
    }

    /** Options offered now: value to title and detail, in order. */
    Map<String, List<Localized>> options(Field.Choice choice) {
        Map<String, List<Localized>> options = new LinkedHashMap<>();
        for (Field.Option option : choice.options()) {
            if (offered(option)) {
                options.put(option.value(), List.of(option.title(), option.detail()));
            }
        }
        choice.from()
                .ifPresent(listing -> records(listing.list()).forEach(record -> options.put(value(listing, record),
                        List.of(title(listing, record), filled(listing, record, listing.detail())))));
        return options;
    }

    /** Of one of the {@link #options}, without asking the rules of all others. */
    Optional<Localized> title(Field.Choice choice, String value) {
        return choice.from()
                .flatMap(listing -> records(listing.list()).reversed()
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

    /** The record that was chosen, if one was. */
    Map<String, Object> chosen(Field.Listing listing, Object value) {
        return records(listing.list()).stream()
                .filter(record -> value.equals(record.get(listing.value())))
                .findFirst()
                .orElse(Map.of());
    }

    /** @param list by its name; one that is not known is empty */
    List<Map<String, Object>> records(String list) {
        List<Map<String, Object>> records = new ArrayList<>();
        if (known.value(list) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, Object> record = new HashMap<>();
                    map.forEach((name, value) -> record.put(String.valueOf(name), value));
                    records.add(record);
                }
            }
        }
        return records;
    }

    private boolean offered(Field.Option option) {
        return option.visibleWhen().map(rule -> rules.holds(rule, known)).orElse(true);
    }

    private static String value(Field.Listing listing, Map<String, Object> record) {
        return String.valueOf(record.get(listing.value()));
    }

    private static Localized title(Field.Listing listing, Map<String, Object> record) {
        return filled(listing, record, listing.title());
    }

    private static Localized filled(Field.Listing listing, Map<String, Object> record, Localized text) {
        return Wording.of(listing.fields(), record).filledAsFarAsKnown(text);
    }

    @Override
    public String toString() {
        return "Choices";
    }
}
