package cn.banshi.drivers.fingerprint;

import cn.banshi.device.Failure.Cause;
import java.util.Arrays;

/** What a module says to a command (R503 manual, section 5; the codes from 22 on stand in fewer manuals). */
enum Confirmation {
    OK(0x00, Cause.PROTOCOL_ERROR, "confirms"), RECEIVE_ERROR(0x01, Cause.PROTOCOL_ERROR,
            "received a broken packet; check cable and baud rate"), NO_FINGER(0x02, Cause.PROTOCOL_ERROR,
                    "sees no finger"), IMAGE_FAILED(0x03, Cause.HARDWARE_ERROR,
                            "could not take an image; clean the sensor"), TOO_MESSY(0x06, Cause.PROTOCOL_ERROR,
                                    "finds the print too messy"), TOO_FEW_FEATURES(0x07, Cause.PROTOCOL_ERROR,
                                            "finds too few features in the print"), NO_MATCH(0x08, Cause.PROTOCOL_ERROR,
                                                    "finds no match"), CANNOT_TAKE_DATA(0x0E, Cause.HARDWARE_ERROR,
                                                            "takes no data"), WRONG_PASSWORD(0x13, Cause.UNSUPPORTED,
                                                                    "has another password than the factory's; reset it"), NO_VALID_IMAGE(
                                                                            0x15, Cause.PROTOCOL_ERROR,
                                                                            "has no valid image"), FLASH_ERROR(0x18,
                                                                                    Cause.HARDWARE_ERROR,
                                                                                    "cannot use its memory; replace it"), WRONG_ADDRESS(
                                                                                            0x20, Cause.UNSUPPORTED,
                                                                                            "has another address than the factory's; reset it"), PASSWORD_NEEDED(
                                                                                                    0x21,
                                                                                                    Cause.UNSUPPORTED,
                                                                                                    "wants a password; reset it"), TIMEOUT(
                                                                                                            0x26,
                                                                                                            Cause.TIMED_OUT,
                                                                                                            "gave up waiting"), SENSOR_ERROR(
                                                                                                                    0x29,
                                                                                                                    Cause.HARDWARE_ERROR,
                                                                                                                    "reports a broken sensor; replace it"), UNKNOWN_COMMAND(
                                                                                                                            0xFC,
                                                                                                                            Cause.UNSUPPORTED,
                                                                                                                            "does not know the command"), BROKEN(
                                                                                                                                    0xFD,
                                                                                                                                    Cause.HARDWARE_ERROR,
                                                                                                                                    "reports a defect; replace it"), COMMAND_FAILED(
                                                                                                                                            0xFE,
                                                                                                                                            Cause.HARDWARE_ERROR,
                                                                                                                                            "could not do the command"),
    /** Any other. */
    UNLISTED(-1, Cause.PROTOCOL_ERROR, "answers with a code nobody has written down");

    private final int code;
    private final Cause cause;
    private final String words;

    Confirmation(int code, Cause cause, String words) {
        this.code = code;
        this.cause = cause;
        this.words = words;
    }

    static Confirmation of(byte code) {
        return Arrays.stream(values()).filter(each -> each.code == (code & 0xFF)).findFirst().orElse(UNLISTED);
    }

    /** As a failure; of what concerns only the finger it is none. */
    Cause cause() {
        return cause;
    }

    String words() {
        return words;
    }

    /** Whether another attempt with the finger may go better. */
    boolean aboutTheFinger() {
        return switch (this) {
            case NO_FINGER, IMAGE_FAILED, TOO_MESSY, TOO_FEW_FEATURES, NO_VALID_IMAGE -> true;
            case OK, RECEIVE_ERROR, NO_MATCH, CANNOT_TAKE_DATA, WRONG_PASSWORD, FLASH_ERROR, WRONG_ADDRESS,
                    PASSWORD_NEEDED, TIMEOUT, SENSOR_ERROR, UNKNOWN_COMMAND, BROKEN, COMMAND_FAILED, UNLISTED -> false;
        };
    }
}
