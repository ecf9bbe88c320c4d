package cn.banshi.core.log;

import cn.banshi.core.text.Word;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What libraries say is no event of the catalogue: a web client quotes addresses and bodies, a parser what it could not
 * parse. Their logs, what they print and what threads die of therefore ends here. That a library warned, and where it
 * threw, is written; what it said is not.
 */
public final class Libraries {

    /** Kinds of words that are written, once each; a library in a loop must not fill the disk. */
    private static final int MOST = 200;
    /** Held, because the JDK forgets the levels of loggers that nobody holds. */
    private static final List<Logger> HELD = new CopyOnWriteArrayList<>();
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Libraries() {}

    /**
     * Ends for the whole process, for good: every library's log, the standard output and error, and the JDK's own report
     * of a thread that died. To be called before anybody's data can be there. {@link Log} goes on.
     */
    public static void silence() {
        Log.begin();
        Logger root = hold("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.WARNING);
        root.addHandler(new Gate());
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Log.write(
                new LogEvent.ThreadDied(Word.orOther(thread.getName()), Stack.of(thrown))));
        System.setOut(new Spillway());
        System.setErr(new Spillway());
    }

    /** Not even that it warned is written: its user tells the same better. */
    public static void mute(String logger) {
        hold(logger).setLevel(Level.OFF);
    }

    private static Logger hold(String name) {
        Logger logger = Logger.getLogger(name);
        HELD.add(logger);
        return logger;
    }

    private static void warned(@Nullable String logger, @Nullable Throwable thrown) {
        String name = logger == null ? "" : logger;
        if (first(name)) {
            Log.write(new LogEvent.LibraryWarned(Word.orOther(name)));
        }
        if (thrown != null) {
            threw(thrown);
        }
    }

    private static void threw(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        if (first(thrown.getClass().getName() + (trace.length == 0 ? "" : trace[0]))) {
            Log.write(new LogEvent.LibraryThrew(Stack.of(thrown)));
        }
    }

    private static boolean first(String kind) {
        return TOLD.size() < MOST && TOLD.add(kind);
    }

    /** Takes the place of what writes to the console. */
    private static final class Gate extends Handler {

        @Override
        public void publish(LogRecord said) {
            if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                warned(said.getLoggerName(), said.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** What is printed here goes nowhere; {@link Throwable#printStackTrace()} begins with the exception itself. */
    private static final class Spillway extends PrintStream {

        Spillway() {
            super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        }

        @Override
        public void println(@Nullable Object said) {
            if (said instanceof Throwable thrown) {
                threw(thrown);
            }
        }
    }
}
