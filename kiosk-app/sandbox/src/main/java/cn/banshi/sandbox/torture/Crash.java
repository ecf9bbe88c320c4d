package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.torture.CrashRun.Bound;
import cn.banshi.sandbox.torture.CrashRun.Outcome;
import cn.banshi.sandbox.torture.CrashRun.Plan;
import cn.banshi.sandbox.torture.CrashRun.Power;
import cn.banshi.sandbox.torture.bench.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code installer/torture crash}: SIGKILL at random instants of visits and of sending; then the same with everything
 * forgotten that was not synced; then, on a disk that lies about it, to show that a loss would be seen.
 */
public final class Crash {

    private static final int KILLS = 1_000;
    /** Of each of the two runs at most. */
    private static final int MINUTES = 120;
    private static final int SHORT_KILLS = 5;
    private static final int SHORT_MINUTES = 3;
    /** Killed when a number was just shown, a lying disk loses one almost every time. */
    private static final int LYING_KILLS = 3;

    private final Arguments arguments;
    private final Report report = new Report("crash");

    private Crash(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Report report = run(words);
        report.print(System.out);
        report.write(Arguments.of(words).out());
        System.exit(report.held() ? 0 : 1);
    }

    /** The words as of {@code installer/torture crash}. */
    public static Report run(String... words) throws IOException, InterruptedException {
        return new Crash(Arguments.of(words)).run();
    }

    private Report run() throws IOException, InterruptedException {
        int kills = arguments.number("--kills", arguments.shortly() ? SHORT_KILLS : KILLS);
        report.setting("kills", kills).setting("seed", arguments.seed());
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            // a life is mostly the start of a virtual machine, which keeps one core busy: two runs take the time of one
            Future<Outcome> cut = beside.submit(() -> live(kills, Power.CUT));
            say("killed: ", live(kills, Power.STAYS));
            report.write(arguments.out()); // half of what takes an hour is not lost with the other half
            say("power cut: ", cut.get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("power cut: the run itself failed", failed.getCause());
        }
        Outcome lying = live(LYING_KILLS, Power.CUT_ON_A_LYING_DISK);
        report.promise("a disk that lies about syncing: the loss is seen", lying.audit().forgotten(),
                lying.audit().forgotten() > 0);
        return report;
    }

    private Outcome live(int kills, Power power) throws IOException, InterruptedException {
        Files.createDirectories(arguments.out());
        Path place = Files.createTempDirectory(arguments.out(), "crash");
        return CrashRun.run(new Plan(arguments.assets(), place,
                new Bound(kills,
                        Duration.ofMinutes(
                                arguments.number("--minutes", arguments.shortly() ? SHORT_MINUTES : MINUTES))),
                arguments.seed(), power));
    }

    private void say(String run, Outcome outcome) {
        figures(run, outcome);
        Audit audit = outcome.audit();
        report.promise(run + "numbers shown to citizens", outcome.told().numbers().size(),
                !outcome.told().numbers().isEmpty());
        report.never(run + "told that nothing could be recorded, on a good disk", outcome.told().count("fault E301"));
        report.never(run + "a number finds nothing at the platform", audit.lost());
        report.never(run + "an application exists twice", audit.twice());
        report.never(run + "its bytes are not those that were signed", audit.altered());
        report.never(run + "refused to the citizen, and yet filed", audit.refusedButFiled());
        report.never(run + "a number given to two citizens", audit.numbersGivenTwice());
        report.never(run + "a case number shown that is not the case's", audit.untrue());
        report.never(run + "a number the outbox has forgotten", audit.forgotten());
        report.never(run + "an entry that comes to no end", audit.waiting());
        report.never(run + "a body left on the terminal at the end", audit.bodiesLeft());
    }

    private void figures(String run, Outcome outcome) {
        var counts = outcome.counts();
        var told = outcome.told();
        report.figure(run + "kills", counts.kills());
        report.figure(run + "victims that ended by themselves", counts.unasked());
        report.figure(run + "kills of the platform", counts.platformKills());
        report.figure(run + "seconds", counts.duration().toSeconds());
        report.figure(run + "visits begun", told.count("visit"));
        report.figure(run + "applications signed", told.count("signed"));
        for (String truth : new String[]{"done", "accepted", "not-done", "rejected", "maybe-there", "waits-here"}) {
            report.figure(run + "told " + truth, told.count("told " + truth));
        }
        counts.troubles().forEach((trouble, times) -> report.figure(run + "submissions " + trouble, times));
        outcome.unsettled().forEach((state, times) -> report.figure(run + "found after a kill: " + state, times));
    }
}
