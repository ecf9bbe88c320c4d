package cn.banshi.drivers.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.DeviceStatus;
import cn.banshi.device.document.DocumentPrinter.PaperStatus;
import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.transport.ipp.IppGroup;
import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppValue.Flag;
import cn.banshi.drivers.transport.ipp.IppValue.Syntax;
import cn.banshi.drivers.transport.ipp.IppValue.Whole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What printers say, in the words of every device, case by case. */
class PrinterReportTest {

    static List<Case> printers() {
        return Case.in(PrinterReportTest.class, "printers.txt");
    }

    @ParameterizedTest
    @MethodSource("printers")
    void readsWhatAPrinterSaysAboutItself(Case given) {
        IppGroup printer = new IppGroup(Kind.PRINTER).with("printer-state",
                new Whole(Integer.parseInt(given.text("state"))));
        if (given.has("accepting")) {
            printer = printer.with("printer-is-accepting-jobs",
                    new Flag(Boolean.parseBoolean(given.text("accepting"))));
        }
        if (given.has("reasons")) {
            printer = printer.with("printer-state-reasons", Syntax.KEYWORD, given.text("reasons").split(" "));
        }
        PrinterReport report = PrinterReport.of(printer);
        PaperStatus paper = report.paper();
        assertThat(report.fault().map(Enum::name).orElse("none")).isEqualTo(given.text("fault"));
        assertThat(paper.device().state()).hasToString(given.text("device"));
        assertThat(paper.device().reason().isEmpty()).isEqualTo(paper.device().equals(DeviceStatus.ONLINE));
        assertThat(paper.paper()).hasToString(given.text("paper"));
        assertThat(paper.toner()).hasToString(given.text("toner"));
        assertThat(paper.coverOpen()).isEqualTo(given.has("cover"));
        assertThat(report.full()).isEqualTo(given.has("full"));
    }

    @Test
    void tellsStaffThePrintersOwnWords() {
        PrinterReport report = PrinterReport.of(new IppGroup(Kind.PRINTER).with("printer-state", new Whole(5))
                .with("printer-state-reasons", Syntax.KEYWORD, "other-error", "other-error")
                .with("printer-state-message", Syntax.TEXT, "call\nservice"));
        assertThat(report.paper().device().reason()).isEqualTo("has a fault (other-error): call service");
        assertThat(report.paper().reasons()).containsExactly("other-error");
    }
}
