package cn.banshi.sandbox.torture;

import cn.banshi.core.screen.Door;
import cn.banshi.sandbox.backend.SandboxBackend;
import cn.banshi.sandbox.backend.Settings;
import cn.banshi.sandbox.torture.bench.Audit;
import cn.banshi.sandbox.torture.bench.Ledgers;
import cn.banshi.sandbox.torture.bench.Ledgers.Filed;
import cn.banshi.sandbox.torture.bench.Told;
import cn.banshi.sandbox.torture.victim.Windowless;
import cn.banshi.sandbox.torture.wire.Doors;
import cn.banshi.sandbox.torture.wire.NetworkTrial;
import cn.banshi.sandbox.torture.wire.NetworkTrial.Extent;
import cn.banshi.sandbox.torture.wire.NetworkTrial.Ground;
import cn.banshi.sandbox.torture.wire.NetworkTrial.Result;
import cn.banshi.sandbox.torture.wire.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code installer/torture network}: citizens file applications while the network does to their requests what networks do.
 * What a citizen was told must be what the platform has, once and with the same bytes, and what was not yet known must
 * become known by itself.
 */
public final class Network {

    private static final int VISITS = 20;
    private static final int SHORT_VISITS = 2;
    private static final int TROUBLES = 6;
    /** Pauses between two tries double, and the tests wait for all of them. */
    private static final int SHORT_TROUBLES = 3;
    private static final int AT_ONCE = 8;
    /** What a citizen may wait beyond the patience: recording, and a busy machine. */
    private static final Duration SLACK = Duration.ofMillis(1_500);

    private final Arguments arguments;
    private final Extent extent;
    private final Report report = new Report("network");

    private Network(Arguments arguments) {
        this.arguments = arguments;
        int visits = arguments.number("--visits", arguments.shortly() ? SHORT_VISITS : VISITS);
        this.extent = new Extent(Math.min(NetworkTrial.MOST_VISITS, visits),
                arguments.shortly() ? SHORT_TROUBLES : TROUBLES, arguments.seed());
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Report report = run(words);
        report.print(System.out);
        report.write(Arguments.of(words).out());
        System.exit(report.held() ? 0 : 1);
    }

    /** The words as of {@code installer/torture network}. */
    public static Report run(String... words) throws IOException, InterruptedException {
        return new Network(Arguments.of(words)).run();
    }

    private Report run() throws IOException, InterruptedException {
        report.setting("seed", arguments.seed()).setting("visits of each trouble", extent.visits());
        Files.createDirectories(arguments.out());
        Path folder = Files.createTempDirectory(arguments.out(), "network");
        Path data = folder.resolve("backend");
        try (SandboxBackend backend = SandboxBackend.start(Settings.inFolder(data));
                var doors = new Doors(folder, backend.network().contractPort())) {
            var ground = new Ground(Windowless.Common.of(arguments.assets()), arguments.assets(), folder,
                    backend.network().contractPort(), backend.control(), doors);
            trial(new Trouble.None(), 0, ground); // the first visits of a process load its code
            List<Result> results = all(ground);
            List<Filed> filed = Ledgers.platform(data.resolve("backend.sqlite"));
            results.forEach(result -> say(result, filed));
            longestWait(results);
        }
        return report;
    }

    private List<Result> all(Ground ground) throws InterruptedException {
        List<Trouble> troubles = Trouble.all();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(troubles.stream()
                    .map(trouble -> (Callable<Result>) () -> trial(trouble, troubles.indexOf(trouble) + 1, ground))
                    .toList()).stream().map(Network::result).toList();
        }
    }

    private Result trial(Trouble trouble, int number, Ground ground) throws IOException, InterruptedException {
        try (var trial = new NetworkTrial(trouble, ground, number, extent)) {
            return trial.run();
        }
    }

    private static Result result(Future<Result> trial) {
        try {
            return trial.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a trial broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void say(Result result, List<Filed> all) {
        List<Filed> filed = all.stream()
                .filter(one -> one.reference().startsWith(result.terminalId() + "-"))
                .toList();
        int persons = (Trouble.all().size() + 1) * NetworkTrial.MOST_VISITS;
        Audit audit = Audit.of(result.told(), result.kept(), filed, persons);
        report.promise(result.trouble().title(), row(result, filed.size()),
                audit.nothingWrong() && result.objection().isEmpty());
        if (!audit.nothingWrong()) {
            report.figure("  " + audit, "");
        }
        result.objection().ifPresent(objection -> report.figure("  " + objection, ""));
    }

    private static String row(Result result, int filed) {
        Told told = result.told();
        return "visits %d, turned away for the clock %d, signed %d; told accepted %d, decided %d, not taken %d, not yet known %d; filed %d"
                .formatted(told.count("visit"), told.count("door " + Door.CLOCK_WRONG), told.count("signed"),
                        told.count("told done") + told.count(
                                "told accepted"),
                        told.count("told not-done"), told.count("told rejected"),
                        told.count("told maybe-there") + told.count("told waits-here"), filed)
                + "; requests troubled %d, longest wait %.1f s, all known after %.1f s".formatted(result.toll().total(),
                        result.longestWait().toMillis() / 1e3, result.settling().toMillis() / 1e3);
    }

    private void longestWait(List<Result> results) {
        Duration longest = results.stream().map(Result::longestWait).max(Duration::compareTo).orElseThrow();
        Duration limit = NetworkTrial.PATIENCE.plus(SLACK);
        report.promise("longest wait from recording to word, s (at most " + limit.toMillis() / 1e3 + ")",
                longest.toMillis() / 1e3, longest.compareTo(limit) <= 0);
    }
}
