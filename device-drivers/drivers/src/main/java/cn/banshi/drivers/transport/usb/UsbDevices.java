package cn.banshi.drivers.transport.usb;

import cn.banshi.drivers.transport.Address;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** USB devices as the kernel lists them (kernel documentation, ABI/testing/sysfs-bus-usb); no library is needed to see them. */
final class UsbDevices {

    private final Path sys;
    private final Path dev;

    /** @param sys where sysfs is mounted; {@code dev} where devtmpfs is */
    UsbDevices(Path sys, Path dev) {
        this.sys = sys;
        this.dev = dev;
    }

    static UsbDevices ofThisMachine() {
        return new UsbDevices(Path.of("/sys"), Path.of("/dev"));
    }

    /** The first that is meant; empty when none is plugged in. */
    Optional<SysfsUsbPort.Place> find(Address.Bulk address) {
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(sys.resolve("bus/usb/devices"))) {
            for (Path folder : devices) {
                if (isMeant(folder, address)) {
                    String node = String.format(Locale.ROOT, "bus/usb/%03d/%03d",
                            Integer.parseInt(read(folder, "busnum")),
                            Integer.parseInt(read(folder, "devnum")));
                    return Optional.of(new SysfsUsbPort.Place(folder, dev.resolve(node)));
                }
            }
            return Optional.empty();
        } catch (IOException | NumberFormatException unpluggedMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean isMeant(Path folder, Address.Bulk address) throws IOException {
        return read(folder, "idVendor").equals(hex(address.vendor()))
                && read(folder, "idProduct").equals(hex(address.product()))
                && (address.serial().isEmpty() || address.serial().get().equals(read(folder, "serial")));
    }

    private static String hex(int number) {
        return String.format(Locale.ROOT, "%04x", number);
    }

    /** Empty where the device has no such file: interfaces have none of them, many devices no serial number. */
    private static String read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }
}
