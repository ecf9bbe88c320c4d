package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import java.util.List;

/** A receipt printer under supervision, as one owner sees it. */
public final class SupervisedReceiptPrinter extends SupervisedDevice<ReceiptPrinter> implements ReceiptPrinter {

    /** @param owner claims the printer for each command, see {@link Supervised#claim} */
    public SupervisedReceiptPrinter(Supervised<ReceiptPrinter> printer, String owner) {
        super(printer, owner);
    }

    @Override
    public Capabilities capabilities() {
        return device().capabilities();
    }

    @Override
    public PaperStatus paper() {
        PaperStatus seen = device().paper();
        return new PaperStatus(status(), seen.paper(), seen.coverOpen(), seen.cutterError());
    }

    /** A receipt is tried again only after {@link PrintResult.NotPrinted}: nothing has come out then. */
    @Override
    public PrintResult print(List<ReceiptLine> receipt, Deadline deadline) {
        return order(new Command<ReceiptPrinter, PrintResult>() {
            @Override
            public PrintResult run(ReceiptPrinter printer) {
                return printer.print(receipt, deadline);
            }

            @Override
            public PrintResult refused(Failure why) {
                return new PrintResult.NotPrinted(reason(why), why);
            }

            @Override
            public PrintResult hung(Failure why) {
                return new PrintResult.NotKnown(Reason.TIMED_OUT, why);
            }

            @Override
            public boolean repeatable(PrintResult result) {
                return result instanceof PrintResult.NotPrinted;
            }
        }, deadline, new Cancellation());
    }

    private static Reason reason(Failure why) {
        return switch (why.cause()) {
            case TIMED_OUT -> Reason.TIMED_OUT;
            case NOT_READY -> Reason.NO_PRINTER;
            case CANCELLED, CLAIMED, PROTOCOL_ERROR, HARDWARE_ERROR, UNSUPPORTED -> Reason.PRINTER_FAULT;
        };
    }
}
