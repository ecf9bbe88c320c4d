package cn.banshi.device.barcode;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Bar codes and QR codes shown by a citizen. */
public interface BarcodeReader extends Device {

    /** Waits for one code. */
    ScanResult scan(Deadline deadline, Cancellation cancellation);

    /** Outcome of {@link #scan}. */
    sealed interface ScanResult {

        /**
         * @param symbology as the reader names it, such as {@code QR}
         * @param text decoded as UTF-8, GB18030 where that fails; up to 7,089 characters
         */
        record Scanned(String symbology, String text) implements ScanResult {}

        record Nothing() implements ScanResult {}

        record Failed(Failure failure) implements ScanResult {}
    }
}
