package cn.banshi.terminal;

import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;

/** What a device that the configuration does not name, or names wrongly, says of itself. */
final class NotFitted {

    private static final String REASON = "not in the configuration, or its address is not usable; see the start of the log";

    static final DeviceStatus STATUS = new DeviceStatus(DeviceState.NO_DEVICE, REASON);
    static final Failure FAILURE = new Failure(Failure.Cause.NOT_READY, "device.not-fitted", REASON);

    private NotFitted() {}
}
