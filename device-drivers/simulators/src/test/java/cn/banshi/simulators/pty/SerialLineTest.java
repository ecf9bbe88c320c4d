package cn.banshi.simulators.pty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Address.Flow;
import cn.banshi.drivers.transport.Address.Parity;
import cn.banshi.drivers.transport.Connector.Connection;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import cn.banshi.drivers.transport.serial.SerialConnector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver's serial transport on the simulated line. */
class SerialLineTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;
    private SerialLine line;

    @BeforeEach
    void plugIn() {
        line = new SerialLine(directory.resolve("ttyTEST"));
    }

    @AfterEach
    void unplug() {
        line.close();
    }

    @Test
    void carriesEveryByteUnchangedBothWays() {
        byte[] all = everyByte();
        try (Transport transport = open(115_200)) {
            assertThat(transport.write(all, Deadline.after(LONG))).isEqualTo(new Transfer.Done(256));
            assertThat(received(line)).isEqualTo(all);
            line.send(all);
            assertThat(readAll(transport, 256)).isEqualTo(all);
        }
    }

    @Test
    void speaksOnADeviceNodeWhereOneStands() throws IOException {
        byte[] all = everyByte();
        Path node = line.device().toRealPath(); // the client's end is a node like a gadget's
        try (SerialLine device = new SerialLine(node)) {
            device.send(all);
            assertThat(received(line)).isEqualTo(all);
            line.send(all);
            assertThat(received(device)).isEqualTo(all);
            line.unplug();
            assertThat(device.receive(new byte[1])).isZero();
        }
    }

    @Test
    void leavesADeviceNodeWhereItStands() throws IOException {
        Path node = line.device().toRealPath();
        try (SerialLine device = new SerialLine(node)) {
            device.unplug();
        }
        assertThat(node).exists();
    }

    private static byte[] everyByte() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    private static byte[] received(SerialLine line) {
        ByteBuffer arrived = ByteBuffer.allocate(256);
        byte[] piece = new byte[256];
        while (arrived.hasRemaining()) {
            arrived.put(piece, 0, line.receive(piece));
        }
        return arrived.array();
    }

    @Test
    void takesTheTimeOfTheSpeedTheHostHasSet() {
        try (Transport transport = open(9_600)) {
            long start = System.nanoTime();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> line.send(new byte[96]));
            assertThat(readAll(transport, 96)).hasSize(96);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
            sending.join();
        }
    }

    @Test
    void keepsShortDeadlines() {
        try (Transport transport = open(115_200)) {
            // the best of several, since tests share their cores; the library's own time-outs take 100 ms every time
            long best = IntStream.range(0, 8)
                    .mapToLong(each -> waitedFor(transport, Duration.ofMillis(37)))
                    .min()
                    .orElseThrow();
            assertThat(Duration.ofNanos(best)).isBetween(Duration.ofMillis(37), Duration.ofMillis(80));
        }
    }

    private static long waitedFor(Transport transport, Duration duration) {
        long start = System.nanoTime();
        assertThat(transport.read(ByteBuffer.allocate(1), Deadline.after(duration))).isEqualTo(new Transfer.TimedOut());
        return System.nanoTime() - start;
    }

    @Test
    void keepsTheDeadlineOfAWriteThatNobodyTakes() throws Exception {
        Transport transport = open(115_200);
        long start = System.nanoTime();
        assertThat(transport.write(new byte[200_000], Deadline.after(Duration.ofMillis(200))))
                .isEqualTo(new Transfer.TimedOut());
        assertThat(transport.write(new byte[1], Deadline.after(Duration.ofMillis(50))))
                .isEqualTo(new Transfer.TimedOut());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(250),
                Duration.ofMillis(2_000));
        CompletableFuture.runAsync(transport::close).get(5, TimeUnit.SECONDS);
    }

    @Test
    void isLostInTheMiddleOfAReadWhenUnplugged() throws Exception {
        try (Transport transport = open(115_200)) {
            CompletableFuture<Transfer> reading = CompletableFuture
                    .supplyAsync(() -> transport.read(ByteBuffer.allocate(1), Deadline.after(LONG)));
            line.unplug();
            assertThat(reading.get(5, TimeUnit.SECONDS)).isInstanceOf(Transfer.Lost.class);
            assertThat(transport.usable()).isFalse();
            assertThat(transport.read(ByteBuffer.allocate(1), Deadline.after(LONG))).isInstanceOf(Transfer.Lost.class);
            assertThat(transport.write(new byte[1], Deadline.after(LONG))).isInstanceOf(Transfer.Lost.class);
        }
        assertThat(Files.exists(line.device())).isFalse();
    }

    @Test
    void stopsAReadWhenClosed() throws Exception {
        Transport transport = open(115_200);
        CompletableFuture<Transfer> reading = CompletableFuture
                .supplyAsync(() -> transport.read(ByteBuffer.allocate(1), Deadline.after(LONG)));
        transport.close();
        assertThat(reading.get(5, TimeUnit.SECONDS)).isEqualTo(new Transfer.Stopped());
    }

    @Test
    void throwsAwayWhatArrivedBefore() {
        try (Transport transport = open(115_200)) {
            line.send(new byte[]{1, 2, 3});
            assertThat(transport.drain(Duration.ofMillis(300), Deadline.after(LONG))).isEqualTo(3);
            line.send(new byte[]{4});
            assertThat(readAll(transport, 1)).containsExactly(4);
        }
    }

    @Test
    void isClaimedWhileAnotherHasItOpen() {
        try (Transport first = open(115_200)) {
            assertThat(first.usable()).isTrue();
            Connection<Transport> second = connect(115_200);
            assertThat(second).isInstanceOf(Connection.Refused.class);
            Failure failure = ((Connection.Refused<Transport>) second).failure();
            assertThat(failure.cause()).isEqualTo(Cause.CLAIMED);
            assertThat(failure.detail()).contains("ttyTEST").contains("close that one first");
        }
    }

    private static byte[] readAll(Transport transport, int count) {
        ByteBuffer arrived = ByteBuffer.allocate(count);
        while (arrived.hasRemaining()) {
            assertThat(transport.read(arrived, Deadline.after(LONG))).isInstanceOf(Transfer.Done.class);
        }
        return arrived.array();
    }

    private Transport open(int baud) {
        return switch (connect(baud)) {
            case Connection.Open<Transport>(Transport transport) -> transport;
            case Connection.Refused<Transport>(Failure failure) -> throw new AssertionError(failure.detail());
        };
    }

    private Connection<Transport> connect(int baud) {
        return new SerialConnector(new Address.Serial(line.device(), baud, Parity.NONE, Flow.NONE))
                .connect(Deadline.after(LONG));
    }
}
