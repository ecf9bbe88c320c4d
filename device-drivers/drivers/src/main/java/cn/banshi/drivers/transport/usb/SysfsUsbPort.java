package cn.banshi.drivers.transport.usb;

import cn.banshi.device.Deadline;
import cn.banshi.device.UsbPort;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.PortHolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The USB port behind a device node, switched by the file {@code authorized} of the USB device (kernel documentation,
 * usb/authorization): 0 takes every driver off it, 1 has it configured anew. Root may write that file; for others udev must
 * give the right.
 */
public final class SysfsUsbPort implements UsbPort {

    private static final Path SYS = Path.of("/sys");
    /** Classes of the nodes this terminal opens: serial adapters and CDC, usblp, hidraw, cameras. */
    private static final List<String> CLASSES = List.of("tty", "usbmisc", "hidraw", "video4linux");
    /** Long enough that firmware notices, as a hand at the plug. */
    private static final Duration OFF = Duration.ofMillis(500);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int TRIES_ON = 3;

    private final String name;
    private final Supplier<Optional<Place>> place;
    private final Consumer<Duration> pause;

    /**
     * A device on the bus.
     *
     * @param folder in sysfs
     * @param node through which it is spoken to
     */
    record Place(Path folder, Path node) {}

    /** @param node the device node or a link to it */
    public SysfsUsbPort(Path node) {
        this(node, SYS, SysfsUsbPort::park);
    }

    /** Of a device that no driver of the kernel serves. */
    public SysfsUsbPort(Address.Bulk address) {
        this(address.target(), () -> UsbDevices.ofThisMachine().find(address), SysfsUsbPort::park);
    }

    /** @param pause lets time pass */
    SysfsUsbPort(Path node, Path sys, Consumer<Duration> pause) {
        this(node.toString(), () -> folder(node, sys).map(folder -> new Place(folder, node)), pause);
    }

    private SysfsUsbPort(String name, Supplier<Optional<Place>> place, Consumer<Duration> pause) {
        this.name = name;
        this.place = place;
        this.pause = pause;
    }

    private static void park(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public Reset reset(Deadline deadline) {
        Optional<Place> found = place.get();
        if (found.isEmpty()) {
            return new Reset.Impossible(name + " does not hang on USB");
        }
        Path node = found.get().node();
        List<String> holders = PortHolders.of(node);
        if (!holders.isEmpty()) {
            return new Reset.Impossible(name + " is held by " + String.join(", ", holders));
        }
        Path authorized = found.get().folder().resolve("authorized");
        if (!written(authorized, "0")) {
            return new Reset.Impossible(
                    "no right to write " + authorized + "; let udev give it to the terminal's user");
        }
        pause.accept(OFF);
        return back(authorized, node, deadline);
    }

    /** A device that stays switched off is worse than one that does not answer, so this is tried even after the deadline. */
    private Reset back(Path authorized, Path node, Deadline deadline) {
        boolean on = false;
        for (int i = 0; i < TRIES_ON && !on; i++) {
            on = written(authorized, "1");
        }
        if (!on) {
            return new Reset.NotBack(authorized + " was set to 0 and could not be set back to 1; pull the plug");
        }
        while (Files.notExists(node) && !deadline.passed()) {
            pause.accept(GLANCE);
        }
        return Files.exists(node) ? new Reset.Done() : new Reset.NotBack(name + " did not come back after the reset");
    }

    private static boolean written(Path file, String value) {
        try {
            Files.writeString(file, value, StandardOpenOption.WRITE);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The USB device that the node belongs to: the nearest one above it which is not the root hub. */
    private static Optional<Path> folder(Path node, Path sys) {
        try {
            String name = node.toRealPath().getFileName().toString();
            for (String each : CLASSES) {
                Path link = sys.resolve("class").resolve(each).resolve(name).resolve("device");
                if (Files.exists(link)) {
                    return above(link.toRealPath(), sys);
                }
            }
            return Optional.empty();
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    private static Optional<Path> above(Path place, Path sys) {
        for (Path each = place; each != null && each.startsWith(root(sys)); each = each.getParent()) {
            if (Files.exists(each.resolve("idVendor"))) {
                boolean rootHub = each.getFileName().toString().startsWith("usb");
                return rootHub ? Optional.empty() : Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Path root(Path sys) {
        try {
            return sys.toRealPath();
        } catch (IOException unmounted) {
            return sys;
        }
    }
}
