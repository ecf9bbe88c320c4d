package cn.banshi.drivers.fingerprint;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.fingerprint.FingerprintReader;
import cn.banshi.drivers.fingerprint.Exchange.Command;
import cn.banshi.drivers.fingerprint.Exchange.Outcome;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.Transport;
import java.util.Optional;

/** A module of the EF01 family with its factory address and without a password. Nothing is stored in its library. */
public final class Ef01FingerprintReader extends PortDevice<Transport> implements FingerprintReader {

    public Ef01FingerprintReader(Port<Transport> port) {
        super(port);
    }

    @Override
    public CompareResult compare(byte[] template, Deadline deadline, Cancellation cancellation) {
        byte[] own = template.clone();
        CompareResult result = use(deadline, transport -> {
            busy("waits for a finger or compares one");
            return new Comparison(exchange(transport), own, deadline, cancellation).run();
        }, CompareResult.Failed::new);
        // a template it cannot compare says nothing against the module
        return ended(result, result instanceof CompareResult.Failed(Failure failure)
                && failure.cause() != Failure.Cause.UNSUPPORTED ? Optional.of(failure) : Optional.empty());
    }

    @Override
    protected DeviceStatus ask(Transport transport, Deadline deadline) {
        Exchange exchange = exchange(transport);
        return switch (exchange.ask(deadline, Command.PARAMETERS)) {
            case Outcome.Failed(Failure failure) -> after(failure);
            case Outcome.Answered(Confirmation said, byte[] data) -> said == Confirmation.OK
                    ? DeviceStatus.ONLINE
                    : after(exchange.refused(said));
        };
    }

    private Exchange exchange(Transport transport) {
        return new Exchange(new Conversation(transport, "ef01", "fingerprint reader", closing()));
    }
}
