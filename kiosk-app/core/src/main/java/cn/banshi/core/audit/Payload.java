package cn.banshi.core.audit;

import cn.banshi.core.text.Fields;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * An event as it is stored: {@code name=value} for each field in the catalogue's order, a blank between. Values hold
 * neither blank nor equals sign, so there is one reading only.
 */
final class Payload {

    private Payload() {}

    static String of(AuditEvent event) {
        StringJoiner fields = new StringJoiner(" ");
        Fields.of(event).forEach((name, value) -> fields.add(name + "=" + text(value)));
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

    private static String text(Object value) {
        return switch (value) {
            case Digest digest -> digest.hex();
            case UUID key -> key.toString();
            case List<?> words -> String.join(",", words.stream().map(Payload::text).toList());
            default -> Fields.plain(value);
        };
    }
}
