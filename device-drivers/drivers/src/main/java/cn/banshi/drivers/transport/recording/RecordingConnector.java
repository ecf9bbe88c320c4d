package cn.banshi.drivers.transport.recording;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.Transport;

/**
 * Writes down what passes on the links of another connector.
 *
 * @param address where the links lead
 */
public record RecordingConnector(Connector<Transport> connector, Address.Bytes address, Recording recording)
        implements
            Connector<Transport> {

    @Override
    public Connection<Transport> connect(Deadline deadline) {
        Connection<Transport> connection = connector.connect(deadline);
        return switch (connection) {
            case Connection.Refused<Transport> refused -> refused;
            case Connection.Open<Transport>(Transport link) -> {
                if (address instanceof Address.Serial serial) {
                    recording.opened(serial.baud());
                }
                yield new Connection.Open<>(new RecordedTransport(link, recording));
            }
        };
    }

    @Override
    public boolean attached() {
        return connector.attached();
    }
}
