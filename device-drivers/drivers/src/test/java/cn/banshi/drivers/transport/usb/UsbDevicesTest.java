package cn.banshi.drivers.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a tree as the kernel lays it out. */
class UsbDevicesTest {

    @TempDir
    Path root;
    private UsbDevices devices = new UsbDevices(Path.of(""), Path.of(""));

    @BeforeEach
    void lay() throws IOException {
        lay("usb1", Map.of("idVendor", "1d6b", "idProduct", "0002", "busnum", "1", "devnum", "1"));
        lay("1-1", Map.of("idVendor", "0400", "idProduct", "c35a", "busnum", "1", "devnum", "14", "serial", "A1"));
        lay("1-1:1.0", Map.of("bInterfaceClass", "ff"));
        lay("1-2", Map.of("idVendor", "0400", "idProduct", "c35a", "busnum", "1", "devnum", "7", "serial", "B2"));
        lay("1-3", Map.of("idVendor", "2b19", "idProduct", "0200", "busnum", "1", "devnum", "9"));
        devices = new UsbDevices(root.resolve("sys"), root.resolve("dev"));
    }

    @Test
    void findsADeviceByVendorAndProduct() {
        assertThat(devices.find(new Address.Bulk(0x2B19, 0x0200, Optional.empty())))
                .map(SysfsUsbPort.Place::node)
                .contains(root.resolve("dev/bus/usb/001/009"));
    }

    @Test
    void findsOneOfTwoByItsSerialNumber() {
        assertThat(devices.find(new Address.Bulk(0x0400, 0xC35A, Optional.of("B2"))))
                .map(place -> place.node().getFileName().toString())
                .contains("007");
    }

    @Test
    void findsNothingWhereNothingIsPluggedIn() {
        assertThat(devices.find(new Address.Bulk(0x0400, 0x0200, Optional.empty()))).isEmpty();
        assertThat(devices.find(new Address.Bulk(0x2B19, 0x0200, Optional.of("A1")))).isEmpty();
        assertThat(new UsbDevices(root.resolve("nothing"), root).find(new Address.Bulk(1, 1, Optional.empty())))
                .isEmpty();
    }

    private void lay(String name, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(root.resolve("sys/bus/usb/devices").resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
        }
    }
}
