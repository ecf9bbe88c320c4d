package cn.banshi.simulators.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptLine.Pair;
import cn.banshi.device.receipt.ReceiptLine.Qr;
import cn.banshi.device.receipt.ReceiptLine.Rule;
import cn.banshi.device.receipt.ReceiptLine.Space;
import cn.banshi.device.receipt.ReceiptLine.Text;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link ReceiptPrinter} promises, whatever its protocol. */
abstract class ReceiptPrinterContract {

    static final List<ReceiptLine> RECEIPT = List.of(
            new Text("郑州市政务服务", ReceiptLine.Align.CENTRE, ReceiptLine.Size.DOUBLE, true), new Rule(),
            new Pair("业务", "公积金提取"), new Pair("申请人", "张*"), new Pair("受理号", "4101990000000001"), new Rule(),
            new Qr("https://example.test/c/4101990000000001"), new Space(1), Text.of("请妥善保管本凭条。"));

    private static final Duration LONG = Duration.ofSeconds(20);

    /** A fresh driver on a device that works. */
    abstract ReceiptPrinter printer();

    /** The condition holds from now on. */
    abstract void fail(PrinterFault fault);

    /** The condition arises while the next receipt is printed. */
    abstract void failDuringNextReceipt(PrinterFault fault);

    abstract void cureEverything();

    abstract void unplug();

    abstract void plugIn();

    /** The text lines of every finished receipt. */
    abstract List<List<String>> printed();

    @Test
    void isStartingBeforeItWasAsked() {
        try (ReceiptPrinter printer = printer()) {
            assertThat(printer.status().state()).isEqualTo(DeviceState.STARTING);
            assertThat(printer.paper().paper()).isEqualTo(Paper.UNKNOWN);
        }
    }

    @Test
    void printsEveryLineOnceAndSaysSo() {
        try (ReceiptPrinter printer = printer()) {
            PrintResult result = print(printer);
            assertThat(result).isInstanceOf(PrintResult.Printed.class);
            assertThat(((PrintResult.Printed) result).after().paper()).isEqualTo(Paper.FULL);
            assertThat(printed()).hasSize(1);
            assertThat(printed().getFirst()).contains("郑州市政务服务", "请妥善保管本凭条。")
                    .anyMatch(line -> line.matches("受理号 +4101990000000001"));
            assertThat(printer.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT,PAPER_OUT,USER_ERROR", "COVER_OPEN,COVER_OPEN,USER_ERROR",
        "CUTTER_ERROR,CUTTER_ERROR,HARDWARE_ERROR", "OFFLINE,PRINTER_FAULT,OFFLINE",
        "BROKEN,PRINTER_FAULT,HARDWARE_ERROR"})
    void printsNothingWhenAFaultStandsBeforeTheFirstByte(PrinterFault fault, Reason reason, DeviceState state) {
        fail(fault);
        try (ReceiptPrinter printer = printer()) {
            PrintResult result = print(printer);
            assertThat(result).isInstanceOf(PrintResult.NotPrinted.class);
            assertThat(((PrintResult.NotPrinted) result).reason()).isEqualTo(reason);
            assertThat(printer.status().state()).isEqualTo(state);
            assertThat(printer.status().reason()).isNotEmpty();
            assertThat(printed()).isEmpty();
            cureEverything();
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT,PAPER_OUT", "COVER_OPEN,COVER_OPEN", "CUTTER_ERROR,CUTTER_ERROR", "OFFLINE,PRINTER_FAULT"})
    void doesNotKnowWhatCameOutWhenAFaultArisesDuringPrint(PrinterFault fault, Reason reason) {
        failDuringNextReceipt(fault);
        try (ReceiptPrinter printer = printer()) {
            PrintResult result = print(printer);
            assertThat(result).isInstanceOf(PrintResult.NotKnown.class);
            assertThat(((PrintResult.NotKnown) result).reason()).isEqualTo(reason);
            assertThat(printed()).isEmpty();
        }
    }

    /** Nothing is sent twice: the printer still has the receipt, and is told to try its knife again. */
    @Test
    void goesOnWhenTheKnifeStuckForAMoment() {
        failDuringNextReceipt(PrinterFault.CUTTER_WAITS);
        try (ReceiptPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(1);
        }
    }

    @Test
    void isWellAgainByItselfOnceTheKnifeIsFree() {
        fail(PrinterFault.CUTTER_WAITS);
        try (ReceiptPrinter printer = printer()) {
            assertThat(printer.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void reportsPaperOutWhenTheRollEndsDuringPrint() {
        failDuringNextReceipt(PrinterFault.PAPER_OUT);
        try (ReceiptPrinter printer = printer()) {
            Failure failure = ((PrintResult.NotKnown) print(printer)).failure();
            assertThat(failure.detail()).contains("paper roll is used up").contains("during the receipt");
            assertThat(printer.paper().paper()).isEqualTo(Paper.OUT);
            assertThat(printer.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.USER_ERROR);
        }
    }

    @Test
    void printsOnALowRollAndSaysThatItIsLow() {
        fail(PrinterFault.NEAR_END);
        try (ReceiptPrinter printer = printer()) {
            PrintResult result = print(printer);
            assertThat(result).isInstanceOf(PrintResult.Printed.class);
            assertThat(((PrintResult.Printed) result).after().paper()).isEqualTo(Paper.LOW);
            assertThat(printer.status().usable()).isTrue();
            assertThat(printer.status().reason()).contains("nearly used up");
        }
    }

    @Test
    void seesTheOpenCoverWhenAsked() {
        try (ReceiptPrinter printer = printer()) {
            assertThat(printer.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
            fail(PrinterFault.COVER_OPEN);
            assertThat(printer.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.USER_ERROR);
            assertThat(printer.paper().coverOpen()).isTrue();
        }
    }

    @Test
    void printsNothingOnASilentPrinter() {
        fail(PrinterFault.SILENT);
        try (ReceiptPrinter printer = printer()) {
            PrintResult result = printer.print(RECEIPT, Deadline.after(Duration.ofMillis(300)));
            assertThat(result).isInstanceOf(PrintResult.NotPrinted.class);
            assertThat(((PrintResult.NotPrinted) result).reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(printer.status().state()).isEqualTo(DeviceState.OFFLINE);
            assertThat(printed()).isEmpty();
        }
    }

    @Test
    void hasNoPrinterWhileUnpluggedAndPrintsAgainAfterwards() {
        try (ReceiptPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            unplug();
            PrintResult result = print(printer);
            assertThat(result).isInstanceOf(PrintResult.NotPrinted.class);
            assertThat(((PrintResult.NotPrinted) result).reason()).isEqualTo(Reason.NO_PRINTER);
            assertThat(printer.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            plugIn();
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(2);
        }
    }

    static PrintResult print(ReceiptPrinter printer) {
        return printer.print(RECEIPT, Deadline.after(LONG));
    }
}
