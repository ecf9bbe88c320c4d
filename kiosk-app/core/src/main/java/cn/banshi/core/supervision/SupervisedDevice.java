package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import java.util.function.Function;

/** What every class of device under supervision has in common, as one owner sees it. */
abstract class SupervisedDevice<D extends Device> implements Device {

    private final Supervised<D> supervised;
    private final String owner;

    SupervisedDevice(Supervised<D> supervised, String owner) {
        this.supervised = supervised;
        this.owner = owner;
    }

    final D device() {
        return supervised.device();
    }

    final <R> R order(Command<D, R> command, Deadline deadline, Cancellation cancellation) {
        return supervised.order(owner, command, deadline, cancellation);
    }

    /** For commands that leave no trace in the world, which may be repeated after a repair. */
    final <R> R order(Function<D, R> work, Function<Failure, R> refused, Deadline deadline, Cancellation cancellation) {
        return order(new Command<D, R>() {
            @Override
            public R run(D device) {
                return work.apply(device);
            }

            @Override
            public R refused(Failure why) {
                return refused.apply(why);
            }
        }, deadline, cancellation);
    }

    final <R> R order(Function<D, R> work, Function<Failure, R> refused, Deadline deadline) {
        return order(work, refused, deadline, new Cancellation());
    }

    @Override
    public final DeviceStatus status() {
        return supervised.status();
    }

    /** At once, as last seen, while the terminal does without the device. */
    @Override
    public final DeviceStatus check(Deadline deadline) {
        return order(new Command<D, DeviceStatus>() {
            @Override
            public DeviceStatus run(D device) {
                return device.check(deadline);
            }

            @Override
            public DeviceStatus refused(Failure why) {
                return status().failing() ? status() : new DeviceStatus(DeviceState.BUSY, why.detail());
            }
        }, deadline, new Cancellation());
    }

    @Override
    public final boolean attached() {
        return device().attached();
    }

    /** Closes the device for every owner. */
    @Override
    public final void close() {
        supervised.close();
    }
}
