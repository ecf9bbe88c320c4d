package cn.banshi.simulators.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A device's end that the kernel made: of a USB gadget's function, {@code /dev/ttyGS0}, {@code /dev/hidg0},
 * {@code /dev/g_printer0}. Opened as soon as it can be and again after its host has gone, which hangs it up. What is written
 * to a HID function at once is one report; of more than that the kernel takes the first.
 */
final class DeviceNode implements LineEnd {

    private final Path node;
    private @Nullable Descriptor open;

    DeviceNode(Path node) {
        this.node = node;
    }

    /** Whether a device stands there: not a link, a file or nothing. */
    static boolean standsAt(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isOther();
        } catch (IOException nothing) {
            return false;
        }
    }

    @Override
    public int read(byte[] into, Duration wait) {
        Descriptor descriptor = descriptor();
        int count = descriptor == null ? Descriptor.GONE : descriptor.read(into, wait);
        if (count == Descriptor.GONE) {
            close();
            LockSupport.parkNanos(wait.toNanos());
        }
        return Math.max(0, count);
    }

    @Override
    public int write(byte[] bytes, int offset, int count) {
        Descriptor descriptor = descriptor();
        return descriptor == null ? 0 : descriptor.write(bytes, offset, count);
    }

    private @Nullable Descriptor descriptor() {
        if (open == null) {
            open = Descriptor.open(node).orElse(null);
            // a printer and a HID function are no terminals and need it not
            var _ = open != null && open.makeRaw();
        }
        return open;
    }

    @Override
    public long nanosPerByte() {
        return 0;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
