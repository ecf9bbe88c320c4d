package cn.banshi.drivers.transport.file;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.Transport;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;

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
        try {
            FileChannel channel = FileChannel.open(address.device(), StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new Connection.Open<>(new FileTransport(address.device(), channel));
        } catch (NoSuchFileException missing) {
            return refused(Cause.NOT_READY, "file.missing",
                    address.device() + " does not exist; plug the device in or correct the address");
        } catch (AccessDeniedException denied) {
            return refused(Cause.NOT_READY, "file.permission",
                    "no permission to open " + address.device() + "; add the user to the group that owns it (lp, input)"
                            + " or let udev give it one");
        } catch (IOException busy) {
            // usblp answers EBUSY to a second open
            boolean held = String.valueOf(busy.getMessage()).contains("busy");
            return refused(held ? Cause.CLAIMED : Cause.NOT_READY, held ? "file.claimed" : "file.open",
                    address.device() + " could not be opened: " + busy.getMessage());
        }
    }

    private static Connection<Transport> refused(Cause cause, String code, String detail) {
        return new Connection.Refused<>(new Failure(cause, code, detail));
    }
}
