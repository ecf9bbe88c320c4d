package cn.banshi.core.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;

/** Writes the events of {@link LogEvent}: names of types, codes of devices, sentences for staff. Never values. */
final class SessionLog {

    private static final System.Logger LOG = System.getLogger("cn.banshi.core.session");

    private SessionLog() {}

    static void handled(SessionState before, SessionEvent event, Transition transition) {
        switch (transition.handled()) {
            case YES -> {
                if (!name(before).equals(name(transition.next().state()))) {
                    write(Level.INFO, LogEvent.TRANSITION,
                            name(before) + " -> " + name(transition.next().state()) + " on " + name(event));
                }
            }
            case MEANINGLESS -> write(Level.DEBUG, LogEvent.MEANINGLESS, name(event) + " in " + name(before));
            case LATE -> write(Level.INFO, LogEvent.LATE, name(event) + " in " + name(before));
            case DEFECT -> write(Level.ERROR, LogEvent.DEFECT, name(event) + " in " + name(before));
        }
    }

    static void lateWork(Works.Kind kind) {
        write(Level.INFO, LogEvent.LATE, "work " + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The stack says where; a message could hold what somebody typed, so it is left out. */
    static void defect(RuntimeException defect) {
        var place = new StringBuilder(defect.getClass().getName());
        StackTraceElement[] trace = defect.getStackTrace();
        for (int i = 0; i < Math.min(12, trace.length); i++) {
            place.append("\n    at ").append(trace[i]);
        }
        write(Level.ERROR, LogEvent.DEFECT, place.toString());
    }

    static void note(LogEvent event, String detailForStaff) {
        write(Level.WARNING, event, detailForStaff);
    }

    static void wiped() {
        write(Level.INFO, LogEvent.WIPED, "");
    }

    static void clean(Duration took) {
        write(Level.INFO, LogEvent.CLEAN, took.toMillis() + " ms");
    }

    private static void write(Level level, LogEvent event, String detail) {
        LOG.log(level, () -> event + (detail.isEmpty() ? "" : " " + detail));
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }
}
