package cn.banshi.device.fingerprint;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Fingerprint modules that compare a finger with a template. */
public interface FingerprintReader extends Device {

    /**
     * Waits for a finger and compares it. A print that is too messy is asked for again until the deadline.
     *
     * @param template in a format this module compares, up to 1,536 bytes. That of an identity card (GA/T 1012, 512 bytes) needs
     *     a certified algorithm; a module without one fails with {@link Failure.Cause#UNSUPPORTED}
     * @param deadline when to give up waiting for a finger
     * @param cancellation ends the wait early
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
