package cn.banshi.simulators.camera;

/** A camera in software, above a plate or towards a person. Thread-safe. */
public interface CameraSimulator extends AutoCloseable {

    /** For configuration. */
    String address();

    /** Puts something before it. */
    void lay(View view);

    /** Holds a QR code before it. */
    void show(String text);

    /** Has a drawn person stand before it, who wears a badge with this text as a QR code. */
    void stand(String badge);

    /** Has the person who stands there make a movement, and look straight ahead again. */
    void move(Movement movement);

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
