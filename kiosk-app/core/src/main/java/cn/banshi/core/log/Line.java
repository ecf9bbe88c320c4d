package cn.banshi.core.log;

import cn.banshi.core.text.Fields;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An event as it is written: its name first, then {@code name=value} for each field, a blank between; a value with a
 * blank or an equals sign in it stands in quotation marks. The places of a {@link Stack} follow, a line each.
 */
final class Line {

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Pattern PLAIN = Pattern.compile("[^ =]+");

    private Line() {}

    static List<String> of(LogEvent event) {
        var line = new StringBuilder(Fields.nameOf(event.getClass()));
        List<String> lines = new ArrayList<>();
        Fields.of(event).forEach((name, value) -> {
            line.append(' ').append(name).append('=').append(quoted(text(value)));
            if (value instanceof Stack stack) {
                lines.addAll(stack.places());
            }
        });
        lines.addFirst(line.toString());
        return lines;
    }

    /** Whatever it is, it is cleaned as text from outside is: a number may be somebody's, too. */
    private static String text(Object value) {
        return Detail.of(switch (value) {
            case Class<?> type -> simple(type);
            case Duration time -> time.compareTo(SHORT) < 0 ? time.toMillis() + "ms" : time.toSeconds() + "s";
            case Instant time -> time.truncatedTo(ChronoUnit.SECONDS).toString();
            case Path file -> file.toString();
            case Stack stack -> stack.head();
            case Detail detail -> detail.text();
            default -> Fields.plain(value);
        }).text();
    }

    /** Without its package, and something also for classes that have no name. */
    private static String simple(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.isEmpty() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : simple;
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : '"' + text + '"';
    }
}
