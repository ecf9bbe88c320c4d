package cn.banshi.device.fingerprint;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Fingerprint modules that compare with the template on an identity card. */
public interface FingerprintReader extends Device {

    /**
     * Waits for a finger and compares it.
     *
     * @param template minutiae from the card, up to 512 bytes
     */
    CompareResult compare(byte[] template, Deadline deadline, Cancellation cancellation);

    /** Outcome of {@link #compare}. */
    sealed interface CompareResult {

        /** @param score from 0 to 1,000; where "same" begins is configuration */
        record Compared(int score) implements CompareResult {}

        record NoFinger() implements CompareResult {}

        record Failed(Failure failure) implements CompareResult {}
    }
}
