package cn.banshi.drivers.transport;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;

/**
 * Opens one kind of link at a fixed address. Nothing is touched before {@link #connect}.
 *
 * @param <L> the kind of link
 */
@FunctionalInterface
public interface Connector<L extends Link> {

    Connection<L> connect(Deadline deadline);

    /** Whether something stands at the address, as far as can be told without connecting; answers at once. */
    default boolean attached() {
        return true;
    }

    /** Outcome of {@link #connect}. */
    sealed interface Connection<L extends Link> {

        record Open<L extends Link>(L link) implements Connection<L> {}

        record Refused<L extends Link>(Failure failure) implements Connection<L> {}
    }
}
