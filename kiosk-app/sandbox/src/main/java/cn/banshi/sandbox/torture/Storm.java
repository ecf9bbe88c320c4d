package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.torture.storm.Outcome;
import cn.banshi.sandbox.torture.storm.Scenario;
import java.io.IOException;
import java.time.Duration;

/**
 * {@code installer/torture storm}: ten thousand terminals come back after a city-wide outage, in virtual time and with the
 * timetable that ships. Last, with a timetable that does not scatter, to show that a wave would be seen.
 */
public final class Storm {

    private static final int TERMINALS = 10_000;
    private static final int SHORT_TERMINALS = 2_000;
    private static final Duration OUTAGE = Duration.ofHours(4);
    private static final Duration SHORT_OUTAGE = Duration.ofHours(1);

    /** One terminal in twenty; an outage without scattering brings all of them. */
    private static final double MOST_AT_ONCE = 0.05;
    /** A terminal that asks what became of something and then sends it arrives twice, which alone makes for 1.4. */
    private static final double MOST_SURPRISE = 10;
    /** Of five seconds in ten minutes. */
    private static final double MOST_CREST = 4;
    /** A request every other second. */
    private static final int MOST_A_MINUTE = 30;
    private static final int MOST_FALLS = 2;
    private static final double MOST_DRAINING_MINUTES = 60;
    private static final double SECONDS = 60;

    private final Arguments arguments;
    private final int terminals;
    private final Report report = new Report("storm");

    private Storm(Arguments arguments) {
        this.arguments = arguments;
        this.terminals = arguments.number("--terminals", arguments.shortly() ? SHORT_TERMINALS : TERMINALS);
    }

    public static void main(String[] words) throws IOException {
        Report report = run(words);
        report.print(System.out);
        report.write(Arguments.of(words).out());
        System.exit(report.held() ? 0 : 1);
    }

    /** The words as of {@code installer/torture storm}. */
    public static Report run(String... words) {
        return new Storm(Arguments.of(words)).run();
    }

    private Report run() {
        report.setting("seed", arguments.seed()).setting("terminals", terminals);
        Duration outage = arguments.shortly() ? SHORT_OUTAGE : OUTAGE;
        Scenario.asShipped(outage).forEach(scenario -> say(scenario, outcome(scenario)));
        Scenario.beyondReason().forEach(scenario -> sayWhatHolds(scenario.name() + ": ", outcome(scenario)));
        Scenario.naive().forEach(scenario -> sayBlindOrNot(scenario.name() + ": ", outcome(scenario)));
        return report;
    }

    private Outcome outcome(Scenario scenario) {
        return Outcome.of(scenario, terminals, arguments.seed());
    }

    private void say(Scenario scenario, Outcome outcome) {
        String what = scenario.name() + ": ";
        figures(what, outcome);
        report.promise(what + "busiest second (at most " + mostAtOnce() + ")", outcome.waves().peak(),
                outcome.waves().peak() <= mostAtOnce());
        atMost(what + "a second above chance, deviations", outcome.waves().surprise(), MOST_SURPRISE);
        atMost(what + "busiest 5 s, times its 10 min", outcome.waves().crest(), MOST_CREST);
        atMost(what + "falls of the platform", outcome.end().falls(), MOST_FALLS);
        holds(what, outcome);
    }

    /** What no citizens could bring about: waves are let be, and the promises to the citizens hold. */
    private void sayWhatHolds(String what, Outcome outcome) {
        figures(what, outcome);
        report.figure(what + "busiest second", outcome.waves().peak());
        holds(what, outcome);
    }

    private void sayBlindOrNot(String what, Outcome outcome) {
        double crest = outcome.waves().crest();
        report.promise(what + "wave seen, deviations", rounded(outcome.waves().surprise()),
                outcome.waves().surprise() > MOST_SURPRISE);
        report.promise(what + "wave seen, times its 10 min", rounded(crest), crest > MOST_CREST);
        report.promise(what + "wave seen, busiest second", outcome.waves().peak(),
                outcome.waves().peak() > mostAtOnce());
    }

    private void figures(String what, Outcome outcome) {
        report.figure(what + "applications waiting", outcome.backlog());
        report.figure(what + "platform takes a second", rounded(outcome.capacity()));
        report.figure(what + "arrive a second, mean", rounded(outcome.waves().mean()));
        report.figure(what + "requests, refused, unanswered", "%d, %d, %d".formatted(outcome.end().requests(),
                outcome.end().refused(), outcome.end().unanswered()));
        report.figure(what + "citizens meanwhile, answered",
                "%d, %d".formatted(outcome.visits(), outcome.answered()));
    }

    private void holds(String what, Outcome outcome) {
        atMost(what + "one terminal's minute", outcome.end().perMinute(), MOST_A_MINUTE);
        atMost(what + "drained after minutes", outcome.drained().toSeconds() / SECONDS,
                MOST_DRAINING_MINUTES);
        report.never(what + "never arrived", outcome.end().missing());
        report.never(what + "sent though it was there", outcome.end().again());
        report.never(what + "asked twice at once", outcome.end().atOnce());
    }

    private void atMost(String what, double measured, double most) {
        report.promise(what + " (at most %.0f)".formatted(most), rounded(measured), measured <= most);
    }

    private int mostAtOnce() {
        return (int) (terminals * MOST_AT_ONCE);
    }

    private static String rounded(double measured) {
        return "%.1f".formatted(measured);
    }
}
