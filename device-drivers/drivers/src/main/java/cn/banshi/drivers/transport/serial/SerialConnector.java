package cn.banshi.drivers.transport.serial;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.PortHolders;
import cn.banshi.drivers.transport.Transport;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.util.List;

/**
 * Opens a serial port with 8 data bits and 1 stop bit. The native library is unpacked below {@code java.io.tmpdir} at the
 * first connect, or taken from {@code jSerialComm.library.path}.
 */
public final class SerialConnector implements Connector<Transport> {

    private static final int EACCES = 13;
    private static final int EINVAL = 22;
    private static final int ENOTTY = 25;

    private final Address.Serial address;

    public SerialConnector(Address.Serial address) {
        this.address = address;
    }

    @Override
    public boolean attached() {
        return Files.exists(address.device());
    }

    @Override
    public Connection<Transport> connect(Deadline deadline) {
        if (!Files.exists(address.device())) {
            return refused(Cause.NOT_READY, "serial.missing",
                    address.device() + " does not exist; plug the device in or correct the address");
        }
        try {
            return open();
        } catch (SerialPortInvalidPortException gone) {
            return refused(Cause.NOT_READY, "serial.missing", address.device() + " vanished while it was opened");
        } catch (LinkageError missing) {
            return refused(Cause.UNSUPPORTED, "serial.native", "the native serial library does not load ("
                    + missing.getMessage() + "); check that java.io.tmpdir is writable and allows execution");
        }
    }

    private Connection<Transport> open() {
        SerialPort port = SerialPort.getCommPort(address.device().toString());
        if (!configured(port)) {
            return refused(Cause.UNSUPPORTED, "serial.settings",
                    address.device() + " does not accept the settings of its address");
        }
        // The library's safety sleep of 200 ms before an open is for boards that reset on DTR; readers do not.
        if (!port.openPort(0)) {
            return notOpened(port.getLastErrorCode());
        }
        return new Connection.Open<>(new SerialTransport(port));
    }

    private boolean configured(SerialPort port) {
        int parity = switch (address.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
        int flow = switch (address.flow()) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTSCTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case XONXOFF -> SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
        return port.setComPortParameters(address.baud(), 8, SerialPort.ONE_STOP_BIT, parity)
                && port.setFlowControl(flow)
                && port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    }

    private Connection<Transport> notOpened(int error) {
        return switch (error) {
            case EACCES -> refused(Cause.NOT_READY, "serial.permission",
                    "no permission to open " + address.device() + "; add the user to the group dialout");
            case EINVAL, ENOTTY -> refused(Cause.NOT_READY, "serial.no-port",
                    address.device() + " is no serial port; correct the address");
            default -> notOpened(error, PortHolders.of(address.device()));
        };
    }

    private Connection<Transport> notOpened(int error, List<String> holders) {
        // The lock is advisory and only another program with the port open takes it, so a holder is the cause.
        if (!holders.isEmpty() || error == 2 || error == 11 || error == 16) {
            return refused(Cause.CLAIMED, "serial.claimed", address.device() + " is held by "
                    + (holders.isEmpty() ? "another program" : String.join(", ", holders)) + "; close that one first");
        }
        return refused(Cause.NOT_READY, "serial.open",
                address.device() + " could not be opened (system error " + error + ")");
    }

    private static Connection<Transport> refused(Cause cause, String code, String detail) {
        return new Connection.Refused<>(new Failure(cause, code, detail));
    }
}
