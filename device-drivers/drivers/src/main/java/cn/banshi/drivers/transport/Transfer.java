package cn.banshi.drivers.transport;

/** Outcome of one read or write on a {@link Transport}. */
public sealed interface Transfer {

    /** @param bytes how many were moved; at least one for a read */
    record Done(int bytes) implements Transfer {}

    /** The deadline passed; what had been moved by then is not known. */
    record TimedOut() implements Transfer {}

    /**
     * The link is gone: cable, power, peer. Only a new connection helps.
     *
     * @param detail what the system said
     */
    record Lost(String detail) implements Transfer {}

    /** The owner closed the transport or interrupted the thread meanwhile. */
    record Stopped() implements Transfer {}
}
