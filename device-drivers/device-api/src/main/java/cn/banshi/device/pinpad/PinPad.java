package cn.banshi.device.pinpad;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Takes a secret number without the terminal ever seeing it (ISO 9564). */
public interface PinPad extends Device {

    /**
     * Has the citizen type a PIN and gives it out only as an encrypted block.
     *
     * @param keyId the key inside the device
     * @param deadline for the typing
     */
    PinResult pinBlock(int keyId, Deadline deadline, Cancellation cancellation);

    /** Outcome of {@link #pinBlock}. */
    sealed interface PinResult {

        /** @param block 8 or 16 bytes, encrypted by the device (ISO 9564-1 format 0 or 4) */
        @SuppressWarnings("ArrayRecordComponent") // a cipher text, compared by nobody
        record Block(byte[] block) implements PinResult {}

        record GivenUp() implements PinResult {}

        record Failed(Failure failure) implements PinResult {}
    }
}
