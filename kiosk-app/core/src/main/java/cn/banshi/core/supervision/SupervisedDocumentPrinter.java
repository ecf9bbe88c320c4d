package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.document.DocumentPrinter;

/** A printer of documents under supervision, as one owner sees it. */
public final class SupervisedDocumentPrinter extends SupervisedDevice<DocumentPrinter> implements DocumentPrinter {

    /** @param owner claims the printer for each command, see {@link Supervised#claim} */
    public SupervisedDocumentPrinter(Supervised<DocumentPrinter> printer, String owner) {
        super(printer, owner);
    }

    @Override
    public Capabilities capabilities() {
        return device().capabilities();
    }

    @Override
    public PaperStatus paper() {
        PaperStatus seen = device().paper();
        return new PaperStatus(status(), seen.paper(), seen.toner(), seen.coverOpen(), seen.reasons());
    }

    /** A document is tried again only after {@link PrintResult.NotPrinted}: nothing has come out then, and nothing will. */
    @Override
    public PrintResult print(byte[] pdf, Options options, Deadline deadline, Cancellation cancellation) {
        return order(new Command<DocumentPrinter, PrintResult>() {
            @Override
            public PrintResult run(DocumentPrinter printer) {
                return printer.print(pdf, options, deadline, cancellation);
            }

            @Override
            public PrintResult refused(Failure why) {
                return new PrintResult.NotPrinted(reason(why), why);
            }

            @Override
            public PrintResult hung(Failure why) {
                return new PrintResult.NotKnown(reason(why), why);
            }

            @Override
            public boolean repeatable(PrintResult result) {
                return result instanceof PrintResult.NotPrinted;
            }
        }, deadline, cancellation);
    }

    private static Reason reason(Failure why) {
        return switch (why.cause()) {
            case TIMED_OUT -> Reason.TIMED_OUT;
            case NOT_READY, CLAIMED -> Reason.NO_PRINTER;
            case CANCELLED -> Reason.CANCELLED;
            case UNSUPPORTED -> Reason.REFUSED;
            case PROTOCOL_ERROR, HARDWARE_ERROR -> Reason.PRINTER_FAULT;
        };
    }
}
