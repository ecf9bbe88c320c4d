package cn.banshi.drivers.samv;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.drivers.samv.Exchange.Outcome;
import cn.banshi.drivers.transport.LinkStatus;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.Transport;

/**
 * A reader with a SAM_V module. The port is opened at the first command and again after the reader was unplugged.
 */
public final class SamvIdCardReader implements IdCardReader {

    private final Port<Transport> port;
    private final Cancellation closing = new Cancellation();
    private volatile DeviceStatus status = DeviceStatus.STARTING;

    public SamvIdCardReader(Port<Transport> port) {
        this.port = port;
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
        return read(request, deadline, cancellation, () -> {});
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        ReadResult result = port.use(deadline, transport -> {
            status = new DeviceStatus(DeviceState.BUSY, "waits for a card or reads one");
            Exchange exchange = new Exchange(transport, cancellation);
            return new CardReading(exchange, request, deadline, cancellation, cardFound).run();
        }, ReadResult.Failed::new);
        status = result instanceof ReadResult.Failed(Failure failure)
                ? LinkStatus.after(failure, DeviceStatus.ONLINE)
                : DeviceStatus.ONLINE;
        return result;
    }

    @Override
    public ModuleIdResult moduleId(Deadline deadline) {
        ModuleIdResult result = port.use(deadline, transport -> moduleId(transport, deadline),
                ModuleIdResult.Failed::new);
        status = result instanceof ModuleIdResult.Failed(Failure failure)
                ? LinkStatus.after(failure, status)
                : DeviceStatus.ONLINE;
        return result;
    }

    private ModuleIdResult moduleId(Transport transport, Deadline deadline) {
        return switch (new Exchange(transport, closing).ask(SamvCommand.MODULE_ID, deadline)) {
            case Outcome.Failed(Failure failure, boolean broken) -> new ModuleIdResult.Failed(failure);
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS
                    && answer.data().length >= ModuleId.LENGTH -> new ModuleIdResult.Known(
                            ModuleId.text(answer.data()));
            case Outcome.Answered(SamvAnswer answer) -> new ModuleIdResult.Failed(Verdict.failure(answer));
        };
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        status = port.use(deadline, transport -> check(transport, deadline),
                failure -> LinkStatus.after(failure, status));
        return status;
    }

    private DeviceStatus check(Transport transport, Deadline deadline) {
        return switch (new Exchange(transport, closing).ask(SamvCommand.MODULE_STATUS, deadline)) {
            case Outcome.Failed(Failure failure, boolean broken) -> LinkStatus.after(failure, status);
            // a module that answers but does not know the question works
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS
                    || answer.status() == SamvStatus.BAD_COMMAND -> DeviceStatus.ONLINE;
            case Outcome.Answered(SamvAnswer answer) -> LinkStatus.after(Verdict.failure(answer), DeviceStatus.ONLINE);
        };
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public void close() {
        closing.cancel();
        port.close();
        status = new DeviceStatus(DeviceState.OFFLINE, "closed by its owner");
    }
}
