package cn.banshi.simulators.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.device.document.DocumentPrinter.Toner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a {@link DocumentPrinter} promises besides where the device says that it stands still, also between jobs. */
abstract class FaultyDocumentPrinterContract extends DocumentPrinterContract {

    /** The condition holds from now on. */
    abstract void fail(IppFault fault);

    /** The condition arises in the middle of the next document. */
    abstract void failDuringNextDocument(IppFault fault);

    abstract void cureEverything();

    @ParameterizedTest
    @CsvSource({"PAPER_OUT,PAPER_OUT,USER_ERROR", "COVER_OPEN,COVER_OPEN,USER_ERROR",
        "OUTPUT_FULL,OUTPUT_FULL,USER_ERROR", "JAM,PAPER_JAMMED,HARDWARE_ERROR", "TONER_OUT,TONER_OUT,HARDWARE_ERROR",
        "BROKEN,PRINTER_FAULT,HARDWARE_ERROR", "PAUSED,PRINTER_FAULT,OFFLINE", "NOT_ACCEPTING,PRINTER_FAULT,OFFLINE"})
    void handsNothingOverWhileAFaultStands(IppFault fault, Reason reason, DeviceState state) {
        fail(fault);
        try (DocumentPrinter printer = printer()) {
            assertNotPrinted(print(printer), reason);
            assertThat(printer.status().state()).isEqualTo(state);
            assertThat(printer.status().reason()).isNotEmpty();
            cureEverything();
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT,PAPER_OUT", "JAM,PAPER_JAMMED", "COVER_OPEN,COVER_OPEN", "TONER_OUT,TONER_OUT",
        "BROKEN,PRINTER_FAULT"})
    void doesNotKnowWhatCameOutWhenAFaultArisesDuringPrint(IppFault fault, Reason reason) {
        failDuringNextDocument(fault);
        try (DocumentPrinter printer = printer()) {
            assertNotKnown(print(printer), reason);
            cureEverything();
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).as("what was given up does not come out later").hasSize(1);
        }
    }

    @Test
    void reportsPaperOutWhenTheTrayRunsEmptyDuringPrint() {
        failDuringNextDocument(IppFault.PAPER_OUT);
        try (DocumentPrinter printer = printer()) {
            Failure failure = assertNotKnown(print(printer), Reason.PAPER_OUT);
            assertThat(failure.detail()).contains("no paper").contains("during the job");
            assertThat(printer.paper().paper()).isEqualTo(Paper.OUT);
            assertThat(printer.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.USER_ERROR);
        }
    }

    @Test
    void doesNotKnowWhatCameOutOfAJobThatThePrinterGaveUp() {
        failDuringNextDocument(IppFault.JOB_ABORTED);
        try (DocumentPrinter printer = printer()) {
            assertNotKnown(print(printer), Reason.PRINTER_FAULT);
        }
    }

    @Test
    void printsOnLowPaperAndTonerAndSaysThatTheyAreLow() {
        fail(IppFault.PAPER_LOW);
        fail(IppFault.TONER_LOW);
        try (DocumentPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printer.paper().paper()).isEqualTo(Paper.LOW);
            assertThat(printer.paper().toner()).isEqualTo(Toner.LOW);
            assertThat(printer.status()).isEqualTo(new DeviceStatus(DeviceState.ONLINE,
                    "paper is running low; put some in soon; toner is running low; have some at hand"));
        }
    }

    @Test
    void seesTheOpenCoverWhenAsked() {
        try (DocumentPrinter printer = printer()) {
            assertThat(printer.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
            fail(IppFault.COVER_OPEN);
            assertThat(printer.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.USER_ERROR);
            assertThat(printer.paper().coverOpen()).isTrue();
        }
    }
}
