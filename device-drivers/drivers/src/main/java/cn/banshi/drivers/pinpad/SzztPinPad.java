package cn.banshi.drivers.pinpad;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.drivers.pinpad.Exchange.Outcome;
import cn.banshi.drivers.pinpad.PinEntry.Limits;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.Transport;
import java.util.Optional;
import java.util.function.IntConsumer;

/** An encrypting PIN pad of SZZT. Loading keys is no business of a terminal: staff do it with the maker's tool. */
public final class SzztPinPad extends PortDevice<Transport> implements PinPad {

    /** Behind 50 characters of the owner's and 24 key codes in hexadecimal. */
    private static final int SETTINGS = 50 + 48;
    private static final int BLANK = 0x01;

    private volatile Keys keys = Keys.UNKNOWN;

    public SzztPinPad(Port<Transport> port) {
        super(port);
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public PinResult pinBlock(PinRequest request, Deadline deadline, Cancellation cancellation, IntConsumer typed) {
        PinResult result = use(deadline, transport -> {
            busy("waits for a PIN");
            Exchange pad = exchange(transport);
            return unready(pad, deadline).<PinResult>map(PinResult.Failed::new)
                    .orElseGet(() -> new PinEntry(pad, request, new Limits(deadline, cancellation), typed).run());
        }, PinResult.Failed::new);
        return ended(result,
                result instanceof PinResult.Failed(Failure failure) && !failure.code().endsWith(PinEntry.NOT_TYPED)
                        ? Optional.of(failure)
                        : Optional.empty());
    }

    /** Asks for the settings; empty when keys are loaded. */
    private Optional<Failure> unready(Exchange pad, Deadline deadline) {
        return switch (pad.ask("3", deadline)) {
            case Outcome.Failed(Failure failure) -> Optional.of(failure);
            case Outcome.Refused(SzztError error) -> Optional.of(pad.refused(error));
            case Outcome.Answered(String text) -> {
                if (text.length() < SETTINGS + 2 || !text.substring(SETTINGS, SETTINGS + 2).matches("[0-9A-Fa-f]{2}")) {
                    yield Optional.of(pad.failure(Cause.PROTOCOL_ERROR, "no-settings",
                            "the pad's answer holds no settings; is it another model?"));
                }
                int flags = Integer.parseInt(text.substring(SETTINGS, SETTINGS + 2), 16);
                keys = (flags & BLANK) == 0 ? Keys.LOADED : Keys.ABSENT;
                yield keys == Keys.LOADED
                        ? Optional.empty()
                        : Optional.of(pad.failure(Cause.HARDWARE_ERROR, "blank",
                                "no keys are loaded, or the pad erased them when it was opened; have them loaded"));
            }
        };
    }

    @Override
    protected DeviceStatus ask(Transport transport, Deadline deadline) {
        return unready(exchange(transport), deadline).map(this::after).orElse(DeviceStatus.ONLINE);
    }

    /** Questions are heard to their end whoever cancels: a late answer would be taken for that of the next one. */
    private Exchange exchange(Transport transport) {
        return new Exchange(new Conversation(transport, "szzt", "PIN pad", closing()));
    }
}
