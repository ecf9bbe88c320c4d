package cn.banshi.simulators.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PaperStatus;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.device.document.DocumentPrinter.Toner;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.Ready;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The IPP driver on CUPS's {@code ippeveprinter}, which nobody here has written. */
@ResourceLock("ippeveprinter")
class EverywherePrinterTest extends DocumentPrinterContract {

    @TempDir
    Path folder;
    private EverywherePrinter peer;
    private Thread meanwhile = new Thread(() -> {});

    @BeforeEach
    void start() throws IOException {
        Optional<String> hindrance = EverywherePrinter.hindrance();
        assumeTrue(hindrance.isEmpty(), () -> "no real IPP printer to test with: " + hindrance.orElse(""));
        peer = new EverywherePrinter(folder, "application/pdf");
    }

    /** Whoever does something while it prints writes into the folder, too. */
    @AfterEach
    void stop() throws InterruptedException {
        if (peer != null) {
            peer.close();
        }
        meanwhile.join();
    }

    @Override
    DocumentPrinter printer() {
        return Ready.of(new Drivers("test").documentPrinter(peer.address()));
    }

    @Override
    void unplug() {
        peer.unplug();
    }

    @Override
    void plugIn() {
        peer.plugIn();
    }

    /** This printer marks a cancelled job and lets it run: its paper path has to hear of it from here. */
    @Override
    void whilePrinting(Runnable action) {
        peer.hold();
        meanwhile = Thread.ofVirtual().start(() -> {
            EverywherePrinter.await(() -> peer.said().contains("Running command"));
            action.run();
            EverywherePrinter.await(() -> !peer.plugged() || peer.said().contains("Cancel-Job successful-ok"));
            peer.abort();
        });
    }

    @Override
    List<byte[]> printed() {
        return peer.documents();
    }

    @Test
    void printsARealDocumentByteByByteAndCountsItsSides() {
        byte[] pdf = Pages.squares(Color.BLACK, Color.RED);
        peer.saysWhilePrinting("ATTR: job-impressions-completed=2");
        try (DocumentPrinter printer = printer()) {
            assertThat(printer.print(pdf, Options.PLAIN, Deadline.after(LONG), new Cancellation()))
                    .isEqualTo(new PrintResult.Printed(OptionalInt.of(2)));
            assertThat(printed()).containsExactly(pdf);
        }
    }

    @Test
    void reportsPaperOutWhenTheTrayIsEmptyAndCancelsTheJobThatWaitsForPaper() {
        peer.tray(0);
        try (DocumentPrinter printer = printer()) {
            CompletableFuture<PrintResult> result = CompletableFuture.supplyAsync(() -> print(printer));
            awaitPaper(printer, Paper.OUT);
            assertThat(printer.status().state()).isEqualTo(DeviceState.USER_ERROR);
            assertThat(printer.status().reason()).contains("no paper");
            assertThat(printer.paper().reasons()).contains("media-empty-warning", "media-needed-warning");
            assertThat(EverywherePrinter.await(() -> peer.said().contains("Cancel-Job successful-ok"))).isTrue();
            peer.tray(250);
            Failure failure = assertNotKnown(result.join(), Reason.PAPER_OUT);
            assertThat(failure.detail()).contains("no paper", "during the job", "the job is cancelled");
            assertThat(printer.status()).isEqualTo(DeviceStatus.ONLINE);
            assertThat(printer.paper().paper()).isEqualTo(Paper.FULL);
        }
    }

    @Test
    void reportsLowPaperTonerAndAnOpenCoverWhileItPrints() {
        peer.tray(5);
        peer.toner(5);
        peer.saysWhilePrinting("STATE: +cover-open-warning");
        peer.hold();
        try (DocumentPrinter printer = printer()) {
            CompletableFuture<PrintResult> result = CompletableFuture.supplyAsync(() -> print(printer));
            assertThat(EverywherePrinter.await(() -> printer.paper().coverOpen())).isTrue();
            PaperStatus status = printer.paper();
            assertThat(status.paper()).isEqualTo(Paper.LOW);
            assertThat(status.toner()).isEqualTo(Toner.LOW);
            assertThat(status.device().state()).isEqualTo(DeviceState.BUSY);
            peer.goOn();
            assertThat(result.join()).isInstanceOf(PrintResult.Printed.class);
        }
    }

    @Test
    void showsStaffWhatThePrinterMerelyReports() {
        peer.tray(0);
        peer.toner(0);
        try (DocumentPrinter printer = printer()) {
            assertThat(printer.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
            assertThat(printer.paper().reasons()).containsExactly("media-empty-report", "toner-empty-report");
        }
    }

    @Test
    void doesNotKnowWhatCameOutOfAJobThatThePrinterAborted() {
        peer.abort();
        try (DocumentPrinter printer = printer()) {
            Failure failure = assertNotKnown(print(printer), Reason.PRINTER_FAULT);
            assertThat(failure.code()).isEqualTo("ipp.job-aborted");
        }
    }

    @Test
    void comesAgainWhenThePrinterIsBusyWithAnotherJob() {
        peer.hold();
        try (DocumentPrinter first = printer(); DocumentPrinter second = printer()) {
            CompletableFuture<PrintResult> earlier = CompletableFuture.supplyAsync(() -> print(first));
            assertThat(EverywherePrinter.await(() -> peer.said().contains("Running command"))).isTrue();
            CompletableFuture<PrintResult> later = CompletableFuture.supplyAsync(() -> print(second));
            assertThat(EverywherePrinter.await(() -> second.status().state() == DeviceState.BUSY)).isTrue();
            peer.goOn();
            assertThat(earlier.join()).isInstanceOf(PrintResult.Printed.class);
            assertThat(later.join()).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).containsExactly(Documents.TWO_PAGES, Documents.TWO_PAGES);
        }
    }

    private static void awaitPaper(DocumentPrinter printer, Paper paper) {
        assertThat(EverywherePrinter.await(() -> printer.paper().paper() == paper)).isTrue();
    }
}
