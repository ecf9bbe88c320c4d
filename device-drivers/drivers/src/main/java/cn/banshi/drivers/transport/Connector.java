package cn.banshi.drivers.transport;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;

/** Opens one kind of link at a fixed address. Nothing is touched before {@link #connect}. */
@FunctionalInterface
public interface Connector {

    Connection connect(Deadline deadline);

    /** Outcome of {@link #connect}. */
    sealed interface Connection {

        record Open(Transport transport) implements Connection {}

        record Refused(Failure failure) implements Connection {}
    }
}
