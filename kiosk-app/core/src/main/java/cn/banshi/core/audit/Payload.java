package cn.banshi.core.audit;

import cn.banshi.core.text.Word;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * An event as it is stored: {@code name=value} for each field in the catalogue's order, a blank between. Values hold
 * neither blank nor equals sign, so there is one reading only.
 */
final class Payload {

    private Payload() {}

    /** {@code DataAsked} is {@code data-asked}. */
    static String type(Class<? extends AuditEvent> event) {
        return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String of(AuditEvent event) {
        StringJoiner fields = new StringJoiner(" ");
        for (RecordComponent field : event.getClass().getRecordComponents()) {
            fields.add(field.getName() + "=" + text(value(field, event)));
        }
        return fields.toString();
    }

    /** @return empty when the row has no such field */
    static String field(String payload, String name) {
        for (String field : payload.split(" ", -1)) {
            if (field.startsWith(name + "=")) {
                return field.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static Object value(RecordComponent field, AuditEvent event) {
        try {
            return field.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the catalogue's fields can be read", e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Word word -> word.text();
            case Digest digest -> digest.hex();
            case UUID key -> key.toString();
            case Enum<?> one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case List<?> words -> String.join(",", words.stream().map(Payload::text).toList());
            default -> throw new IllegalStateException("a type of field that the catalogue does not have");
        };
    }
}
