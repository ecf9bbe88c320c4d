package cn.banshi.core.form;

import cn.banshi.core.journey.DataSource;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings values of the wire into the form that rules know. What does not fit its kind is left out, never guessed. */
public final class Values {

    /** No interface of ours lists more. */
    private static final int MAX_RECORDS = 100;

    private Values() {}

    static Map<String, Object> of(DataSource source, Map<String, Object> data) {
        Map<String, Object> values = new HashMap<>();
        source.fields()
                .forEach((name, kind) -> of(kind, data.get(name))
                        .ifPresent(value -> values.put(source.as() + "." + name, value)));
        source.lists()
                .forEach((name, kinds) -> values.put(source.as() + "." + name, records(kinds, data.get(name))));
        return values;
    }

    /** One value of the wire; empty when there is none of this kind. */
    public static Optional<Object> of(Kind kind, @Nullable Object raw) {
        return switch (kind) {
            case MONEY -> raw instanceof String text && Money.fen(text).isPresent()
                    ? Optional.of(Money.fen(text).getAsLong())
                    : Optional.empty();
            case TEXT -> raw instanceof String ? Optional.of(raw) : Optional.empty();
            case NUMBER -> raw instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
            case FLAG -> raw instanceof Boolean ? Optional.of(raw) : Optional.empty();
            case DATE -> raw instanceof String text ? day(text) : Optional.empty();
            case LIST -> Optional.empty();
        };
    }

    private static Optional<Object> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static List<Map<String, Object>> records(Map<String, Kind> kinds,
            @Nullable Object raw) {
        List<Map<String, Object>> records = new ArrayList<>();
        if (raw instanceof List<?> list) {
            for (Object item : list.subList(0, Math.min(list.size(), MAX_RECORDS))) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, Object> values = new HashMap<>();
                    kinds.forEach((name, kind) -> of(kind, map.get(name)).ifPresent(value -> values.put(name, value)));
                    records.add(values);
                }
            }
        }
        return records;
    }
}
