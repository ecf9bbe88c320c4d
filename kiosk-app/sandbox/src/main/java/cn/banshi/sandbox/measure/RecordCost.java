package cn.banshi.sandbox.measure;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.crypto.Sealed;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.outbox.Uuid7;
import cn.banshi.core.store.Store;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What it costs a citizen that an application is sealed and on the disk before anything is said: {@code record} of a body
 * with a signed form in it, beside the barest thing the same disk can do in the same run, an append of 4 KiB and a flush.
 * The log is emptied before each record, as it is on a terminal, where visits are minutes apart. Exits with 1 when the
 * slowest hundredth takes longer than the goal.
 */
public final class RecordCost {

    private static final double GOAL_MS = 10;
    private static final int BODY_BYTES = 100_000;
    private static final int FLUSH_BYTES = 4096;
    private static final int WARM_UP = 100;
    private static final int RECORDS = 1_000;

    private final Path folder;
    private final Uuid7 keys = new Uuid7(InstantSource.system());
    private final byte[] body = new byte[BODY_BYTES];

    private RecordCost(Path folder) {
        this.folder = folder;
        new Random(1).nextBytes(body);
    }

    /** Times of one suite in milliseconds, sorted. */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Cost(Suite suite, double[] record, double[] seal, double[] flush) {

        double p99() {
            return at(record, 99);
        }

        String line() {
            return String.format(Locale.ROOT, "%-14s %10.2f %10.2f %11.2f %11.2f %11.2f %9.1f %9.1f", suite.word(),
                    at(record, 50), p99(), at(seal, 50), at(flush, 50), at(flush, 99), at(record, 50) / at(flush, 50),
                    p99() / at(flush, 99));
        }

        String json() {
            return String.format(Locale.ROOT,
                    "{\"suite\":\"%s\",\"recordP50\":%.3f,\"recordP99\":%.3f,\"sealP50\":%.3f,\"flushP50\":%.3f,"
                            + "\"flushP99\":%.3f}",
                    suite.word(), at(record, 50), p99(), at(seal, 50), at(flush, 50), at(flush, 99));
        }

        private static double at(double[] sorted, int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "record");
        System.out.printf(Locale.ROOT, "%d records of %d bytes each, times in ms%n", RECORDS, BODY_BYTES);
        System.out.println(
                "suite          record p50 record p99    seal p50   flush p50   flush p99 ratio p50 ratio p99");
        List<Cost> costs = new ArrayList<>();
        for (Suite suite : Suite.values()) {
            Cost cost = new RecordCost(folder.resolve(suite.word())).measure(suite);
            System.out.println(cost.line());
            costs.add(cost);
        }
        boolean kept = costs.stream().allMatch(cost -> cost.p99() < GOAL_MS);
        System.out.printf(Locale.ROOT, "{\"record\":[%s],\"bytes\":%d,\"goalMs\":%.0f,\"kept\":%b}%n",
                String.join(",", costs.stream().map(Cost::json).toList()), BODY_BYTES, GOAL_MS, kept);
        System.exit(kept ? 0 : 1);
    }

    private Cost measure(Suite suite) throws Exception {
        Files.createDirectories(folder);
        var sealer = new Sealer(new VaultFile(folder), suite);
        var audit = new AuditLog(new Store(folder, List.of(SqliteOutbox.TABLES, AuditLog.TABLES)), suite,
                InstantSource.system(), System::nanoTime, List.of());
        try (var outbox = new SqliteOutbox(audit, sealer, "0007", nobody(), InstantSource.system());
                FileChannel bare = FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.APPEND)) {
            double[] record = new double[RECORDS];
            double[] seal = new double[RECORDS];
            double[] flush = new double[RECORDS];
            for (int i = -WARM_UP; i < RECORDS; i++) {
                double flushed = flush(bare);
                double sealed = seal(sealer);
                double recorded = record(audit.store(), outbox);
                if (i >= 0) {
                    flush[i] = flushed;
                    seal[i] = sealed;
                    record[i] = recorded;
                }
            }
            Arrays.sort(record);
            Arrays.sort(seal);
            Arrays.sort(flush);
            return new Cost(suite, record, seal, flush);
        }
    }

    private double record(Store store, SqliteOutbox outbox) throws Exception {
        var entry = new Entry(keys.next(), outbox.nextReference(), "fund-withdrawal", "1.0", body);
        if (!store.checkpoint()) {
            throw new IllegalStateException("nobody else reads here");
        }
        long start = System.nanoTime();
        Recorded recorded = outbox.record(entry);
        double millis = millisSince(start);
        if (recorded instanceof Recorded.NotRecorded(String detail)) {
            throw new IllegalStateException(detail);
        }
        return millis;
    }

    /** The part of it that is computing. */
    private double seal(Sealer sealer) {
        long start = System.nanoTime();
        Sealing<Sealed> sealed = sealer.seal(body, List.of("0007"));
        double millis = millisSince(start);
        if (!(sealed instanceof Sealing.Done<Sealed>)) {
            throw new IllegalStateException("the vault was just made");
        }
        return millis;
    }

    private double flush(FileChannel bare) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(body, 0, FLUSH_BYTES);
        long start = System.nanoTime();
        while (bytes.hasRemaining()) {
            bare.write(bytes);
        }
        bare.force(false);
        return millisSince(start);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static Backend nobody() {
        return (Backend) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[]{Backend.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException("recording asks nobody");
                });
    }
}
