package cn.banshi.drivers.transport;

/** An open connection to a device, whatever travels on it: bytes, or whole commands and answers. */
public interface Link extends AutoCloseable {

    /** False once the link was lost or closed; it never becomes usable again. */
    boolean usable();

    /** From any thread; ends a transfer under way. Calling it again does nothing. */
    @Override
    void close();
}
