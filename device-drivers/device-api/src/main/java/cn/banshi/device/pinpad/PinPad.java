package cn.banshi.device.pinpad;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;
import java.util.function.IntConsumer;

/** Takes a secret number without the terminal ever seeing it (ISO 9564). */
public interface PinPad extends Device {

    /** What is known of the device's keys. Never blocks; {@link #check} asks. */
    Keys keys();

    /**
     * Has the citizen type a PIN and gives it out only as an encrypted block. Keys pressed before are thrown away, and no key is
     * taken afterwards.
     *
     * @param deadline for the typing
     * @param cancellation ends the typing early
     * @param typed run on the thread that types when a key was pressed, with how many digits stand there now; never which
     */
    PinResult pinBlock(PinRequest request, Deadline deadline, Cancellation cancellation, IntConsumer typed);

    /**
     * How the block is made.
     *
     * @param keyId the PIN key inside the device, from 0
     * @param account the twelve rightmost digits of the account number without its check digit; not used by
     *     {@link Format#ISO_1}
     * @param digits how many the PIN has at most, 4 to 12
     */
    record PinRequest(int keyId, Format format, String account, int digits) {

        public PinRequest {
            if (!account.matches("[0-9]{12}") || digits < 4 || digits > 12 || keyId < 0) {
                throw new IllegalArgumentException("an account has 12 digits, a PIN 4 to 12");
            }
        }

        /** Without the account, which is somebody's. */
        @Override
        public String toString() {
            return "PIN of up to " + digits + " digits under key " + keyId + ", " + format;
        }
    }

    /** Formats of ISO 9564-1. */
    enum Format {
        ISO_0, ISO_1, ISO_3
    }

    /** State of the keys inside the device. */
    enum Keys {
        /** Not asked yet, or the device does not tell. */
        UNKNOWN,
        /** None is loaded: staff load them under two persons' eyes. */
        ABSENT, LOADED,
        /** The device erased them because somebody opened it. */
        TAMPERED
    }

    /** Outcome of {@link #pinBlock}. */
    sealed interface PinResult {

        /** @param block 8 bytes, encrypted by the device */
        @SuppressWarnings("ArrayRecordComponent") // a cipher text, compared by nobody
        record Block(byte[] block) implements PinResult {}

        /** The citizen pressed cancel, or typed nothing until the device itself gave up. */
        record GivenUp() implements PinResult {}

        record Failed(Failure failure) implements PinResult {}
    }
}
