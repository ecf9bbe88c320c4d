package cn.banshi.drivers.barcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where Linux keeps the report descriptor of a hidraw node: a plain file, no ioctl needed. */
final class HidDescriptorFile {

    private static final Path NODES = Path.of("/sys/class/hidraw");

    private HidDescriptorFile() {}

    /** @param device the node or a symbolic link to it */
    static HidPosLayout layout(Path device) {
        return read(device).flatMap(HidDescriptor::layout).orElse(HidPosLayout.COMMON);
    }

    private static Optional<byte[]> read(Path device) {
        try {
            Path name = device.toRealPath().getFileName();
            return Optional.of(Files.readAllBytes(NODES.resolve(name).resolve("device/report_descriptor")));
        } catch (IOException none) {
            return Optional.empty(); // not plugged in, or no hidraw node
        }
    }
}
