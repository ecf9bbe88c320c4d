package cn.banshi.drivers.transport.file;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a character device; never creates it, because a missing lp0 would silently become an ordinary file. */
public final class CharacterDeviceConnector implements Connector<Transport> {

    private final Address.CharacterDevice address;

    public CharacterDeviceConnector(Address.CharacterDevice address) {
        this.address = address;
    }

    @Override
    public boolean attached() {
        return Files.exists(address.device());
    }

    @Override
    public Connection<Transport> connect(Deadline deadline) {
        Path device = address.device();
        if (Files.isRegularFile(device)) {
            return refused(Cause.NOT_READY, "file.no-device",
                    device + " is a plain file; delete it or correct the address");
        }
        if (Files.exists(device) && !(Files.isReadable(device) && Files.isWritable(device))) {
            return refused(Cause.NOT_READY, "file.permission",
                    "no permission to open " + device + "; add the user to the group that owns it (lp, input)"
                            + " or let udev give it one");
        }
        try {
            return Files.exists(device) ? new Connection.Open<>(FileTransport.open(device)) : missing();
        } catch (NoSuchFileException vanished) {
            return missing();
        } catch (IOException busy) {
            // usblp answers EBUSY to a second open
            boolean held = String.valueOf(busy.getMessage()).contains("busy");
            return refused(held ? Cause.CLAIMED : Cause.NOT_READY, held ? "file.claimed" : "file.open",
                    device + " could not be opened: " + busy.getMessage());
        }
    }

    private Connection<Transport> missing() {
        return refused(Cause.NOT_READY, "file.missing",
                address.device() + " does not exist; plug the device in or correct the address");
    }

    private static Connection<Transport> refused(Cause cause, String code, String detail) {
        return new Connection.Refused<>(new Failure(cause, code, detail));
    }
}
