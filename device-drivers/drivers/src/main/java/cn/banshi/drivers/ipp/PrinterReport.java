package cn.banshi.drivers.ipp;

import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.Paper;
import cn.banshi.device.document.DocumentPrinter.PaperStatus;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.device.document.DocumentPrinter.Toner;
import cn.banshi.drivers.transport.ipp.IppGroup;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a printer says about itself.
 *
 * @param paper in the words of every device
 * @param fault what keeps it from printing now; empty when nothing does
 * @param full whether it prints and takes nothing more until it is through
 */
record PrinterReport(PaperStatus paper, Optional<Reason> fault, boolean full, Offer offer) {

    static final String[] ATTRIBUTES = {"printer-state", "printer-state-reasons", "printer-state-message",
        "printer-is-accepting-jobs", "operations-supported", "document-format-supported", "sides-supported",
        "color-supported", "print-color-mode-supported", "copies-supported", "media-supported",
        "pwg-raster-document-resolution-supported", "pwg-raster-document-type-supported",
        "pwg-raster-document-sheet-back"};

    private static final int PROCESSING = 4;
    private static final int STOPPED = 5;

    static PrinterReport of(IppGroup printer) {
        int state = printer.whole("printer-state").orElse(0);
        boolean accepting = printer.flag("printer-is-accepting-jobs").orElse(true);
        StateReasons reasons = StateReasons.of(printer, state == STOPPED);
        Optional<Trouble> trouble = reasons.trouble();
        boolean prints = trouble.isEmpty() && state == PROCESSING;
        DeviceStatus device = trouble
                .map(found -> new DeviceStatus(found.state(), sentence(found, reasons, printer)))
                .orElseGet(() -> prints ? new DeviceStatus(DeviceState.BUSY, "prints a job")
                        : accepting ? new DeviceStatus(DeviceState.ONLINE, lacks(reasons))
                                : new DeviceStatus(DeviceState.OFFLINE, "takes no jobs; look at its panel"));
        Optional<Reason> fault = trouble.map(Trouble::reason)
                .or(() -> device.usable() ? Optional.empty() : Optional.of(Reason.PRINTER_FAULT));
        return new PrinterReport(new PaperStatus(device, reasons.paper(), reasons.toner(), reasons.coverOpen(),
                reasons.words()), fault, prints && !accepting, new Offer(printer));
    }

    /** What will keep it from printing before long; empty when nothing will. */
    private static String lacks(StateReasons reasons) {
        String paper = reasons.paper() == Paper.LOW ? "paper is running low; put some in soon" : "";
        String toner = reasons.toner() == Toner.LOW ? "toner is running low; have some at hand" : "";
        return Stream.of(paper, toner).filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The fault as the failure of a command. */
    Failure standing(String when) {
        return new Failure(Cause.HARDWARE_ERROR, "ipp.stopped",
                "document printer, " + when + ": " + paper.device().reason());
    }

    private static String sentence(Trouble trouble, StateReasons reasons, IppGroup printer) {
        String words = reasons.words().isEmpty() ? "" : " (" + String.join(", ", reasons.words()) + ")";
        String message = trouble != Trouble.OTHER ? "" : printer.word("printer-state-message").orElse("");
        return Plain.line(trouble.words() + words + (message.isBlank() ? "" : ": " + message));
    }
}
