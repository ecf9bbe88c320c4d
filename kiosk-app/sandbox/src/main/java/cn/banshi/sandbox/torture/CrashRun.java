package cn.banshi.sandbox.torture;

import cn.banshi.device.Deadline;
import cn.banshi.sandbox.torture.bench.Audit;
import cn.banshi.sandbox.torture.bench.Death;
import cn.banshi.sandbox.torture.bench.FaultyDisk;
import cn.banshi.sandbox.torture.bench.HeadStart;
import cn.banshi.sandbox.torture.bench.Ledgers;
import cn.banshi.sandbox.torture.bench.Life;
import cn.banshi.sandbox.torture.bench.Line;
import cn.banshi.sandbox.torture.bench.Moment;
import cn.banshi.sandbox.torture.bench.Platform;
import cn.banshi.sandbox.torture.bench.Told;
import cn.banshi.sandbox.torture.bench.VictimFile;
import cn.banshi.sandbox.torture.victim.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Kills a terminal again and again at random instants of visits and of sending, against a platform that loses answers,
 * repeats requests and dies itself. Then compares what citizens were told with what the platform holds. With
 * {@link Power#CUT} every kill is a power cut: what was not synced is forgotten, or torn.
 */
final class CrashRun implements AutoCloseable {

    /** From a citizen's coming to a signature nothing is said; on a busy machine that takes a while. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration OLD_AGE = Duration.ofSeconds(45);
    private static final int VISITS_A_LIFE = 40;
    private static final int PLATFORM_DIES_EVERY = 12;
    private static final Death NUMBER_SHOWN = new Death(Moment.SHOWN, 1, Duration.ZERO);
    private static final Set<String> SETTLED = Set.of("acknowledged", "rejected");
    /** From so many kills on it pays to train a cache for the victims' starts. */
    private static final int MANY_KILLS = 50;
    private static final int DRAIN_LOOK_MS = 500;
    private static final Duration DRAIN = Duration.ofMinutes(2);

    private final Plan plan;
    private final Random random;
    private final FaultyDisk disk;
    private final Told told = new Told();
    private final Path configuration;
    private final Path copies;
    private final Platform platform;
    private final Line line;
    private final Map<String, Integer> unsettled = new TreeMap<>();
    private Map<String, String> headStart = Map.of();
    private int lives;
    private int kills;
    private int unasked;

    /** What a kill takes with it. */
    public enum Power {
        /** The process; the operating system goes on writing. */
        STAYS,
        /** The machine. */
        CUT,
        /** The machine, with a disk that lies: the torture must see a loss. */
        CUT_ON_A_LYING_DISK
    }

    /** @param place folder for everything; made, and expected to be empty */
    public record Plan(Path assets, Path place, Bound bound, long seed, Power power) {}

    /**
     * So many kills, and more until one citizen was told a number: a run without any shows nothing. In any case no new
     * life after {@code time}.
     */
    public record Bound(int kills, Duration time) {}

    private CrashRun(Plan plan) throws IOException {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.disk = new FaultyDisk(plan.place());
        this.copies = Files.createDirectories(plan.place().resolve("copies"));
        this.platform = new Platform(plan.place());
        this.line = new Line(platform, new Random(plan.seed() + 1));
        this.configuration = VictimFile.write(plan.place(), plan.assets(), disk.folder(), line.address());
    }

    /** Runs to the end of the plan's bound; one life takes 45 seconds at most, sending off two minutes. */
    public static Outcome run(Plan plan) throws IOException, InterruptedException {
        try (var run = new CrashRun(plan)) {
            run.platform.start();
            return run.untilSent();
        }
    }

    /** @param unsettled entries found on the disk after a kill that had come to no end, by state */
    public record Outcome(Audit audit, Told told, Map<String, Integer> unsettled, Counts counts) {}

    /** @param unasked victims that ended by themselves */
    public record Counts(int kills, int unasked, int platformKills, Map<Line.Trouble, Integer> troubles,
            Duration duration) {}

    private Outcome untilSent() throws IOException, InterruptedException {
        long started = System.nanoTime();
        if (plan.bound().kills() >= MANY_KILLS) {
            headStart = HeadStart.train(order(VISITS_A_LIFE), plan.place().resolve("victim.aot"), log(), told);
            lives++;
        }
        line.troubled(true);
        if (plan.power() == Power.CUT_ON_A_LYING_DISK) {
            disk.turn(FaultyDisk.Fault.LOG_NEVER_SYNCED, Duration.ZERO);
        }
        var end = Deadline.after(plan.bound().time());
        while ((kills < plan.bound().kills() || told.numbers().isEmpty()) && !end.passed()) {
            life();
            outbox().stream()
                    .filter(one -> !SETTLED.contains(one.state()))
                    .forEach(one -> unsettled.merge(one.state(), 1, Integer::sum));
        }
        line.troubled(false);
        drain();
        var audit = Audit.of(told, outbox(), Ledgers.platform(platform.store()), lives * VISITS_A_LIFE);
        return new Outcome(audit, told, unsettled, new Counts(kills, unasked, platform.kills(), line.made(),
                Duration.ofNanos(System.nanoTime() - started)));
    }

    private void life() throws IOException, InterruptedException {
        var watch = new Life.Watch(plan.power() == Power.CUT_ON_A_LYING_DISK ? NUMBER_SHOWN : Death.drawn(random));
        line.listen(watch);
        Life life = begin(VISITS_A_LIFE, watch);
        if (random.nextInt(PLATFORM_DIES_EVERY) == 0) {
            Thread.sleep(random.nextInt(2_000));
            platform.killAndStart();
        }
        watch.await(SILENCE, OLD_AGE);
        end(life);
    }

    private Life begin(int visits, Life.Watch watch) throws IOException {
        Map<String, String> environment = new HashMap<>(headStart);
        if (plan.power() != Power.STAYS) {
            environment.putAll(disk.environment());
        }
        return Life.begin(order(visits), environment, log(), told, watch);
    }

    private Order order(int visits) {
        return new Order(configuration, lives * VISITS_A_LIFE, visits, plan.seed() + lives);
    }

    private Path log() {
        return plan.place().resolve("victim.log");
    }

    private void end(Life life) throws IOException, InterruptedException {
        unasked += life.lives() ? 0 : 1;
        life.end();
        lives++;
        kills++;
        if (plan.power() != Power.STAYS) {
            disk.cut(random);
        }
    }

    /** A last life without citizens, until nothing waits any more. */
    private void drain() throws IOException, InterruptedException {
        Life life = begin(0, new Life.Watch(new Death(Moment.BORN, 1, Duration.ZERO)));
        var end = Deadline.after(DRAIN);
        do {
            Thread.sleep(DRAIN_LOOK_MS);
        } while (!end.passed()
                && !Ledgers.settled(Ledgers.running(store())));
        end(life);
    }

    private List<Ledgers.Kept> outbox() throws IOException {
        return Ledgers.outbox(store(), copies);
    }

    private Path store() {
        return disk.folder().resolve("terminal.db");
    }

    @Override
    public void close() {
        line.close();
        platform.close();
    }
}
