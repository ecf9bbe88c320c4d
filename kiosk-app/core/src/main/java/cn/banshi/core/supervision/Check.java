package cn.banshi.core.supervision;

import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The health check that nobody waits for. */
record Check<D extends Device>(Duration limit, LongSupplier nanos) implements Command<D, DeviceStatus> {

    @Override
    public DeviceStatus run(D device) {
        return device.check(Deadline.after(limit, nanos));
    }

    @Override
    public DeviceStatus refused(Failure why) {
        return new DeviceStatus(DeviceState.HARDWARE_ERROR, why.detail());
    }
}
