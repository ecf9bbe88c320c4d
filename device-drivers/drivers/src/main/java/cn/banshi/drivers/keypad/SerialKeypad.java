package cn.banshi.drivers.keypad;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Heard;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.Transport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A keypad that sends a byte for each key. */
public final class SerialKeypad extends PortDevice<Transport> implements Keypad {

    private static final DeviceStatus THERE = new DeviceStatus(DeviceState.ONLINE,
            "its port is there; keypads cannot be asked more");
    private static final Duration TYPED_AHEAD = Duration.ofSeconds(1);

    private final KeyCodes codes;
    /** End of the last wait, on the clock that never jumps; written by the thread that has the port. */
    private OptionalLong waited = OptionalLong.empty();

    private SerialKeypad(Port<Transport> port, KeyCodes codes) {
        super(port);
        this.codes = codes;
    }

    /**
     * Makes the driver of a port.
     *
     * @return empty when no such model is known, see {@link KeypadModels#names}
     */
    public static Optional<Keypad> of(Port<Transport> port, String model) {
        return KeypadModels.find(model).map(codes -> new SerialKeypad(port, codes));
    }

    @Override
    public KeyResult key(Deadline deadline, Cancellation cancellation) {
        KeyResult result = use(deadline, transport -> {
            busy("waits for a key");
            KeyResult pressed = key(conversation(transport, cancellation), deadline);
            waited = OptionalLong.of(System.nanoTime());
            return pressed;
        }, KeyResult.Failed::new);
        return ended(result,
                result instanceof KeyResult.Failed(Failure failure) ? Optional.of(failure) : Optional.empty());
    }

    private KeyResult key(Conversation line, Deadline deadline) {
        if (waited.isEmpty() || System.nanoTime() - waited.getAsLong() > TYPED_AHEAD.toNanos()) {
            line.forget(Duration.ZERO, deadline);
        }
        ByteBuffer one = ByteBuffer.allocate(1);
        do {
            switch (line.hear(one.clear(), deadline)) {
                case Heard.Bytes some -> {
                    Optional<Key> key = codes.key(one.get(0));
                    if (key.isPresent()) {
                        return new KeyResult.Pressed(key.get());
                    }
                }
                case Heard.Silence none -> {
                    return new KeyResult.Nothing();
                }
                case Heard.Failed(Failure failure) -> {
                    return new KeyResult.Failed(failure);
                }
            }
        } while (!deadline.passed()); // a line that carries noise without end is none
        return new KeyResult.Nothing();
    }

    @Override
    protected DeviceStatus ask(Transport transport, Deadline deadline) {
        return THERE;
    }

    private static Conversation conversation(Transport transport, Cancellation cancellation) {
        return new Conversation(transport, "keypad", "keypad", cancellation);
    }
}
