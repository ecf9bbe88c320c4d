package cn.banshi.device.keypad;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Tactile keys for use without sight. Plain key codes, never a PIN. */
public interface Keypad extends Device {

    /**
     * Waits for one key. Keys pressed within a second of the last one are kept, so that nobody types too fast; what was pressed
     * while nobody waited is thrown away, because it was meant for something else.
     *
     * @param deadline when to give up
     * @param cancellation ends the wait early
     */
    KeyResult key(Deadline deadline, Cancellation cancellation);

    /** Keys of a hall terminal's pad. */
    enum Key {
        DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9, UP, DOWN, LEFT, RIGHT, ENTER, CLEAR, CANCEL, HELP
    }

    /** Outcome of {@link #key}. */
    sealed interface KeyResult {

        record Pressed(Key key) implements KeyResult {}

        record Nothing() implements KeyResult {}

        record Failed(Failure failure) implements KeyResult {}
    }
}
