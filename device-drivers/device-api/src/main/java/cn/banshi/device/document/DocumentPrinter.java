package cn.banshi.device.document;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import java.util.List;
import java.util.OptionalInt;

/** A4 printer with jobs and states (IPP, RFC 8011). */
public interface DocumentPrinter extends Device {

    /** What the printer offered when it was last asked; nothing before the first answer. Never blocks. */
    Capabilities capabilities();

    /** Paper, toner and mechanics as last seen, also while a document is being printed. Never blocks. */
    PaperStatus paper();

    /**
     * Prints a PDF and follows the job to its end. For a printer that takes none it is drawn in pixels, page by page; a
     * document that cannot be drawn, or would take too much, is {@link Reason#REFUSED}. Asks the printer first: nothing is handed over to one that could not
     * print it now, because it would come out later, when the citizen has gone.
     *
     * <p>Never hands a document over twice: after {@link PrintResult.NotKnown} the paper may or may not be there. A job
     * that cannot end in time, that stops for want of paper or the like, or that is cancelled, is cancelled at the
     * printer as well; the answer then waits for the printer's word, at most until the deadline.
     *
     * @param pdf the document, in A4; must not change meanwhile. One from outside is to be judged before: an address
     *     here may be a printer that takes PDFs, and draws what it is given
     * @param options only such as {@link #capabilities()} offers; others are refused before anything is handed over
     * @param deadline for everything: queue, rendering, network, print, and cancelling at the printer
     */
    PrintResult print(byte[] pdf, Options options, Deadline deadline, Cancellation cancellation);

    /**
     * Features the printer says it has; what it does not speak of is absent, never guessed.
     *
     * @param copies most copies of one job, at least 1
     */
    record Capabilities(boolean duplex, boolean colour, int copies) {

        /** Before the first answer. */
        public static final Capabilities NONE = new Capabilities(false, false, 1);
    }

    /**
     * How a document is to be printed.
     *
     * @param copies 1 to 20
     * @param duplex on both sides, turned over the long edge
     */
    record Options(int copies, boolean duplex, boolean colour) {

        /** One copy, one-sided, black on white. */
        public static final Options PLAIN = new Options(1, false, false);

        public Options {
            if (copies < 1 || copies > 20) {
                throw new IllegalArgumentException("copies must be 1 to 20, not " + copies);
            }
        }
    }

    /**
     * State of paper, toner and covers.
     *
     * @param reasons the printer's own words for its state (RFC 8011, {@code printer-state-reasons}), for staff; also such
     *     as do not keep it from printing
     */
    record PaperStatus(DeviceStatus device, Paper paper, Toner toner, boolean coverOpen, List<String> reasons) {

        /** Before the first answer. */
        public static final PaperStatus UNKNOWN = of(DeviceStatus.STARTING);

        public PaperStatus {
            reasons = List.copyOf(reasons);
        }

        /** When nothing but the device's state is known. */
        public static PaperStatus of(DeviceStatus device) {
            return new PaperStatus(device, Paper.UNKNOWN, Toner.UNKNOWN, false, List.of());
        }
    }

    /** Toner or ink in the words of XFS4IoT; the emptiest of several counts. */
    enum Toner {
        FULL, LOW, OUT,
        /** Not asked, or the printer did not say. */
        UNKNOWN, NOT_SUPPORTED
    }

    /** The three-way truth about paper. */
    sealed interface PrintResult {

        /**
         * The printer took the document and said afterwards that the job was completed.
         *
         * @param sides printed sides as the printer counted them; empty when it does not count
         */
        record Printed(OptionalInt sides) implements PrintResult {}

        /** Nothing was printed and nothing will be: not handed over, refused, or ended before the printer began. */
        record NotPrinted(Reason reason, Failure failure) implements PrintResult {}

        /** Some or all of it may have come out, or may still. */
        record NotKnown(Reason reason, Failure failure) implements PrintResult {}
    }

    /** What stopped a print, for the person who can cure it. */
    enum Reason {
        PAPER_OUT, PAPER_JAMMED, COVER_OPEN, TONER_OUT,
        /** The tray of printed sheets is full. */
        OUTPUT_FULL, NO_PRINTER, PRINTER_FAULT, TIMED_OUT,
        /** By the owner of the command. */
        CANCELLED,
        /** The printer does not take such a document or option, or the document cannot be drawn for it. */
        REFUSED
    }
}
