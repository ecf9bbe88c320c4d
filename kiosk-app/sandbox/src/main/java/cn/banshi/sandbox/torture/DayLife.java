package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.torture.day.DayRun;
import cn.banshi.sandbox.torture.day.DayRun.Outcome;
import cn.banshi.sandbox.torture.day.DayRun.Rhythm;
import cn.banshi.sandbox.torture.day.Vitals;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The process whose day it is: lives it, and says what it found. Started by {@link Day}. */
final class DayLife {

    static final String BACKEND = "--backend";
    static final String CONTROL = "--control";

    private static final int HOURS = 24;
    private static final Rhythm LONG = new Rhythm(Duration.ofHours(HOURS), Duration.ofHours(1), Duration.ofMinutes(8),
            Duration.ofMinutes(60), Duration.ofMinutes(50));
    /** More of everything, so that less than an hour shows most of what a day does; a busy machine is given its time. */
    private static final Rhythm SHORT = new Rhythm(Duration.ofMinutes(40), Duration.ofMinutes(5),
            Duration.ofMinutes(4), Duration.ofMinutes(15), Duration.ofMinutes(20));

    /** Threads that are there at one mark and not at the other: those that wait for a process or write to one. */
    private static final int PASSING_THREADS = 4;
    /** A worker of a web client ends when it had nothing to do for a minute; every visit has new clients. */
    private static final int PASSING_WORKERS = 6;
    /** Lines and connections that are open at one mark and not at the other. */
    private static final int PASSING_DESCRIPTORS = 6;
    private static final double MEGABYTE = 1024 * 1024;

    private final Report report = new Report("day");
    private final Arguments arguments;
    private final Rhythm rhythm;

    private DayLife(Arguments arguments) {
        this.arguments = arguments;
        this.rhythm = arguments.shortly() ? SHORT : LONG;
    }

    public static void main(String[] words) throws IOException {
        var life = new DayLife(Arguments.of(words));
        life.live();
        life.report.write(life.arguments.out());
        System.exit(0);
    }

    private void live() throws IOException {
        Duration length = arguments.shortly() ? rhythm.length() : Duration.ofHours(arguments.number("--hours", HOURS));
        report.setting("minutes", length.toMinutes()).setting("seed", arguments.seed());
        Path folder = Files.createTempDirectory(arguments.out(), "day");
        Outcome outcome = DayRun.live(new DayRun.Plan(arguments.assets(), folder, uri(BACKEND), uri(CONTROL),
                new Rhythm(length, rhythm.marks(), rhythm.visits(), rhythm.ailments(), rhythm.most()),
                arguments.seed()));
        figures(outcome);
        promises(outcome);
    }

    private URI uri(String name) {
        return URI.create(arguments.words().get(arguments.words().indexOf(name) + 1));
    }

    private void figures(Outcome outcome) {
        DayRun.Times took = outcome.times();
        report.figure("simulated hours", hours(took.virtual()));
        report.figure("real seconds, at the real pace", took.real().toSeconds() + ", " + took.worked().toSeconds());
        report.figure("leaps of the clock", took.leaps());
        report.figure("simulated time to real time",
                number((double) took.virtual().toNanos() / took.real().toNanos()));
        report.figure("visits", outcome.visits().ended());
        for (String word : List.of("signed", "told done", "told accepted", "told not-done", "told maybe-there",
                "told waits-here")) {
            report.figure(word, outcome.visits().noted().getOrDefault(word, 0));
        }
        outcome.visits().noted().forEach((word, times) -> {
            if (word.startsWith("fault") || word.startsWith("door")) {
                report.figure("shown " + word, times);
            }
        });
        report.figure("receipts cut", outcome.visits().slips());
        outcome.errands()
                .forEach((device, run) -> report.figure("commands of " + device + ", failed", run[0] + ", " + run[1]));
        report.figure("ailments", outcome.ills().counts().values().stream().mapToInt(Integer::intValue).sum());
        outcome.ills().counts().forEach((name, times) -> report.figure("ailment of " + name, times));
        outcome.marks()
                .forEach(mark -> report.figure(
                        "at " + hours(mark.at()) + " h: threads, web workers, descriptors, heap, memory",
                        "%d, %d, %d, %s MB, %s MB".formatted(mark.threads(), mark.workers(), mark.descriptors(),
                                number(mark.heap() / MEGABYTE), number(mark.resident() / MEGABYTE))));
    }

    private void promises(Outcome outcome) {
        report.promise("the day came to its end in the time it was given", outcome.whole() ? "yes" : "no",
                outcome.whole());
        List<Vitals> marks = outcome.marks();
        stays("threads", marks, Vitals::threads, PASSING_THREADS);
        stays("workers of web clients", marks, Vitals::workers, PASSING_WORKERS);
        stays("descriptors", marks, Vitals::descriptors, PASSING_DESCRIPTORS);
        growth("heap alive", marks, Vitals::heap, 0.1, 1.5);
        growth("resident memory", marks, Vitals::resident, 0.5, 8);
        report.promise("devices not well " + DayRun.RECOVERY.toSeconds() + " s after their ailment",
                outcome.ills().stuck().isEmpty() ? "0" : String.join("; ", outcome.ills().stuck()),
                outcome.ills().stuck().isEmpty());
        outcome.ills()
                .longest()
                .forEach((device, time) -> report.figure("longest until well again: " + device + ", s",
                        number(time.toMillis() / 1000.0)));
        report.promise("devices on line in the end", outcome.ills()
                .atTheEnd()
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .sorted()
                .collect(Collectors.joining(", ")),
                outcome.ills().atTheEnd().values().stream().allMatch("ONLINE"::equals));
        report.promise("visits without an end", String.join("; ", outcome.visits().endless()),
                outcome.visits().endless().isEmpty());
        report.promise("numbers on receipts", outcome.visits().numbers(), outcome.visits().numbers() > 0);
        report.never("numbers printed twice", outcome.visits().twice());
        report.never("defects logged", outcome.defects());
    }

    private void stays(String what, List<Vitals> marks, ToLongFunction<Vitals> value, int passing) {
        report.promise(what + " no more at the last mark than at the first + " + passing,
                first(marks, value) + " to " + last(marks, value),
                last(marks, value) <= first(marks, value) + passing);
    }

    /** What grows for ever grows beyond any bound; what a longer life needs once does not. */
    private void growth(String what, List<Vitals> marks, ToLongFunction<Vitals> value, double anHour, double once) {
        double slope = Vitals.slope(marks, value) / MEGABYTE;
        double hours = hoursBetween(marks);
        report.promise("%s grows by less than %.1f MB + %.1f MB an hour".formatted(what, once, anHour),
                "%s MB an hour".formatted(number(slope)), slope * hours < once + anHour * hours);
    }

    private static double hoursBetween(List<Vitals> marks) {
        return marks.isEmpty() ? 0 : marks.getLast().at().minus(marks.getFirst().at()).toSeconds() / 3_600.0;
    }

    private static long first(List<Vitals> marks, ToLongFunction<Vitals> value) {
        return marks.stream().mapToLong(value).findFirst().orElse(0);
    }

    /** A day without marks has shown nothing. */
    private static long last(List<Vitals> marks, ToLongFunction<Vitals> value) {
        return marks.size() < 2 ? Long.MAX_VALUE : value.applyAsLong(marks.getLast());
    }

    private static String hours(Duration time) {
        return number(time.toSeconds() / 3_600.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
