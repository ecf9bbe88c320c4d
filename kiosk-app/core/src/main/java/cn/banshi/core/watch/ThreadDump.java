package cn.banshi.core.watch;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where every thread stands: names, states and places in the code. No values, so nothing personal. */
public final class ThreadDump {

    private static final int FRAMES = 40;

    private ThreadDump() {}

    public static String now() {
        Map<String, String> byName = new TreeMap<>();
        Thread.getAllStackTraces()
                .forEach((thread, frames) -> byName.put(thread.getName() + " #" + thread.threadId(),
                        " " + thread.getState() + places(frames)));
        var dump = new StringBuilder();
        byName.forEach((name, places) -> dump.append(name).append(places).append('\n'));
        return dump.toString();
    }

    private static String places(StackTraceElement[] frames) {
        return Arrays.stream(frames).limit(FRAMES).map(frame -> "\n    at " + frame).collect(Collectors.joining());
    }
}
