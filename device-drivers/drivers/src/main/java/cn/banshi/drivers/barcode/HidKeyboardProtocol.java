package cn.banshi.drivers.barcode;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Awaited;

/**
 * Scanners that pretend to be a keyboard, read below the window system through hidraw: an input method would swallow
 * keys, and a code would be typed into whatever has the focus. Look all the time.
 */
final class HidKeyboardProtocol implements ScannerProtocol {

    @Override
    public String name() {
        return "hid-keyboard";
    }

    @Override
    public Read read(Conversation line, Deadline deadline) {
        KeyReports keys = new KeyReports();
        Read end = switch (line.await(keys, deadline)) {
            case Awaited.Whole whole -> new Read.Code(keys.payload());
            case Awaited.Silence none -> new Read.Nothing();
            case Awaited.Failed(Failure failure) -> new Read.Failed(failure);
            case Awaited.Broken broken -> new Read.Failed(line.failure(Cause.PROTOCOL_ERROR, "no-enter",
                    "typed a code without Enter behind it, or one that no code holds; set its suffix to Enter"));
        };
        keys.restart();
        return end;
    }
}
