package cn.banshi.drivers.ipp;

import cn.banshi.device.document.DocumentPrinter.Capabilities;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.drivers.transport.ipp.IppGroup;
import cn.banshi.drivers.transport.ipp.IppValue.Span;

/**
 * What a printer says it can do.
 *
 * @param printer its attributes as it sent them
 */
record Offer(IppGroup printer) {

    static final String DUPLEX = "two-sided-long-edge";
    static final String PDF = "application/pdf";

    Capabilities capabilities() {
        return new Capabilities(has("sides", DUPLEX),
                printer.flag("color-supported").orElseGet(() -> has("print-color-mode", "color")),
                Math.max(1, printer.span("copies-supported").map(Span::upper).orElse(1)));
    }

    boolean allows(Options options) {
        Capabilities offered = capabilities();
        return (offered.duplex() || !options.duplex()) && (offered.colour() || !options.colour())
                && options.copies() <= offered.copies();
    }

    boolean takes(String format) {
        return has("document-format", format);
    }

    /** Whether a job can be opened before its document is sent, so that its number is known when an answer is lost. */
    boolean opensJobs() {
        return does(Operation.CREATE_JOB) && does(Operation.SEND_DOCUMENT);
    }

    /** Whether the printer lists {@code word} for the attribute {@code name}. */
    boolean has(String name, String word) {
        return printer.words(name + "-supported").contains(word);
    }

    private boolean does(Operation operation) {
        return printer.wholes("operations-supported").contains(operation.code());
    }
}
