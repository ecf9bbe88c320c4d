package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedReceiptPrinter;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.escpos.PrinterModels;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.PrinterFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt printer that runs out of paper and loses its plug. */
class SupervisedPrinterTest {

    private static final int BAUD = 115_200;
    private static final List<ReceiptLine> SLIP = List.of(ReceiptLine.Text.of("办事回执"));

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private EscPosSimulator simulator;
    private Attended<ReceiptPrinter> printer;

    @BeforeEach
    void start() throws InterruptedException {
        simulator = new EscPosSimulator(directory.resolve("ttySLIP"), Duration.ZERO);
        String address = simulator.address(BAUD);
        printer = new Attended<>(address, () -> drivers.receiptPrinter(address, PrinterModels.DEFAULT),
                supervised -> new SupervisedReceiptPrinter(supervised, "visit"));
        printer.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        printer.close();
        simulator.close();
    }

    @Test
    void tellsByItselfThatThePaperIsOutAndThatANewRollIsIn() throws InterruptedException {
        simulator.failAlways(PrinterFault.PAPER_OUT);
        printer.awaitState(DeviceState.USER_ERROR);
        assertThat(printer.device().paper().paper()).isEqualTo(Paper.OUT);
        simulator.clear();
        printer.awaitState(DeviceState.ONLINE);
        assertThat(print()).isInstanceOf(PrintResult.Printed.class);
    }

    /** Before a service begins, and before it is too late: staff read it in the log and in banshi health. */
    @Test
    void tellsByItselfThatTheRollIsNearlyUsedUp() {
        simulator.failAlways(PrinterFault.NEAR_END);
        while (printer.device().paper().paper() != Paper.LOW) {
            Thread.onSpinWait();
        }
        assertThat(printer.device().status().state()).isEqualTo(DeviceState.ONLINE);
        while (printer.device().status().reason().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(printer.device().status().reason()).contains("nearly used up");
    }

    @Test
    void neverPrintsTwiceWhenThePlugIsPulledInTheMiddle() throws InterruptedException {
        simulator.slow(Duration.ofMinutes(1));
        CompletableFuture<PrintResult> printing = CompletableFuture.supplyAsync(this::print);
        while (simulator.unfinished().length == 0 && !printing.isDone()) {
            Thread.onSpinWait();
        }
        simulator.unplug();
        assertThat(printing.join()).isInstanceOf(PrintResult.NotKnown.class);
        simulator.slow(Duration.ZERO);
        simulator.plugIn();
        printer.awaitState(DeviceState.ONLINE);
        assertThat(simulator.receipts()).hasSizeLessThanOrEqualTo(1);
    }

    private PrintResult print() {
        return printer.device().print(SLIP, Deadline.after(Duration.ofMinutes(1)));
    }
}
