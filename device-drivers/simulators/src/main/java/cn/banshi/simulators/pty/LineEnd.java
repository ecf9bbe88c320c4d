package cn.banshi.simulators.pty;

import java.time.Duration;

/** The device's end of a line, whatever the line is made of. Not thread-safe. */
interface LineEnd extends AutoCloseable {

    /** Bytes that have arrived, at most {@code into.length}; 0 when none came within {@code wait}. */
    int read(byte[] into, Duration wait);

    /** How many of the bytes the system took; fewer when the other end does not read. */
    int write(byte[] bytes, int offset, int count);

    /** How long a byte is to take on the wire; 0 where it takes its own time. */
    long nanosPerByte();

    @Override
    void close();
}
