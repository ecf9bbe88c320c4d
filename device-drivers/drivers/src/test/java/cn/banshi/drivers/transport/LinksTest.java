package cn.banshi.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Connector.Connection;
import cn.banshi.drivers.transport.file.CharacterDeviceConnector;
import cn.banshi.drivers.transport.serial.SerialConnector;
import cn.banshi.drivers.transport.tcp.TcpConnector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the links do when the other end is there, silent, gone or never was; serial lines are tested on simulators. */
class LinksTest {

    @TempDir
    Path directory;

    @Test
    void movesBytesOverTcpBothWays() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Transport link = open(tcp(server));
                Socket peer = server.accept()) {
            assertThat(link.write(new byte[]{1, 2, 3}, soon())).isEqualTo(new Transfer.Done(3));
            assertThat(peer.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
            peer.getOutputStream().write(new byte[]{4, 5});
            ByteBuffer two = ByteBuffer.allocate(2);
            while (two.hasRemaining()) {
                assertThat(link.read(two, soon())).isInstanceOf(Transfer.Done.class);
            }
            assertThat(two.array()).containsExactly(4, 5);
        }
    }

    @Test
    void timesOutOverTcpAtTheDeadline() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Transport link = open(tcp(server))) {
            long start = System.nanoTime();
            assertThat(link.read(ByteBuffer.allocate(1), Deadline.after(Duration.ofMillis(50))))
                    .isEqualTo(new Transfer.TimedOut());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(49),
                    Duration.ofMillis(1_000));
            assertThat(link.usable()).isTrue();
        }
    }

    @Test
    void isLostWhenTheTcpPeerCloses() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Transport link = open(tcp(server))) {
            server.accept().close();
            assertThat(link.read(ByteBuffer.allocate(1), soon())).isInstanceOf(Transfer.Lost.class);
            assertThat(link.usable()).isFalse();
            assertThat(link.write(new byte[1], soon())).isInstanceOf(Transfer.Lost.class);
        }
    }

    @Test
    void stopsAReadOverTcpWhenClosed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Transport link = open(tcp(server));
            CompletableFuture<Transfer> reading = CompletableFuture
                    .supplyAsync(() -> link.read(ByteBuffer.allocate(1), soon()));
            link.close();
            assertThat(reading.get(2, TimeUnit.SECONDS)).isEqualTo(new Transfer.Stopped());
        }
    }

    @Test
    void refusesTcpWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(refusal(new TcpConnector(new Address.Tcp("127.0.0.1", port)))).satisfies(failure -> {
            assertThat(failure.cause()).isEqualTo(Cause.NOT_READY);
            assertThat(failure.detail()).contains("127.0.0.1:" + port);
        });
    }

    @Test
    void writesToACharacterDeviceAndHearsItSayNothing() {
        Path device = Path.of("/dev/null");
        try (Transport link = open(new CharacterDeviceConnector(new Address.CharacterDevice(device)))) {
            assertThat(link.write(new byte[]{1, 2}, soon())).isEqualTo(new Transfer.Done(2));
            assertThat(link.read(ByteBuffer.allocate(1), Deadline.after(Duration.ofMillis(30))))
                    .isEqualTo(new Transfer.TimedOut());
        }
    }

    @Test
    void readsFromACharacterDevice() {
        try (Transport link = open(new CharacterDeviceConnector(
                new Address.CharacterDevice(Path.of("/dev/zero"))))) {
            ByteBuffer three = ByteBuffer.wrap(new byte[]{1, 1, 1});
            assertThat(link.read(three, soon())).isEqualTo(new Transfer.Done(3));
            assertThat(three.array()).containsExactly(0, 0, 0);
        }
    }

    @Test
    void neverCreatesAMissingDevice() {
        Path missing = directory.resolve("lp0");
        Failure failure = refusal(new CharacterDeviceConnector(new Address.CharacterDevice(missing)));
        assertThat(failure.code()).isEqualTo("file.missing");
        assertThat(failure.detail()).contains(missing.toString());
        assertThat(missing).doesNotExist();
    }

    @Test
    void refusesASerialPortThatDoesNotExist() {
        Failure failure = refusal(new SerialConnector(serial(directory.resolve("ttyUSB9"))));
        assertThat(failure.cause()).isEqualTo(Cause.NOT_READY);
        assertThat(failure.detail()).contains("ttyUSB9").contains("plug the device in");
    }

    @Test
    void refusesAFileThatIsNoSerialPort() throws IOException {
        Path file = Files.createFile(directory.resolve("notes.txt"));
        Failure failure = refusal(new SerialConnector(serial(file)));
        assertThat(failure.code()).isEqualTo("serial.no-port");
        assertThat(failure.detail()).contains("notes.txt");
    }

    @Test
    void waitsForAnOwnerOfThisProcessAndNamesHim() throws Exception {
        Claims claims = new Claims();
        assertThat(claims.take("/dev/ttyS0", "terminal", soon())).isEmpty();
        assertThat(claims.take("/dev/ttyS0", "banshi", Deadline.after(Duration.ofMillis(20)))).contains("terminal");
        CompletableFuture<Boolean> waiting = CompletableFuture
                .supplyAsync(() -> claims.take("/dev/ttyS0", "banshi", soon()).isEmpty());
        claims.giveBack("/dev/ttyS0");
        assertThat(waiting.get(2, TimeUnit.SECONDS)).isTrue();
    }

    private static Address.Serial serial(Path device) {
        return new Address.Serial(device, 9_600, Address.Parity.NONE, Address.Flow.NONE);
    }

    private static Connector<Transport> tcp(ServerSocket server) {
        return new TcpConnector(new Address.Tcp("127.0.0.1", server.getLocalPort()));
    }

    private static Transport open(Connector<Transport> connector) {
        return switch (connector.connect(soon())) {
            case Connection.Open<Transport>(Transport transport) -> transport;
            case Connection.Refused<Transport>(Failure failure) -> throw new AssertionError(failure.detail());
        };
    }

    private static Failure refusal(Connector<Transport> connector) {
        return switch (connector.connect(soon())) {
            case Connection.Open<Transport>(Transport transport) -> {
                transport.close();
                throw new AssertionError("it was opened");
            }
            case Connection.Refused<Transport>(Failure failure) -> failure;
        };
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }
}
