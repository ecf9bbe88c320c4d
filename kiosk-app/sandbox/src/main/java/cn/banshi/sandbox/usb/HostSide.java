package cn.banshi.sandbox.usb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Finds what the kernel and udev have made of a gadget. */
final class HostSide {

    private static final Path CLASSES = Path.of("/sys/class");
    private static final Path BY_ID = Path.of("/dev/serial/by-id");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private HostSide() {}

    /** Looks for something that may not be there yet. */
    @FunctionalInterface
    private interface Look {

        Optional<Path> take() throws IOException;
    }

    /**
     * Waits for a device's node.
     *
     * @param kind class in /sys: {@code hidraw}, {@code usbmisc}
     * @param serial of the gadget
     */
    static Path node(String kind, String serial) throws IOException {
        return await("a node of class " + kind + " for " + serial, () -> {
            try (DirectoryStream<Path> devices = Files.newDirectoryStream(CLASSES.resolve(kind))) {
                for (Path device : devices) {
                    if (below(device.toRealPath(), serial)) {
                        return Optional.of(Path.of("/dev").resolve(deviceName(device)));
                    }
                }
                return Optional.empty();
            }
        });
    }

    /** Waits for the name that udev gives a serial line, the same in every socket. */
    static Path byId(String serial) throws IOException {
        return await("a link in " + BY_ID + " for " + serial, () -> {
            try (DirectoryStream<Path> links = Files.newDirectoryStream(BY_ID, "*" + serial + "*")) {
                Iterator<Path> found = links.iterator();
                return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
            }
        });
    }

    private static Path await(String what, Look look) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (end - System.nanoTime() > 0) {
            try {
                Optional<Path> found = look.take();
                if (found.isPresent() && Files.exists(found.get())) {
                    return found.get();
                }
            } catch (IOException notYet) {
                // the class has no device yet, or it went while it was looked at
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new IOException(what + " did not come within " + LIMIT);
    }

    private static boolean below(Path device, String serial) throws IOException {
        for (Path each = device; each != null; each = each.getParent()) {
            Path file = each.resolve("serial");
            if (Files.isRegularFile(file)) {
                return Files.readString(file).strip().equals(serial);
            }
        }
        return false;
    }

    private static String deviceName(Path device) throws IOException {
        return Files.readAllLines(device.resolve("uevent"))
                .stream()
                .filter(line -> line.startsWith("DEVNAME="))
                .map(line -> line.substring("DEVNAME=".length()))
                .findFirst()
                .orElseThrow(() -> new IOException(device + " has no node"));
    }
}
