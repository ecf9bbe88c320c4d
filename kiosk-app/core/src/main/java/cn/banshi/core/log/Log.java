package cn.banshi.core.log;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The one place where the program says what happens in it, on the standard error. Under systemd each line carries its
 * priority, so that {@code journalctl -p warning} finds it; elsewhere time and severity stand before it. Thread-safe;
 * returns when the operating system has the line.
 */
public final class Log {

    /** The stream of the start: what libraries print is led elsewhere later, see {@link Libraries}. */
    private static final PrintStream OUT = System.err;
    private static final boolean JOURNAL = System.getenv("JOURNAL_STREAM") != null;
    private static final Severity LEAST = "debug".equals(System.getProperty("banshi.log"))
            ? Severity.DEBUG
            : Severity.INFO;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final List<Consumer<String>> LISTENERS = new CopyOnWriteArrayList<>();

    private Log() {}

    /** Has this class loaded, while the standard error still is what it was. */
    static void begin() {}

    public static void write(LogEvent event) {
        Severity severity = severity(event.getClass());
        List<String> lines = Line.of(event);
        LISTENERS.forEach(listener -> listener.accept(String.join("\n", lines)));
        if (severity.compareTo(LEAST) >= 0) {
            OUT.print(framed(severity, lines));
            OUT.flush();
        }
    }

    static Severity severity(Class<? extends LogEvent> event) {
        Logged logged = event.getAnnotation(Logged.class);
        if (logged == null) {
            throw new IllegalStateException("every event of the catalogue says how much it matters");
        }
        return logged.at();
    }

    private static String framed(Severity severity, List<String> lines) {
        String before = JOURNAL
                ? "<" + severity.priority() + ">"
                : TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + " " + severity + " ";
        var text = new StringBuilder();
        for (String line : lines) {
            text.append(text.isEmpty() || JOURNAL ? before : "").append(line).append('\n');
        }
        return text.toString();
    }

    /** What a listener no longer hears once it is closed. */
    public interface Ears extends AutoCloseable {

        @Override
        void close();
    }

    /** Hears every event as it is written, also what is not written in the field. For trials. */
    public static Ears hear(Consumer<String> listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }
}
