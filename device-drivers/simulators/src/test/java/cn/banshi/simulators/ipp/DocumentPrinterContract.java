package cn.banshi.simulators.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Capabilities;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.device.document.DocumentPrinter.Toner;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentPrinter} promises, whatever its protocol. */
abstract class DocumentPrinterContract {

    static final Duration LONG = Duration.ofSeconds(40);

    /** A fresh driver on a device that works. */
    abstract DocumentPrinter printer();

    abstract void unplug();

    abstract void plugIn();

    /** Runs {@code action} as soon as the printer is asked how a job is that it is printing; it goes on printing then. */
    abstract void whilePrinting(Runnable action);

    /** Every document that came out whole, as it was handed over. */
    abstract List<byte[]> printed();

    @Test
    void isStartingAndOffersNothingBeforeItWasAsked() {
        try (DocumentPrinter printer = printer()) {
            assertThat(printer.status().state()).isEqualTo(DeviceState.STARTING);
            assertThat(printer.paper().paper()).isEqualTo(Paper.UNKNOWN);
            assertThat(printer.capabilities()).isEqualTo(Capabilities.NONE);
        }
    }

    @Test
    void printsTheDocumentOnceByteByByteAndSaysSo() {
        try (DocumentPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).containsExactly(Documents.TWO_PAGES);
            assertThat(printer.status()).isEqualTo(DeviceStatus.ONLINE);
            assertThat(printer.paper().paper()).isEqualTo(Paper.FULL);
            assertThat(printer.paper().toner()).isEqualTo(Toner.FULL);
        }
    }

    @Test
    void printsNothingWhenItWasCancelledBefore() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (DocumentPrinter printer = printer()) {
            assertNotPrinted(printer.print(Documents.TWO_PAGES, Options.PLAIN, Deadline.after(LONG), cancellation),
                    Reason.CANCELLED);
            assertThat(printed()).isEmpty();
        }
    }

    @Test
    void cancelsTheJobAtThePrinterWhenItIsCancelledDuringPrint() {
        Cancellation cancellation = new Cancellation();
        try (DocumentPrinter printer = printer()) {
            whilePrinting(cancellation::cancel);
            assertNotKnown(printer.print(Documents.TWO_PAGES, Options.PLAIN, Deadline.after(LONG), cancellation),
                    Reason.CANCELLED);
            assertThat(printed()).isEmpty();
        }
    }

    @Test
    void endsACommandUnderWayWhenItIsClosed() {
        try (DocumentPrinter printer = printer()) {
            whilePrinting(() -> Thread.ofVirtual().start(printer::close));
            assertNotKnown(print(printer), Reason.CANCELLED);
        }
    }

    @Test
    void hasNoPrinterWhileUnpluggedAndPrintsAgainAfterwards() {
        try (DocumentPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            unplug();
            assertNotPrinted(print(printer), Reason.NO_PRINTER);
            assertThat(printer.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            plugIn();
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(2);
        }
    }

    static PrintResult print(DocumentPrinter printer) {
        return print(printer, Options.PLAIN);
    }

    static PrintResult print(DocumentPrinter printer, Options options) {
        return printer.print(Documents.TWO_PAGES, options, Deadline.after(LONG), new Cancellation());
    }

    static Failure assertNotPrinted(PrintResult result, Reason reason) {
        assertThat(result).isInstanceOf(PrintResult.NotPrinted.class);
        assertThat(((PrintResult.NotPrinted) result).reason()).as(result.toString()).isEqualTo(reason);
        return ((PrintResult.NotPrinted) result).failure();
    }

    static Failure assertNotKnown(PrintResult result, Reason reason) {
        assertThat(result).isInstanceOf(PrintResult.NotKnown.class);
        assertThat(((PrintResult.NotKnown) result).reason()).as(result.toString()).isEqualTo(reason);
        return ((PrintResult.NotKnown) result).failure();
    }
}
