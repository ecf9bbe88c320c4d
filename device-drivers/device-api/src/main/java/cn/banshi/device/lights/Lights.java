package cn.banshi.device.lights;

import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;
import java.util.Set;

/**
 * Guide lights beside slots and readers. A light that nobody sets again goes out by itself after five minutes, and all go
 * out when the device is closed: a light must not guide anybody to a slot that nothing happens at.
 */
public interface Lights extends Device {

    /** The lights this terminal has; fixed. */
    Set<Position> positions();

    /**
     * Switches one light. Flashing goes on until the light is set again.
     *
     * @return whether the controller confirmed the first change
     */
    LightResult set(Position position, Flash flash, Deadline deadline);

    /** Where a light is (XFS4IoT Lights). */
    enum Position {
        CARD_READER, RECEIPT_PRINTER, DOCUMENT_PRINTER, SCANNER, CONTACTLESS, PIN_PAD, DOCUMENT_CAMERA, FASCIA
    }

    /** How it burns (XFS4IoT Lights, flashRate). */
    enum Flash {
        OFF,
        /** 0.5 Hz. */
        SLOW,
        /** 1.25 Hz. */
        MEDIUM,
        /** 2.5 Hz; below the 3 Hz from which flashing can harm (WCAG 2.3.1). */
        QUICK, CONTINUOUS
    }

    /** Outcome of {@link #set}. */
    sealed interface LightResult {

        record Set() implements LightResult {}

        record Failed(Failure failure) implements LightResult {}
    }
}
