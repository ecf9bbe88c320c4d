package cn.banshi.device.barcode;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Bar codes and QR codes shown by a citizen. */
public interface BarcodeReader extends Device {

    /**
     * Waits for one code. What was shown before is thrown away, and a code that is merely held in view counts once.
     *
     * @param deadline when to give up; a code that has only begun by then is none
     * @param cancellation ends the wait early
     */
    ScanResult scan(Deadline deadline, Cancellation cancellation);

    /** Outcome of {@link #scan}. */
    sealed interface ScanResult {

        /**
         * @param symbology such as {@code QR} or {@code EAN-13}; the reader's own number where nobody has named it,
         *     {@code UNKNOWN} where the reader does not tell
         * @param text decoded as UTF-8, GB18030 where that fails; up to 7,089 characters. Anybody can print a code, so it is
         *     to be trusted as little as what is typed; may hold control characters
         */
        record Scanned(String symbology, String text) implements ScanResult {

            /** Without the text, which may be somebody's. */
            @Override
            public String toString() {
                return "Scanned[" + symbology + "]";
            }
        }

        record Nothing() implements ScanResult {}

        record Failed(Failure failure) implements ScanResult {}
    }
}
