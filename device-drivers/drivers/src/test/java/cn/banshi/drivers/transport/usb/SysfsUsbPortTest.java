package cn.banshi.drivers.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.UsbPort.Reset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card reader behind a hub, in a tree as the kernel lays it out; time passes when the port says so. */
class SysfsUsbPortTest {

    private static final String HUB = "sys/devices/pci0000:00/usb1/1-2";
    private static final String READER = HUB + "/1-2.3";

    @TempDir
    Path root;
    private final List<String> seen = new ArrayList<>();
    private long nanos;

    @BeforeEach
    void lay() throws IOException {
        usbDevice("sys/devices/pci0000:00/usb1");
        usbDevice(HUB);
        usbDevice(READER);
        Files.createDirectories(root.resolve("dev"));
    }

    @ParameterizedTest
    @CsvSource({"tty,ttyUSB0,1-2.3:1.0/ttyUSB0", "tty,ttyACM0,1-2.3:1.0", "usbmisc,lp0,1-2.3:1.0",
        "hidraw,hidraw0,1-2.3:1.0/0003:0C2E:0B61.0001"})
    void switchesTheDeviceOffAndOnAgain(String kind, String name, String place) throws IOException {
        Path node = node(kind, name, READER + "/" + place);
        assertThat(port(node).reset(deadline())).isEqualTo(new Reset.Done());
        assertThat(seen).startsWith("0");
        assertThat(authorized(READER)).isEqualTo("1");
        assertThat(authorized(HUB)).as("its neighbours").isEqualTo("untouched");
    }

    @Test
    void followsTheLinksOfUdev() throws IOException {
        Path node = node("tty", "ttyUSB0", READER + "/1-2.3:1.0/ttyUSB0");
        Path link = Files.createSymbolicLink(root.resolve("dev/card-reader"), node);
        assertThat(port(link).reset(deadline())).isEqualTo(new Reset.Done());
    }

    @Test
    void waitsUntilTheNodeIsThereAgain() throws IOException {
        Path node = node("tty", "ttyUSB0", READER + "/1-2.3:1.0/ttyUSB0");
        var port = new SysfsUsbPort(node, root.resolve("sys"), time -> {
            seen.add(authorized(READER));
            act(seen.size() == 1 ? () -> Files.delete(node)
                    : seen.size() == 5 ? () -> Files.createFile(node) : () -> {});
        });
        assertThat(port.reset(deadline())).isEqualTo(new Reset.Done());
        assertThat(seen).containsExactly("0", "1", "1", "1", "1");
    }

    @Test
    void saysThatADeviceDidNotComeBack() throws IOException {
        Path node = node("tty", "ttyUSB0", READER + "/1-2.3:1.0/ttyUSB0");
        var port = new SysfsUsbPort(node, root.resolve("sys"), time -> {
            nanos += Duration.ofSeconds(1).toNanos();
            act(() -> Files.deleteIfExists(node));
        });
        assertThat(port.reset(deadline())).isInstanceOf(Reset.NotBack.class);
        assertThat(authorized(READER)).isEqualTo("1");
    }

    /** No file there can be opened for writing: on a directory the system refuses even root. */
    @Test
    void touchesNothingWithoutTheRight() throws IOException {
        Path node = node("tty", "ttyUSB0", READER + "/1-2.3:1.0/ttyUSB0");
        Files.delete(root.resolve(READER).resolve("authorized"));
        Files.createDirectory(root.resolve(READER).resolve("authorized"));
        assertThat(port(node).reset(deadline())).isInstanceOfSatisfying(Reset.Impossible.class,
                impossible -> assertThat(impossible.why()).contains("no right to write"));
        assertThat(seen).isEmpty();
    }

    @Test
    void neverSwitchesTheRootHub() throws IOException {
        Path node = node("tty", "ttyUSB0", "sys/devices/pci0000:00/usb1/1-0:1.0");
        assertThat(port(node).reset(deadline())).isInstanceOf(Reset.Impossible.class);
        assertThat(authorized("sys/devices/pci0000:00/usb1")).isEqualTo("untouched");
    }

    @Test
    void saysThatAPortOfTheMainboardIsNoUsb() throws IOException {
        Path node = node("tty", "ttyS0", "sys/devices/pnp0/00:04");
        assertThat(port(node).reset(deadline())).isInstanceOf(Reset.Impossible.class);
        assertThat(port(root.resolve("dev/missing")).reset(deadline())).isInstanceOf(Reset.Impossible.class);
    }

    private SysfsUsbPort port(Path node) {
        return new SysfsUsbPort(node, root.resolve("sys"), time -> seen.add(authorized(READER)));
    }

    private Deadline deadline() {
        return Deadline.after(Duration.ofSeconds(5), () -> nanos);
    }

    private void usbDevice(String place) throws IOException {
        Path device = Files.createDirectories(root.resolve(place));
        Files.writeString(device.resolve("idVendor"), "0c2e");
        Files.writeString(device.resolve("authorized"), "untouched");
    }

    private Path node(String kind, String name, String place) throws IOException {
        Path device = Files.createDirectories(root.resolve(place));
        Path entry = Files.createDirectories(root.resolve("sys/class").resolve(kind).resolve(name));
        Files.createSymbolicLink(entry.resolve("device"), device);
        return Files.createFile(root.resolve("dev").resolve(name));
    }

    private String authorized(String place) {
        try {
            String text = Files.readString(root.resolve(place).resolve("authorized"));
            return text.equals("untouched") ? text : text.substring(0, 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Something the kernel does. */
    @FunctionalInterface
    private interface Deed {

        void run() throws IOException;
    }

    private static void act(Deed deed) {
        try {
            deed.run();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
