package cn.banshi.drivers.samv;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.drivers.samv.Exchange.Outcome;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.Transport;
import java.util.Optional;

/** A reader with a SAM_V module. */
public final class SamvIdCardReader extends PortDevice<Transport> implements IdCardReader {

    public SamvIdCardReader(Port<Transport> port) {
        super(port);
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
        return read(request, deadline, cancellation, () -> {});
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        ReadResult result = use(deadline, transport -> {
            busy("waits for a card or reads one");
            Exchange exchange = new Exchange(transport, cancellation);
            return new CardReading(exchange, request, deadline, cardFound).run();
        }, ReadResult.Failed::new);
        return ended(result,
                result instanceof ReadResult.Failed(Failure failure) ? Optional.of(failure) : Optional.empty());
    }

    @Override
    public Presence presence(Deadline deadline) {
        Presence seen = use(deadline, transport -> new CardLook(new Exchange(transport, closing()), deadline).run(),
                Presence.Unknown::new);
        // a module that cannot tell reads cards none the worse
        return ended(seen, seen instanceof Presence.Unknown(Failure why) && why.cause() != Cause.UNSUPPORTED
                ? Optional.of(why)
                : Optional.empty());
    }

    @Override
    public ModuleIdResult moduleId(Deadline deadline) {
        ModuleIdResult result = use(deadline, transport -> moduleId(transport, deadline),
                ModuleIdResult.Failed::new);
        return ended(result,
                result instanceof ModuleIdResult.Failed(Failure failure) ? Optional.of(failure) : Optional.empty());
    }

    private ModuleIdResult moduleId(Transport transport, Deadline deadline) {
        return switch (new Exchange(transport, closing()).ask(SamvCommand.MODULE_ID, deadline)) {
            case Outcome.Failed(Failure failure, boolean broken) -> new ModuleIdResult.Failed(failure);
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS
                    && answer.data().length >= ModuleId.LENGTH -> new ModuleIdResult.Known(
                            ModuleId.text(answer.data()));
            case Outcome.Answered(SamvAnswer answer) -> new ModuleIdResult.Failed(Verdict.failure(answer));
        };
    }

    @Override
    protected DeviceStatus ask(Transport transport, Deadline deadline) {
        return switch (new Exchange(transport, closing()).ask(SamvCommand.MODULE_STATUS, deadline)) {
            case Outcome.Failed(Failure failure, boolean broken) -> after(failure);
            // a module that answers but does not know the question works
            case Outcome.Answered(SamvAnswer answer) when answer.status() == SamvStatus.SUCCESS
                    || answer.status() == SamvStatus.BAD_COMMAND -> DeviceStatus.ONLINE;
            case Outcome.Answered(SamvAnswer answer) -> after(Verdict.failure(answer));
        };
    }
}
