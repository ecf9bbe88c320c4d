package cn.banshi.core.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places in the code: of an exception and its causes, or of every thread. Classes, methods, lines. The message of an
 * exception is left out, because it may quote what somebody typed; so are suppressed exceptions.
 */
public final class Stack {

    private static final int FRAMES = 16;
    private static final int CAUSES = 4;
    /** Of a thread that hangs the outer frames matter, too. */
    private static final int FRAMES_OF_THREAD = 40;

    private final String head;
    private final List<String> places;

    private Stack(String head, List<String> places) {
        this.head = head;
        this.places = List.copyOf(places);
    }

    public static Stack of(Throwable thrown) {
        List<String> places = new ArrayList<>();
        places.addAll(frames(thrown.getStackTrace(), FRAMES));
        @Nullable Throwable cause = thrown.getCause();
        for (int i = 0; i < CAUSES && cause != null; i++) {
            places.add("caused by " + cause.getClass().getName());
            places.addAll(frames(cause.getStackTrace(), FRAMES));
            cause = cause.getCause();
        }
        return new Stack(thrown.getClass().getName(), places);
    }

    /** Where every thread stands now. */
    public static Stack ofEveryThread() {
        Map<String, List<String>> threads = new TreeMap<>();
        Thread.getAllStackTraces()
                .forEach((thread, frames) -> threads.put(thread.getName() + " #" + thread.threadId(),
                        thread(thread, frames)));
        return new Stack(threads.size() + " threads", threads.values().stream().flatMap(List::stream).toList());
    }

    private static List<String> thread(Thread thread, StackTraceElement[] frames) {
        String title = Detail.of(thread.getName()) + " #" + thread.threadId() + " " + thread.getState();
        return Stream.concat(Stream.of(title), frames(frames, FRAMES_OF_THREAD).stream()).toList();
    }

    private static List<String> frames(StackTraceElement[] frames, int most) {
        return Arrays.stream(frames).limit(most).map(frame -> "    at " + frame).toList();
    }

    /** In one line: the exception's class, or how many threads. */
    String head() {
        return head;
    }

    /** A line each. */
    List<String> places() {
        return places;
    }

    @Override
    public String toString() {
        return head + places.stream().map(place -> "\n" + place).reduce("", String::concat);
    }
}
