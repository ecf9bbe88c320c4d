package cn.banshi.device.lights;

import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Guide lights beside slots and readers. */
public interface Lights extends Device {

    /**
     * Switches one light.
     *
     * @return whether the controller confirmed
     */
    LightResult set(Position position, Flash flash, Deadline deadline);

    /** Where a light is (XFS4IoT Lights). */
    enum Position {
        CARD_READER, RECEIPT_PRINTER, DOCUMENT_PRINTER, SCANNER, CONTACTLESS, PIN_PAD, FASCIA
    }

    /** How it burns (XFS4IoT Lights, flashRate). */
    enum Flash {
        OFF, SLOW, MEDIUM, QUICK, CONTINUOUS
    }

    /** Outcome of {@link #set}. */
    sealed interface LightResult {

        record Set() implements LightResult {}

        record Failed(Failure failure) implements LightResult {}
    }
}
