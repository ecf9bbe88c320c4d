package cn.banshi.drivers.barcode;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Awaited;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Scanners of the HID page 8C, opened through hidraw. A scanner that has a trigger report is switched on for the wait;
 * others look all the time.
 */
final class HidPosProtocol implements ScannerProtocol {

    private static final Duration STOP_TIME = Duration.ofMillis(100);

    private final Supplier<HidPosLayout> layouts;

    /** @param layouts asked at each read, because another scanner may have been plugged in */
    HidPosProtocol(Supplier<HidPosLayout> layouts) {
        this.layouts = layouts;
    }

    @Override
    public String name() {
        return "hid-pos";
    }

    @Override
    public Read read(Conversation line, Deadline deadline) {
        HidPosLayout layout = layouts.get();
        Optional<Failure> unsent = layout.trigger().flatMap(trigger -> line.send(trigger.report(true), deadline));
        if (unsent.isPresent()) {
            return new Read.Failed(unsent.get());
        }
        HidPosReader reader = new HidPosReader(layout);
        Read end = switch (line.await(reader, deadline)) {
            case Awaited.Whole whole -> new Read.Code(reader.payload());
            case Awaited.Silence none -> new Read.Nothing();
            case Awaited.Failed(Failure failure) -> new Read.Failed(failure);
            case Awaited.Broken broken -> new Read.Failed(line.failure(Cause.PROTOCOL_ERROR, "report",
                    "sent a report that is cut short or counts more than it holds; set it to HID POS mode"));
        };
        reader.restart();
        layout.trigger().map(trigger -> trigger.report(false)).ifPresent(off -> line.sendLast(off, STOP_TIME));
        return end;
    }
}
