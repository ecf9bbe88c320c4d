package cn.banshi.drivers.transport;

import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;

/** What a failed command says about the device's state; the same for every protocol. */
public final class LinkStatus {

    private LinkStatus() {}

    /** @param before kept when the failure says nothing about the device */
    public static DeviceStatus after(Failure failure, DeviceStatus before) {
        return switch (failure.cause()) {
            case TIMED_OUT -> failure.code().equals(Port.BUSY)
                    ? new DeviceStatus(DeviceState.BUSY, failure.detail())
                    : new DeviceStatus(DeviceState.OFFLINE, failure.detail());
            case NOT_READY, UNSUPPORTED -> new DeviceStatus(DeviceState.NO_DEVICE, failure.detail());
            case CLAIMED -> new DeviceStatus(DeviceState.OFFLINE, failure.detail());
            case PROTOCOL_ERROR, HARDWARE_ERROR -> new DeviceStatus(DeviceState.HARDWARE_ERROR, failure.detail());
            case CANCELLED -> before;
        };
    }
}
