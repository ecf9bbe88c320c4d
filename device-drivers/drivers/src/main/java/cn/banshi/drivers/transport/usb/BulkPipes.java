package cn.banshi.drivers.transport.usb;

import java.nio.ByteBuffer;

/** The bulk pipes of a device whose interface is ours. Each call comes back at its limit, which is short. */
interface BulkPipes extends AutoCloseable {

    /** What came of a transfer. */
    sealed interface Moved {

        /** @param count bytes, also where the limit came first; 0 when nothing moved before it */
        record Bytes(int count) implements Moved {}

        /** The device is gone or refuses. */
        record Broken(String detail) implements Moved {}
    }

    /** Whether frames travel in two parts, each on a pair of pipes of its own. */
    boolean split();

    /**
     * Writes what {@code from} holds between position and limit.
     *
     * @param rest on the pipe for the rest of a frame, not on that for its head
     */
    Moved write(ByteBuffer from, boolean rest, int limitMs);

    /** Reads to the position of {@code into} what the device sends next. The position stays. */
    Moved read(ByteBuffer into, boolean rest, int limitMs);

    @Override
    void close();
}
