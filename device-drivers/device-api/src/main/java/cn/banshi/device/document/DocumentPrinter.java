package cn.banshi.device.document;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** A4 printer with jobs and states (IPP, RFC 8011). */
public interface DocumentPrinter extends Device {

    /** What the printer says it can do; unknown features are absent, never guessed. */
    Capabilities capabilities();

    /**
     * Prints a PDF and follows the job to its end.
     *
     * @param pdf the document
     * @param options only such as {@link #capabilities()} offers
     * @param deadline for the whole job
     */
    PrintResult print(byte[] pdf, Options options, Deadline deadline, Cancellation cancellation);

    /** Features the printer offers. */
    record Capabilities(boolean duplex, boolean colour) {}

    /** @param copies 1 to 20 */
    record Options(int copies, boolean duplex, boolean colour) {}

    /** The three-way truth about paper. */
    sealed interface PrintResult {

        /** @param pages sheets sides the printer counted */
        record Printed(int pages) implements PrintResult {}

        record NotPrinted(Failure failure) implements PrintResult {}

        record NotKnown(Failure failure) implements PrintResult {}
    }
}
