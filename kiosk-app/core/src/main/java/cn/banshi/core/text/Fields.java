package cn.banshi.core.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A record as staff and files see it: {@code DataAsked} is {@code data-asked}, its fields stand under their names. */
public final class Fields {

    private Fields() {}

    public static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** In the order of the record. */
    public static Map<String, Object> of(Object of) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent field : of.getClass().getRecordComponents()) {
            fields.put(field.getName(), value(field, of));
        }
        return fields;
    }

    private static Object value(RecordComponent field, Object of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the fields of a catalogue can be read", e);
        }
    }

    /** What needs no type of its own: {@code TIMED_OUT} is {@code timed-out}. */
    public static String plain(Object value) {
        return switch (value) {
            case Word word -> word.text();
            case Enum<?> one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw new IllegalStateException("a type of field that no catalogue has");
        };
    }
}
