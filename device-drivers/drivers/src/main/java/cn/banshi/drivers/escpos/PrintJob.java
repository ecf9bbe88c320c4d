package cn.banshi.drivers.escpos;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.receipt.ReceiptPrinter.PaperStatus;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import cn.banshi.drivers.escpos.PrinterModel.Completion;
import cn.banshi.drivers.escpos.StatusLine.Asked;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One receipt on its way: ask, send, wait until it is printed, ask again. Never sends anything twice: a knife that stuck is told
 * once to try again, and the printer goes on with what it has. One use.
 */
final class PrintJob {

    private static final Duration POLL = Duration.ofMillis(100);
    /** 10 bits a byte at 9600 baud, the slowest speed printers are set to. */
    private static final double SLOWEST_BYTES_PER_SECOND = 960;
    /** Bytes that fill a second of the slowest printer: 50 mm of text, 12 lines. */
    private static final double SLOWEST_PRINTED_PER_SECOND = 500;
    private static final Duration CUT_TIME = Duration.ofMillis(1_500);

    private final Transport transport;
    private final StatusLine status;
    private final PrinterModel model;
    private final Deadline deadline;
    private final Consumer<PaperStatus> seen;
    /** Since the knife was told to try again; before that, nothing. */
    private Optional<Deadline> knife = Optional.empty();

    /** @param seen is told every status on the way */
    PrintJob(Transport transport, PrinterModel model, Deadline deadline, Consumer<PaperStatus> seen) {
        this.transport = transport;
        this.status = new StatusLine(transport);
        this.model = model;
        this.deadline = deadline;
        this.seen = seen;
    }

    PrintResult print(byte[] receipt) {
        status.forgetOldAnswers(deadline);
        switch (status.ask(Duration.ZERO, deadline)) {
            case Asked.Failed(Failure failure) -> {
                return new PrintResult.NotPrinted(reason(failure), failure);
            }
            case Asked.Answered(PrinterAnswer answer) -> {
                seen.accept(answer.status());
                if (answer.fault().isPresent()) {
                    Reason reason = answer.fault().get();
                    return new PrintResult.NotPrinted(reason, fault(reason, answer, "before the receipt"));
                }
            }
        }
        return send(receipt);
    }

    private PrintResult send(byte[] receipt) {
        Transfer sent = transport.write(receipt, deadline);
        if (sent instanceof Transfer.Done) {
            status.markerDue();
            sent = transport.write(Command.MARKER, deadline);
        }
        return sent instanceof Transfer.Done ? awaitPaper(receipt.length) : notKnown(StatusLine.failure(sent));
    }

    /**
     * The first answer says that every byte has arrived, because the question went the same way; the head's time counts
     * from there.
     */
    private PrintResult awaitPaper(int length) {
        Duration wire = seconds(length / SLOWEST_BYTES_PER_SECOND);
        Duration head = CUT_TIME.plus(seconds(length / SLOWEST_PRINTED_PER_SECOND));
        Optional<PrintResult> end = look(wire, false);
        Deadline printed = deadline.within(head);
        while (end.isEmpty()) {
            Optional<Failure> lost = status.awaitMarker(deadline.within(POLL));
            if (lost.isPresent()) {
                return notKnown(lost.get());
            }
            boolean late = model.completion() == Completion.MARKER_OR_TIME && printed.passed();
            end = look(Duration.ZERO, status.markerSeen() || late);
        }
        return end.get();
    }

    /** Asks once; empty when all is well but the end not reached. */
    private Optional<PrintResult> look(Duration backlog, boolean complete) {
        if (!complete && deadline.passed()) {
            return Optional.of(notKnown(new Failure(Cause.TIMED_OUT, "escpos.unfinished",
                    "receipt printer: did not report the end of the receipt before the deadline")));
        }
        return switch (status.ask(backlog, deadline)) {
            case Asked.Failed(Failure failure) -> Optional.of(notKnown(failure));
            case Asked.Answered(PrinterAnswer answer) -> {
                seen.accept(answer.status());
                if (answer.fault().equals(Optional.of(Reason.CUTTER_ERROR)) && mayYetCut()) {
                    yield Optional.empty();
                }
                Optional<PrintResult> fault = answer.fault()
                        .map(reason -> new PrintResult.NotKnown(reason,
                                fault(reason, answer, "during the receipt")));
                yield fault.isPresent() || !complete
                        ? fault
                        : Optional.of(new PrintResult.Printed(answer.status()));
            }
        };
    }

    private boolean mayYetCut() {
        if (knife.isEmpty()) {
            knife = Optional.of(deadline.within(CUT_TIME));
            return status.recover(Command.GO_ON, deadline) instanceof Transfer.Done;
        }
        return !knife.get().passed();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1_000));
    }

    private static PrintResult notKnown(Failure failure) {
        return new PrintResult.NotKnown(reason(failure), failure);
    }

    static Reason reason(Failure failure) {
        return switch (failure.cause()) {
            case TIMED_OUT -> Reason.TIMED_OUT;
            case NOT_READY, CLAIMED, CANCELLED, UNSUPPORTED -> Reason.NO_PRINTER;
            case PROTOCOL_ERROR, HARDWARE_ERROR -> Reason.PRINTER_FAULT;
        };
    }

    private static Failure fault(Reason reason, PrinterAnswer answer, String when) {
        String code = "escpos." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Failure(Cause.HARDWARE_ERROR, code, "receipt printer, " + when + ": "
                + answer.status().device().reason() + " (status " + answer.words() + ")");
    }
}
