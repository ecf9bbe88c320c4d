package cn.banshi.drivers.transport.usb;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.Transport;
import cn.banshi.drivers.transport.usb.LibUsbPipes.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.usb4java.LibUsb;

/**
 * Takes a USB device that no driver of the kernel serves. libusb comes with usb4java and is unpacked to the temporary folder at the
 * first connect, which must allow programs to be run from it.
 */
public final class BulkConnector implements Connector<Transport> {

    private final Address.Bulk address;
    private final UsbDevices devices;

    public BulkConnector(Address.Bulk address) {
        this.address = address;
        this.devices = UsbDevices.ofThisMachine();
    }

    @Override
    public boolean attached() {
        return devices.find(address).isPresent();
    }

    @Override
    public Connection<Transport> connect(Deadline deadline) {
        Optional<Path> found = devices.find(address).map(SysfsUsbPort.Place::node);
        if (found.isEmpty()) {
            return refused(Cause.NOT_READY, "no-device",
                    "no USB device " + address.target() + "; plug it in or correct the address");
        }
        if (!Files.isWritable(found.get())) {
            return refused(Cause.NOT_READY, "permission", "no permission to open " + found.get()
                    + "; let udev give it to the terminal's user");
        }
        try {
            return switch (LibUsbPipes.open(found.get())) {
                case Opened.Open(BulkPipes pipes) -> new Connection.Open<>(new BulkTransport(address.target(), pipes));
                case Opened.Refused(int code) -> refused(code);
            };
        } catch (LinkageError noLibrary) { // no native code for this machine, or a temporary folder without the right to run it
            return refused(Cause.UNSUPPORTED, "library", "libusb cannot be loaded: " + noLibrary.getMessage());
        }
    }

    private Connection<Transport> refused(int code) {
        return switch (code) {
            case LibUsb.SUCCESS -> refused(Cause.UNSUPPORTED, "pipes", address.target()
                    + " has neither one nor two pairs of bulk pipes; it is another kind of device");
            case LibUsb.ERROR_BUSY -> refused(Cause.CLAIMED, "claimed",
                    address.target() + " is held by another program; close it");
            default -> refused(Cause.NOT_READY, "open",
                    address.target() + " cannot be opened: " + LibUsb.strError(code));
        };
    }

    private static Connection<Transport> refused(Cause cause, String code, String detail) {
        return new Connection.Refused<>(new Failure(cause, "usb." + code, detail));
    }
}
