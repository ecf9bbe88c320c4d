package cn.banshi.drivers.transport;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What every device on a port does alike: its port is opened at the first command and again after it was unplugged, its
 * state is that of the last command.
 *
 * @param <L> the kind of link
 */
public abstract class PortDevice<L extends Link> implements Device {

    private final Port<L> port;
    private final Cancellation closing = new Cancellation();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile DeviceStatus status = DeviceStatus.STARTING;

    protected PortDevice(Port<L> port) {
        this.port = port;
    }

    /** Requested once the owner has closed this device; for questions that nobody else can cancel. */
    protected final Cancellation closing() {
        return closing;
    }

    /** Works alone on the link; see {@link Port#use}. */
    protected final <R> R use(Deadline deadline, Function<? super L, R> work, Function<? super Failure, R> refused) {
        if (closing.requested()) {
            return refused
                    .apply(new Failure(Cause.CANCELLED, "port.closed", port.target() + " was closed by its owner"));
        }
        return port.use(deadline, work, refused);
    }

    /** See {@link Port#open}. */
    protected final boolean open() {
        return port.open();
    }

    /** Said by a command that may take long. */
    protected final void busy(String doing) {
        status = new DeviceStatus(DeviceState.BUSY, doing);
    }

    /**
     * The end of every command.
     *
     * @param failure of the device; what only concerns the person before it is none
     */
    protected final <R> R ended(R result, Optional<Failure> failure) {
        status = failure.map(this::after).orElse(DeviceStatus.ONLINE);
        return result;
    }

    /** What a failure says about the device's state. */
    protected final DeviceStatus after(Failure failure) {
        return DeviceStatus.after(failure, status.state() == DeviceState.BUSY ? DeviceStatus.ONLINE : status);
    }

    /** Asks the device how it is. */
    protected abstract DeviceStatus ask(L link, Deadline deadline);

    @Override
    public DeviceStatus check(Deadline deadline) {
        status = use(deadline, link -> ask(link, deadline), this::after);
        return status;
    }

    @Override
    public final DeviceStatus status() {
        return status;
    }

    @Override
    public final boolean attached() {
        return port.attached();
    }

    @Override
    public final void reopen() {
        port.reopen();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        closing.cancel();
        port.close();
        status = new DeviceStatus(DeviceState.OFFLINE, "closed by its owner");
    }
}
