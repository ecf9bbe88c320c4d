package cn.banshi.core.outbox;

import cn.banshi.core.backend.Backend;
import java.time.Duration;
import java.util.UUID;

/**
 * Records submissions durably and delivers them in the background. Thread-safe.
 *
 * <p>Entries of one group are delivered in the order they were recorded, each after the one before was acknowledged or
 * rejected; groups do not wait for each other.
 *
 * <p>Guarantee: once {@link #record} returned {@link Recorded.Safe} the submission survives power loss and reaches the
 * backend exactly once, or is known to be refused. Limit: for as long as the disk lives and the backend keeps its keys.
 */
public interface Outbox extends AutoCloseable {

    /** The next number for a slip, such as {@code 0007-00042-7}; durable, never given twice. */
    String nextReference();

    /** Writes the submission to disk; returns after it is safe there. A few milliseconds. */
    Recorded record(Entry entry);

    /**
     * Sends the entry now and waits for what comes of it.
     *
     * @param patience how long the citizen waits; delivery goes on afterwards
     */
    Delivery deliver(UUID key, Duration patience);

    /**
     * Takes back what surely was never handed over; its body is erased, and it will not be sent.
     *
     * @return false when the backend may have it, or when the disk refused: it goes on then
     */
    boolean takeBack(UUID key);

    @Override
    void close();

    /**
     * @param key idempotency key, UUIDv7, made once
     * @param reference number on the slip
     * @param group what concerns one case goes one after the other: the reference of the first of them
     * @param body exact bytes of the request; personal data
     */
    @SuppressWarnings("ArrayRecordComponent") // the exact bytes that were signed
    record Entry(UUID key, String reference, String group, String serviceId, String serviceVersion, byte[] body) {

        /** The first of its group. */
        public Entry(UUID key, String reference, String serviceId, String serviceVersion, byte[] body) {
            this(key, reference, reference, serviceId, serviceVersion, body);
        }

        @Override
        public String toString() {
            return "Entry[" + reference + "]";
        }
    }

    /** Whether the disk has it. */
    sealed interface Recorded {

        record Safe() implements Recorded {}

        /** @param detail for staff: file, cause, cure */
        record NotRecorded(String detail) implements Recorded {}
    }

    /** What is known about a delivery. */
    sealed interface Delivery {

        /** The backend has it and said so. */
        record Acknowledged(Backend.Receipt receipt) implements Delivery {}

        /** The backend refused to take it; sending again would not help. */
        record Rejected(String type, String detail) implements Delivery {}

        /**
         * No answer yet.
         *
         * @param handedOver whether the backend may have it already
         */
        record Pending(boolean handedOver) implements Delivery {}
    }
}
