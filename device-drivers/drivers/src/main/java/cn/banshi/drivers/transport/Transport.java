package cn.banshi.drivers.transport;

import cn.banshi.device.Deadline;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * An open byte link to a device. One thread reads and writes at a time; {@link #close} may come from any thread and ends
 * a transfer under way with {@link Transfer.Stopped}.
 */
public interface Transport extends Link {

    /** Hands all bytes to the system, at the latest until the deadline. Says nothing about their arrival. */
    Transfer write(byte[] bytes, Deadline deadline);

    /** Waits for at least one byte and moves what has arrived, as far as {@code into} has room. */
    Transfer read(ByteBuffer into, Deadline deadline);

    /**
     * Throws away what arrives until the line has been silent for {@code quiet}: the rest of a broken answer must not be
     * taken for the beginning of the next one.
     *
     * @return how many bytes were thrown away
     */
    default int drain(Duration quiet, Deadline deadline) {
        ByteBuffer waste = ByteBuffer.allocate(1024);
        int thrown = 0;
        while (read(waste.clear(), deadline.within(quiet)) instanceof Transfer.Done(int bytes)) {
            thrown += bytes;
        }
        return thrown;
    }
}
