package cn.banshi.sandbox.torture;

import cn.banshi.device.Deadline;
import cn.banshi.sandbox.torture.bench.Audit;
import cn.banshi.sandbox.torture.bench.Death;
import cn.banshi.sandbox.torture.bench.FaultyDisk;
import cn.banshi.sandbox.torture.bench.FaultyDisk.Fault;
import cn.banshi.sandbox.torture.bench.Ledgers;
import cn.banshi.sandbox.torture.bench.Life;
import cn.banshi.sandbox.torture.bench.Line;
import cn.banshi.sandbox.torture.bench.Moment;
import cn.banshi.sandbox.torture.bench.Platform;
import cn.banshi.sandbox.torture.bench.Told;
import cn.banshi.sandbox.torture.bench.VictimFile;
import cn.banshi.sandbox.torture.victim.Order;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One terminal on one disk, through bad times of the disk; a platform without trouble. */
final class DiskRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SLOWLY = Duration.ofMillis(20);
    private static final int LOOK_MS = 50;
    private static final int VISITS_A_LIFE = 1_000;
    private static final int PAGE = 4096;
    private static final String TOLD = "told done";

    private final Random random;
    private final Path place;
    private final FaultyDisk disk;
    private final Told told = new Told();
    private final Platform platform;
    private final Line line;
    private final Path configuration;
    /** By number: a damaged page may take a settled entry, which the file that was put aside still shows to staff. */
    private final Map<String, Ledgers.Kept> everKept = new HashMap<>();
    private int lives;

    DiskRun(Path assets, Path place, long seed) throws IOException {
        this.random = new Random(seed);
        this.place = place;
        this.disk = new FaultyDisk(place);
        this.platform = new Platform(place);
        this.line = new Line(platform, new Random(seed));
        this.configuration = VictimFile.write(place, assets, disk.folder(), line.address());
        platform.start();
    }

    /**
     * A bad time of the disk and what came of it.
     *
     * @param refusals citizens told that nothing could be recorded
     * @param numbersDuring numbers that citizens saw while nothing could be recorded
     * @param wellAfter from the end of the bad time to the next citizen whose application was done
     */
    record Spell(int refusals, int numbersDuring, boolean well, Duration wellAfter) {}

    /** @param aside whether the damage was found and the file put aside */
    record Damage(boolean aside, boolean well) {}

    /** A terminal at work, the fault for as long as two citizens need to meet it, and its end. */
    Spell spell(Fault fault, Duration everyCall) throws IOException, InterruptedException {
        Life life = begin();
        more(TOLD, 1);
        disk.turn(fault, everyCall);
        String met = fault == Fault.NONE ? "shown" : "fault E301";
        more(met, 1); // what was on its way when the bad time began
        int numbers = told.numbers().size();
        int refusals = told.count("fault E301");
        more(met, 2);
        int during = told.numbers().size() - numbers;
        int refused = told.count("fault E301") - refusals;
        disk.turn(Fault.NONE, Duration.ZERO);
        long mended = System.nanoTime();
        boolean well = more(TOLD, 1);
        Duration after = Duration.ofNanos(System.nanoTime() - mended);
        life.end();
        return new Spell(refused, during, well, after);
    }

    /**
     * The disk fails exactly while an application is synced, and the process dies as soon as its citizen was told E301: what
     * was refused must not come back out of the log.
     *
     * @return whether a citizen was refused so
     */
    boolean refusedAtTheSync() throws IOException, InterruptedException {
        int before = told.count("unsafe");
        var end = new Life.Watch(new Death(Moment.FAULT, 1, Duration.ZERO));
        Life life = begin(VISITS_A_LIFE, moment -> {
            if (moment == Moment.SIGNED) {
                failing();
            }
            end.accept(moment);
        });
        disk.turn(Fault.NONE, SLOWLY); // so that the fault comes between the first byte and the sync
        end.await(PATIENCE, PATIENCE);
        life.end();
        disk.turn(Fault.NONE, Duration.ZERO);
        return told.count("unsafe") > before;
    }

    private void failing() {
        try {
            disk.turn(Fault.SYNCS_FAIL, SLOWLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything is sent off; then a page of the file is overwritten while nobody works with it. */
    Damage damage() throws IOException, InterruptedException {
        drained();
        Path file = store();
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[PAGE];
            random.nextBytes(noise);
            bytes.seek(PAGE * (long) random.nextInt((int) (bytes.length() / PAGE)));
            bytes.write(noise);
        }
        long before = asides();
        Life life = begin();
        boolean well = more(TOLD, 2);
        life.end();
        return new Damage(asides() > before, well);
    }

    private long asides() throws IOException {
        try (Stream<Path> files = Files.list(disk.folder())) {
            return files.filter(file -> file.getFileName().toString().matches("terminal\\.db\\.damaged-\\d+")).count();
        }
    }

    /** Sends off what waits and compares the ledgers. */
    Audit end() throws IOException, InterruptedException {
        drained();
        return Audit.of(told, List.copyOf(everKept.values()), Ledgers.platform(platform.store()),
                lives * VISITS_A_LIFE);
    }

    private void drained() throws IOException, InterruptedException {
        Life life = begin(0, moment -> {});
        until(() -> {
            try {
                return Ledgers.settled(Ledgers.running(store()));
            } catch (IOException notYetThere) {
                return false;
            }
        });
        life.end();
        Ledgers.running(store()).forEach(one -> everKept.put(one.reference(), one));
    }

    private Path store() {
        return disk.folder().resolve("terminal.db");
    }

    private Life begin() throws IOException {
        return begin(VISITS_A_LIFE, moment -> {});
    }

    private Life begin(int visits, Consumer<Moment> moments) throws IOException {
        var order = new Order(configuration, lives++ * VISITS_A_LIFE, visits, random.nextLong());
        var environment = new HashMap<>(disk.environment());
        environment.remove("BANSHI_DURABLE"); // the power stays
        return Life.begin(order, environment, place.resolve("victim.log"), told, moments);
    }

    /** @return whether so many more of these came */
    private boolean more(String word, int times) throws InterruptedException {
        int before = told.count(word);
        return until(() -> told.count(word) >= before + times);
    }

    private static boolean until(BooleanSupplier there) throws InterruptedException {
        var end = Deadline.after(PATIENCE);
        while (!there.getAsBoolean()) {
            if (end.passed()) {
                return false;
            }
            Thread.sleep(LOOK_MS);
        }
        return true;
    }

    @Override
    public void close() {
        line.close();
        platform.close();
    }
}
