package cn.banshi.drivers.barcode;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.drivers.transport.Conversation;
import java.util.Optional;

/** How to talk with one kind of reader. Keeps nothing between commands. */
interface ScannerProtocol {

    /** Begins the codes of its failures. */
    String name();

    /** Switches the reader on, waits for one code and switches it off. Nothing is left of what came before. */
    Read read(Conversation conversation, Deadline deadline);

    /** Whether the reader can be asked anything; otherwise its port is all there is to see. */
    default boolean canBeAsked() {
        return false;
    }

    /** Asks the reader whether it is there; empty when it is. Only where it {@link #canBeAsked}. */
    default Optional<Failure> ask(Conversation conversation, Deadline deadline) {
        return Optional.empty();
    }

    /** Outcome of {@link #read}. */
    sealed interface Read {

        record Code(Payload payload) implements Read {}

        record Nothing() implements Read {}

        record Failed(Failure failure) implements Read {}
    }
}
