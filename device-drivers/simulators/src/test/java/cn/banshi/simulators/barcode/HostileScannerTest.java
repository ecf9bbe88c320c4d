package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.pty.HostilePeer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against readers that send whatever a bad line or a bad device can send. */
class HostileScannerTest {

    private static final byte[] ACK = HexFormat.of().parseHex("04D00000FF2C");

    @TempDir
    Path directory;

    @Test
    void endsWhenEveryPacketIsBroken() {
        byte[] broken = HexFormat.of().parseHex("0AF300000B3132333435FDF8");
        try (HostilePeer peer = new HostilePeer(path(),
                heard -> List.of((heard[1] & 0xFF) == 0xE4 ? joined(ACK, broken) : broken))) {
            assertThat(failure(peer, "ssi").code()).isEqualTo("ssi.checksum");
        }
    }

    @Test
    void endsWhenACodeGoesOnForEver() {
        byte[] text = new byte[255];
        Arrays.fill(text, (byte) 'a');
        byte[] packet = packet(0xF3, 2, text);
        try (HostilePeer peer = new HostilePeer(path(),
                heard -> List.of((heard[1] & 0xFF) == 0xE4 ? joined(ACK, packet) : packet))) {
            assertThat(failure(peer, "ssi").code()).isEqualTo("ssi.too-long");
        }
    }

    @Test
    void takesAPacketOfAnyOpcodeAndNoDataForNothing() {
        try (HostilePeer peer = HostilePeer.saying(path(),
                joined(ACK, packet(0xF6, 0, new byte[0]), packet(0x00, 0xFF, new byte[]{1})));
                BarcodeReader reader = reader(peer, "ssi")) {
            assertThat(reader.scan(Deadline.after(Duration.ofMillis(400)), new Cancellation()))
                    .isEqualTo(new ScanResult.Nothing());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssi", "honeywell", "newland", "generic-text", "newland-old"})
    void endsWithAValueWhateverArrives(String model) {
        Random random = new Random(20_261_126);
        try (HostilePeer peer = new HostilePeer(path(), heard -> {
            byte[] noise = new byte[400];
            random.nextBytes(noise);
            return List.of(noise);
        }); BarcodeReader reader = reader(peer, model)) {
            for (int round = 0; round < 3; round++) {
                assertThat(reader.scan(Deadline.after(Duration.ofMillis(150)), new Cancellation())).isNotNull();
                assertThat(reader.check(Deadline.after(Duration.ofMillis(100)))).isNotNull();
            }
        }
    }

    private Failure failure(HostilePeer peer, String model) {
        try (BarcodeReader reader = reader(peer, model)) {
            ScanResult result = reader.scan(Deadline.after(Duration.ofSeconds(20)), new Cancellation());
            assertThat(result).isInstanceOf(ScanResult.Failed.class);
            return ((ScanResult.Failed) result).failure();
        }
    }

    private static BarcodeReader reader(HostilePeer peer, String model) {
        return switch (new Drivers("test").barcodeReader(peer.address(921_600), model)) {
            case Opening.Ready<BarcodeReader>(BarcodeReader reader) -> reader;
            case Opening.Unusable<BarcodeReader>(String problem) -> throw new AssertionError(problem);
        };
    }

    private Path path() {
        return directory.resolve("ttyHOSTILE");
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return all;
    }

    private static byte[] packet(int opcode, int status, byte[] data) {
        int count = Math.min(data.length, 251);
        byte[] packet = new byte[4 + count + 2];
        packet[0] = (byte) (4 + count);
        packet[1] = (byte) opcode;
        packet[3] = (byte) status;
        System.arraycopy(data, 0, packet, 4, count);
        int sum = 0;
        for (byte each : packet) {
            sum -= each & 0xFF;
        }
        packet[packet.length - 2] = (byte) (sum >> 8);
        packet[packet.length - 1] = (byte) sum;
        return packet;
    }
}
