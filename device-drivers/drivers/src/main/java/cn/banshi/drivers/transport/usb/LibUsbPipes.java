package cn.banshi.drivers.transport.usb;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.usb4java.ConfigDescriptor;
import org.usb4java.Context;
import org.usb4java.Device;
import org.usb4java.DeviceHandle;
import org.usb4java.DeviceList;
import org.usb4java.EndpointDescriptor;
import org.usb4java.LibUsb;

/** Pipes through libusb 1.0. */
final class LibUsbPipes implements BulkPipes {

    private static final int INTERFACE = 0;
    private static final int MOST_PAIRS = 2;

    private final Context context;
    private final DeviceHandle handle;
    private final Ends ends;

    private LibUsbPipes(Context context, DeviceHandle handle, Ends ends) {
        this.context = context;
        this.handle = handle;
        this.ends = ends;
    }

    /** Outcome of {@link #open}. */
    sealed interface Opened {

        record Open(BulkPipes pipes) implements Opened {}

        /** @param code of libusb, see {@link LibUsb}; 0 where the device has no such pipes */
        record Refused(int code) implements Opened {}
    }

    /**
     * Addresses of bulk endpoints in the order of the descriptor: they differ from maker to maker.
     *
     * @param in towards us
     */
    private record Ends(List<Byte> out, List<Byte> in) {

        boolean paired() {
            return !out.isEmpty() && out.size() == in.size() && out.size() <= MOST_PAIRS;
        }
    }

    /**
     * Takes the first interface from whoever has it in the kernel, and gives it back when closed.
     *
     * @param node of the device, named after its bus and number
     */
    static Opened open(Path node) {
        var context = new Context();
        int code = LibUsb.init(context);
        if (code != LibUsb.SUCCESS) {
            return new Opened.Refused(code);
        }
        Opened opened = open(context, node);
        if (opened instanceof Opened.Refused) {
            LibUsb.exit(context);
        }
        return opened;
    }

    private static Opened open(Context context, Path node) {
        var devices = new DeviceList();
        int count = LibUsb.getDeviceList(context, devices);
        if (count < 0) {
            return new Opened.Refused(count);
        }
        try {
            for (Device device : devices) {
                if (node.endsWith(String.format(Locale.ROOT, "%03d/%03d", LibUsb.getBusNumber(device),
                        LibUsb.getDeviceAddress(device)))) {
                    return open(context, device);
                }
            }
            return new Opened.Refused(LibUsb.ERROR_NO_DEVICE);
        } finally {
            LibUsb.freeDeviceList(devices, true);
        }
    }

    private static Opened open(Context context, Device device) {
        Optional<Ends> ends = ends(device);
        if (ends.isEmpty() || !ends.get().paired()) {
            return new Opened.Refused(LibUsb.SUCCESS);
        }
        var handle = new DeviceHandle();
        int code = LibUsb.open(device, handle);
        if (code != LibUsb.SUCCESS) {
            return new Opened.Refused(code);
        }
        LibUsb.setAutoDetachKernelDriver(handle, true);
        code = LibUsb.claimInterface(handle, INTERFACE);
        if (code != LibUsb.SUCCESS) {
            LibUsb.close(handle);
            return new Opened.Refused(code);
        }
        return new Opened.Open(new LibUsbPipes(context, handle, ends.get()));
    }

    private static Optional<Ends> ends(Device device) {
        var configuration = new ConfigDescriptor();
        if (LibUsb.getActiveConfigDescriptor(device, configuration) != LibUsb.SUCCESS) {
            return Optional.empty();
        }
        try {
            var ends = new Ends(new ArrayList<>(), new ArrayList<>());
            for (EndpointDescriptor end : configuration.iface()[INTERFACE].altsetting()[0].endpoint()) {
                if ((end.bmAttributes() & LibUsb.TRANSFER_TYPE_MASK) == LibUsb.TRANSFER_TYPE_BULK) {
                    boolean in = (end.bEndpointAddress() & LibUsb.ENDPOINT_IN) != 0;
                    (in ? ends.in : ends.out).add(end.bEndpointAddress());
                }
            }
            return Optional.of(ends);
        } finally {
            LibUsb.freeConfigDescriptor(configuration);
        }
    }

    @Override
    public boolean split() {
        return ends.out.size() == MOST_PAIRS;
    }

    @Override
    public Moved write(ByteBuffer from, boolean rest, int limitMs) {
        return transfer(ends.out.get(rest ? 1 : 0), from, limitMs);
    }

    @Override
    public Moved read(ByteBuffer into, boolean rest, int limitMs) {
        return transfer(ends.in.get(rest ? 1 : 0), into, limitMs);
    }

    private Moved transfer(byte end, ByteBuffer bytes, int limitMs) {
        IntBuffer moved = IntBuffer.allocate(1);
        int code = LibUsb.bulkTransfer(handle, end, bytes, moved, limitMs);
        return code == LibUsb.SUCCESS || code == LibUsb.ERROR_TIMEOUT
                ? new Moved.Bytes(moved.get(0))
                : new Moved.Broken(LibUsb.strError(code));
    }

    @Override
    public void close() {
        LibUsb.releaseInterface(handle, INTERFACE);
        LibUsb.close(handle);
        LibUsb.exit(context);
    }
}
