package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/**
 * The terminal beside a browser that shows an equal page fullscreen, in turn: process start to page painted, memory, and
 * processor time while nobody is there. Each on an X server of its own, with all the processes it starts. The browser reads a
 * file and does nothing else; the terminal meanwhile opens its store, searches its devices and watches them. Exits with 1 when
 * the terminal's processor time misses its goal.
 *
 * <p>Arguments: runs, assets, a folder for pages and profiles, then the command that starts the terminal.
 */
public final class KioskCost {

    private static final double IDLE_GOAL_PERCENT = 1;
    private static final String SIZE = "1080x1920";
    /**
     * Until the work behind the first frame is done, and the code of what goes on is compiled: nobody is there for hours. A minute
     * after the start the compiler still takes a fifth of the processor time, after two and a half a twentieth.
     */
    private static final Duration SETTLED = Duration.ofSeconds(150);
    /** Times of /proc are told in hundredths of a second. */
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** Clock ticks a second of /proc's times (proc(5), sysconf(_SC_CLK_TCK) on every Linux that JavaFX runs on). */
    private static final double TICKS = 100;
    private static final int USER_TIME = 11;

    private record Run(double paintedSeconds, double pssMiB, double idlePercent) {}

    private KioskCost() {}

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Path page = PeerPage.write(Path.of(arguments[1]), folder);
        List<String> terminal = Arrays.asList(arguments).subList(3, arguments.length);
        var ours = new ArrayList<Run>();
        var theirs = new ArrayList<Run>();
        warm(terminal, Map.of());
        warm(browser(page, folder.resolve("profile-0")), home(folder));
        for (int run = 1; run <= runs; run++) {
            ours.add(once(terminal, Map.of()));
            theirs.add(once(browser(page, folder.resolve("profile-" + run)), home(folder)));
        }
        told("process start to page painted, s", "painted", "%.2f", Run::paintedSeconds, ours, theirs);
        told("PSS of all processes, MiB", "pss", "%.0f", Run::pssMiB, ours, theirs);
        double idle = told("processor while nobody is there, % of a core", "idle", "%.2f", Run::idlePercent, ours,
                theirs);
        System.exit(idle < IDLE_GOAL_PERCENT ? 0 : 1);
    }

    /** As kiosks start it; root may not have its sandbox, and what is compared does not need it. */
    private static List<String> browser(Path page, Path profile) {
        return List.of("chromium", "--kiosk", "--no-sandbox", "--no-first-run", "--disable-gpu",
                "--window-position=0,0",
                "--window-size=" + SIZE.replace('x', ','), "--user-data-dir=" + profile.toAbsolutePath(),
                page.toAbsolutePath().toUri().toString());
    }

    private static Map<String, String> home(Path folder) {
        return Map.of("HOME", folder.toAbsolutePath().toString());
    }

    /** Files are read from the disk once. */
    private static void warm(List<String> command, Map<String, String> environment) throws IOException {
        try (var staged = Staged.start(command, environment, SIZE)) {
            staged.painted();
        }
    }

    private static Run once(List<String> command, Map<String, String> environment) throws IOException {
        try (var staged = Staged.start(command, environment, SIZE)) {
            double seconds = staged.painted();
            LockSupport.parkNanos(SETTLED.toNanos());
            double before = processorSeconds(staged.process());
            LockSupport.parkNanos(IDLE.toNanos());
            double idle = (processorSeconds(staged.process()) - before) / IDLE.toSeconds() * 100;
            return new Run(seconds, Memory.pssMiB(staged.process()), idle);
        }
    }

    /** User and system time of a process and all that it started and that still lives, from {@code /proc/PID/stat}. */
    private static double processorSeconds(ProcessHandle process) throws IOException {
        double seconds = ofOne(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            seconds += ofOne(child.pid());
        }
        return seconds;
    }

    private static double ofOne(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS;
    }

    /** @return the terminal's median */
    private static double told(String what, String name, String format, ToDoubleFunction<Run> figure, List<Run> ours,
            List<Run> theirs) {
        double our = median(figure, ours);
        double their = median(figure, theirs);
        System.out.printf(Locale.ROOT,
                "%s, medians of %d: terminal " + format + ", Chromium " + format + ", ratio %.2f%n",
                what, ours.size(), our, their, our / their);
        System.out.printf(Locale.ROOT, "{\"%s\":{\"terminal\":%.2f,\"chromium\":%.2f,\"ratio\":%.2f}}%n", name, our,
                their,
                our / their);
        return our;
    }

    private static double median(ToDoubleFunction<Run> figure, List<Run> runs) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
