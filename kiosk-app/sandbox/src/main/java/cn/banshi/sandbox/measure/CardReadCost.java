package cn.banshi.sandbox.measure;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.SamvSimulator.Meter;
import cn.banshi.simulators.samv.SamvSimulator.Timing;
import cn.banshi.simulators.samv.TestCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a card read costs beyond its time on the wire and the module's own time; the goal is at most 1.2 × the wire.
 * Exits with 1 when the median is above it.
 */
public final class CardReadCost {

    private static final double GOAL = 1.2;
    private static final int BITS_PER_BYTE = 10;
    private static final int READS = 5;
    private static final List<Integer> SPEEDS = List.of(115_200, 9_600);

    private CardReadCost() {}

    /** One read: bytes both ways, and times in milliseconds. */
    private record Cost(int baud, long bytes, double wire, double module, double total) {

        double ratio() {
            return (total - module) / wire;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("card-read-cost");
        System.out.println("  baud  bytes   wire ms  module ms  total ms  (total - module) / wire");
        boolean kept = true;
        StringBuilder json = new StringBuilder("{\"cardRead\":[");
        for (int baud : SPEEDS) {
            Cost cost = median(folder.resolve("tty-card-reader"), baud);
            System.out.printf(Locale.ROOT, "%6d %6d %9.1f %10.1f %9.1f  %.3f%n", cost.baud(), cost.bytes(),
                    cost.wire(), cost.module(), cost.total(), cost.ratio());
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",").append(json(cost));
            kept &= cost.ratio() <= GOAL;
        }
        System.out.println(json.append("],\"goal\":").append(GOAL).append(",\"kept\":").append(kept).append('}'));
        Files.deleteIfExists(folder);
        System.exit(kept ? 0 : 1);
    }

    private static Cost median(Path device, int baud) {
        try (SamvSimulator simulator = new SamvSimulator(device, Timing.REALISTIC);
                IdCardReader reader = reader(simulator.address(baud))) {
            DeviceStatus ready = reader.check(Deadline.after(Duration.ofSeconds(10)));
            if (!ready.usable()) {
                throw new IllegalStateException(ready.reason());
            }
            return IntStream.range(0, READS)
                    .mapToObj(each -> read(simulator, reader, baud))
                    .sorted(Comparator.comparingDouble(Cost::ratio))
                    .toList()
                    .get(READS / 2);
        }
    }

    private static Cost read(SamvSimulator simulator, IdCardReader reader, int baud) {
        simulator.insert(TestCards.zhangMing());
        Meter before = simulator.meter();
        long start = System.nanoTime();
        ReadResult result = reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(Duration.ofSeconds(30)),
                new Cancellation());
        double total = (System.nanoTime() - start) / 1e6;
        if (!(result instanceof ReadResult.Read)) {
            throw new IllegalStateException("the simulated card was not read: " + result);
        }
        Meter after = simulator.meter();
        long bytes = after.sent() - before.sent() + after.received() - before.received();
        double module = after.ownTime().minus(before.ownTime()).toNanos() / 1e6;
        return new Cost(baud, bytes, bytes * BITS_PER_BYTE * 1e3 / baud, module, total);
    }

    private static IdCardReader reader(String address) {
        return switch (new Drivers("measure").idCardReader(address)) {
            case Opening.Ready<IdCardReader>(IdCardReader reader) -> reader;
            case Opening.Unusable<IdCardReader>(String problem) -> throw new IllegalStateException(problem);
        };
    }

    private static String json(Cost cost) {
        return String.format(Locale.ROOT,
                "{\"baud\":%d,\"bytes\":%d,\"wireMs\":%.1f,\"moduleMs\":%.1f,\"totalMs\":%.1f,\"ratio\":%.3f}",
                cost.baud(), cost.bytes(), cost.wire(), cost.module(), cost.total(), cost.ratio());
    }
}
