package cn.banshi.terminal;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader;

/** A terminal without a usable reader: services that need one are closed, and say so. */
final class NoIdCardReader implements IdCardReader {

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
        return new ReadResult.Failed(NotFitted.FAILURE);
    }

    @Override
    public Presence presence(Deadline deadline) {
        return new Presence.Unknown(new Failure(Failure.Cause.UNSUPPORTED, NotFitted.FAILURE.code(),
                NotFitted.FAILURE.detail()));
    }

    @Override
    public ModuleIdResult moduleId(Deadline deadline) {
        return new ModuleIdResult.Failed(NotFitted.FAILURE);
    }

    @Override
    public DeviceStatus status() {
        return NotFitted.STATUS;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return NotFitted.STATUS;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
