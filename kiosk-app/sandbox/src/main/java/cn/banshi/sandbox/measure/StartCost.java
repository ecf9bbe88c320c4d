package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From the start of the terminal's process to the attract screen standing painted on the X server, and the memory it
 * then takes.
 *
 * <p>Arguments: runs, screen size as {@code 1080x1920}, then the command that starts the terminal.
 */
public final class StartCost {

    private static final Duration SETTLED = Duration.ofMillis(2500);

    private record Start(double paintedSeconds, double pssMiB) {}

    private StartCost() {}

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[0]);
        List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
        var starts = new ArrayList<Start>();
        for (int run = 0; run <= runs; run++) {
            Start start = once(arguments[1], command);
            if (run > 0) { // the first only warms the page cache
                starts.add(start);
            }
        }
        print("process start to attract screen painted, s", "%.2f",
                starts.stream().mapToDouble(Start::paintedSeconds).sorted().toArray());
        print("PSS 2.5 s later, MiB", "%.0f", starts.stream().mapToDouble(Start::pssMiB).sorted().toArray());
    }

    private static Start once(String size, List<String> command) throws IOException {
        try (var staged = Staged.start(command, Map.of(), size)) {
            double seconds = staged.painted();
            LockSupport.parkNanos(SETTLED.toNanos());
            return new Start(seconds, Memory.pssMiB(staged.process().pid()));
        }
    }

    private static void print(String what, String format, double[] sorted) {
        System.out.printf("%-46s  min %8s  median %8s  max %8s%n", what, format.formatted(sorted[0]),
                format.formatted(sorted[sorted.length / 2]), format.formatted(sorted[sorted.length - 1]));
    }
}
