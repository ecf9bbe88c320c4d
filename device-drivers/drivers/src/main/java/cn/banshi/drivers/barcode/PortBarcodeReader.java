package cn.banshi.drivers.barcode;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.SameCode;
import cn.banshi.drivers.barcode.ScannerProtocol.Read;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A barcode reader on a port of its own. */
public final class PortBarcodeReader extends PortDevice<Transport> implements BarcodeReader {

    private static final DeviceStatus THERE = new DeviceStatus(DeviceState.ONLINE,
            "its port is there; this model cannot be asked more");

    /** A code of the citizen before may be on its way still: a byte takes 1 ms at 9600 baud, and none waits for another. */
    private static final Duration SILENCE = Duration.ofMillis(30);
    /** Who sends without a pause is no reader; its noise is then read as such. */
    private static final Duration NOISE = Duration.ofMillis(500);

    private final ScannerProtocol protocol;
    private final SameCode sameCode = new SameCode(System::nanoTime);

    private PortBarcodeReader(Port<Transport> port, ScannerProtocol protocol) {
        super(port);
        this.protocol = protocol;
    }

    /**
     * Makes the driver of a port.
     *
     * @return empty when no such model is known, see {@link ScannerModels#names}
     */
    public static Optional<BarcodeReader> of(Port<Transport> port, String model) {
        return ScannerModels.find(model, Path.of(port.target())).map(protocol -> new PortBarcodeReader(port, protocol));
    }

    @Override
    public ScanResult scan(Deadline deadline, Cancellation cancellation) {
        ScanResult result = use(deadline, transport -> scan(conversation(transport, cancellation), deadline),
                ScanResult.Failed::new);
        return ended(result,
                result instanceof ScanResult.Failed(Failure failure) ? Optional.of(failure) : Optional.empty());
    }

    private ScanResult scan(Conversation line, Deadline deadline) {
        while (true) {
            line.forget(SILENCE, Deadline.after(NOISE));
            busy("waits for a code");
            switch (protocol.read(line, deadline)) {
                case Read.Nothing none -> {
                    return new ScanResult.Nothing();
                }
                case Read.Failed(Failure failure) -> {
                    return new ScanResult.Failed(failure);
                }
                case Read.Code(Payload payload) -> {
                    if (sameCode.isNew(Arrays.hashCode(payload.bytes()))) {
                        return payload.scanned();
                    }
                    if (deadline.passed()) {
                        return new ScanResult.Nothing();
                    }
                }
            }
        }
    }

    @Override
    protected DeviceStatus ask(Transport transport, Deadline deadline) {
        if (!protocol.canBeAsked()) {
            return THERE;
        }
        return protocol.ask(conversation(transport, closing()), deadline)
                .map(this::after)
                .orElse(DeviceStatus.ONLINE);
    }

    private Conversation conversation(Transport transport, Cancellation cancellation) {
        return new Conversation(transport, protocol.name(), "barcode reader", cancellation);
    }
}
