package cn.banshi.simulators.camera;

/** A camera in software. Thread-safe. */
public interface CameraSimulator extends AutoCloseable {

    /** For configuration. */
    String address();

    /** Puts something before it. */
    void lay(View view);

    /** Holds a QR code before it. */
    void show(String text);

    /** At once, until {@link #clear}. */
    void failAlways(CameraFault fault);

    /** Cures every fault. */
    void clear();

    /** Nothing stands at its address until {@link #plugIn}. */
    void unplug();

    void plugIn();

    @Override
    void close();
}
