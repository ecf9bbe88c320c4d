package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedDocumentPrinter;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Paper;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.ipp.IppFault;
import cn.banshi.simulators.ipp.IppSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A printer of documents that runs out of paper, dies and loses its line. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SupervisedDocumentPrinterTest {

    private static final byte[] PDF = "%PDF-1.7\n<</Type /Page>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PRINTING = 5;

    private final IppSimulator simulator = new IppSimulator(IppSimulator.Offer.ALL, Duration.ZERO);
    private Attended<DocumentPrinter> printer;

    @BeforeEach
    void start() throws InterruptedException {
        printer = new Attended<>(simulator.address(), () -> new Drivers("test").documentPrinter(simulator.address()),
                supervised -> new SupervisedDocumentPrinter(supervised, "visit"));
        printer.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        printer.close();
        simulator.close();
    }

    @Test
    void tellsByItselfThatThePaperIsOutAndThatThereIsSomeAgain() throws InterruptedException {
        simulator.failAlways(IppFault.PAPER_OUT);
        printer.awaitState(DeviceState.USER_ERROR);
        assertThat(printer.device().paper().paper()).isEqualTo(Paper.OUT);
        simulator.clear();
        printer.awaitState(DeviceState.ONLINE);
        assertThat(print(Duration.ofMinutes(1))).isInstanceOf(PrintResult.Printed.class);
        assertThat(simulator.documents()).containsExactly(PDF);
    }

    @Test
    void isFoundDeadThoughItLooksConnected() throws InterruptedException {
        simulator.failAlways(IppFault.SILENT);
        printer.awaitState(DeviceState.OFFLINE);
        simulator.clear();
        printer.awaitState(DeviceState.ONLINE);
    }

    @Test
    void neverPrintsTwiceWhenTheLineIsPulledInTheMiddle() throws InterruptedException {
        simulator.slow(Duration.ofMinutes(1));
        CompletableFuture<PrintResult> printing = CompletableFuture.supplyAsync(() -> print(Duration.ofSeconds(8)));
        while (!simulator.jobStates().contains(PRINTING) && !printing.isDone()) {
            Thread.onSpinWait();
        }
        simulator.unplug();
        assertThat(printing.join()).isInstanceOf(PrintResult.NotKnown.class);
        printer.awaitState(DeviceState.NO_DEVICE);
        simulator.slow(Duration.ZERO);
        simulator.plugIn();
        printer.awaitState(DeviceState.ONLINE);
        assertThat(simulator.jobNames()).hasSize(1);
    }

    private PrintResult print(Duration limit) {
        return printer.device().print(PDF, Options.PLAIN, Deadline.after(limit), new Cancellation());
    }
}
