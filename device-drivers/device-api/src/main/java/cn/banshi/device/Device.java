package cn.banshi.device;

/**
 * A piece of hardware that one owner drives.
 *
 * <p>Every command takes a {@link Deadline} and ends with exactly one value of a sealed result; nothing the world can do
 * (card pulled, paper out, cable unplugged) is thrown. Implementations serialise commands themselves: a second thread
 * waits for its turn, at most until its own deadline.
 */
public interface Device extends AutoCloseable {

    /** The state as last seen. Never blocks, never asks the device; {@link DeviceState#STARTING} before the first answer. */
    DeviceStatus status();

    /**
     * Asks the device how it is.
     *
     * @param deadline when an answer is no longer of use; a silent device is {@link DeviceState#OFFLINE}
     * @return what the device said now, also kept for {@link #status()}
     */
    DeviceStatus check(Deadline deadline);

    /**
     * Looks whether something stands at the device's address, without asking it: no byte on the wire, an answer at once.
     *
     * @return false only when it is known that nothing does; true where the transport cannot tell
     */
    default boolean attached() {
        return true;
    }

    /**
     * Lets go of the link; the next command opens a new one. A command under way ends with
     * {@link Failure.Cause#CANCELLED}. Does nothing for a device that keeps no link.
     */
    default void reopen() {}

    /** Releases the port. A command under way ends with {@link Failure.Cause#CANCELLED}. Calling it again does nothing. */
    @Override
    void close();
}
