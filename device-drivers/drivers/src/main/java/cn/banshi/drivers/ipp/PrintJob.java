package cn.banshi.drivers.ipp;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.drivers.ipp.Dialogue.Told;
import cn.banshi.drivers.ipp.Easel.Begun;
import cn.banshi.drivers.ipp.Easel.Drawing;
import cn.banshi.drivers.ipp.Handover.Handed;
import cn.banshi.drivers.transport.ipp.IppDocument;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One document on its way: ask, hand over, follow to the end. Never hands anything over twice. One use. */
final class PrintJob {

    private static final Duration BUSY_PAUSE = Duration.ofMillis(500);
    /** Time kept for cancelling at the printer; a printer brings the sheet under way to its end first. */
    private static final Duration CANCELLING = Duration.ofSeconds(8);

    private final Dialogue dialogue;
    private final Easel easel;
    private final Deadline deadline;
    private final Deadline patience;

    PrintJob(Dialogue dialogue, Easel easel, Deadline deadline) {
        this.dialogue = dialogue;
        this.easel = easel;
        this.deadline = deadline;
        this.patience = earlier(deadline);
    }

    /** A quarter at most is kept, so that a short deadline is not spent on cancelling. */
    private static Deadline earlier(Deadline deadline) {
        long quarter = deadline.remaining().toNanos() / 4;
        return new Deadline(deadline.atNanos() - Math.min(quarter, CANCELLING.toNanos()), deadline.clock());
    }

    PrintResult print(byte[] pdf, Options options) {
        return switch (ready()) {
            case Told.Unknown<PrinterReport>(Failure failure) -> notPrinted(failure);
            case Told.Known<PrinterReport>(PrinterReport printer) -> {
                if (printer.fault().isPresent()) {
                    yield new PrintResult.NotPrinted(printer.fault().get(), printer.standing("before the job"));
                }
                PrintResult result = print(pdf, options, printer.offer());
                dialogue.uncancelled().lookAgain(deadline);
                yield result;
            }
        };
    }

    /** The printer as it is when it can take a job, or cannot in time. */
    private Told<PrinterReport> ready() {
        while (true) {
            Told<PrinterReport> told = dialogue.printer(patience);
            if (!(told instanceof Told.Known<PrinterReport>(PrinterReport printer))) {
                return told;
            }
            if (!printer.full()) {
                return told;
            }
            if (patience.passed() || dialogue.cancelled()) {
                return new Told.Unknown<>(dialogue.cancelled()
                        ? Dialogue.cancelledByOwner()
                        : new Failure(Cause.TIMED_OUT, "ipp.busy", "document printer: was busy until the deadline"));
            }
            dialogue.pause(BUSY_PAUSE, patience);
        }
    }

    private PrintResult print(byte[] pdf, Options options, Offer offer) {
        if (!offer.allows(options)) {
            return notPrinted(unsupported("ipp.option", "does not offer the sides, colour or copies asked for"));
        }
        return offer.takes(Offer.PDF)
                ? hand(new IppDocument.Whole(pdf), Ticket.of(Offer.PDF, options, offer), offer, Optional::empty)
                : RasterForm.of(offer, options)
                        .map(form -> drawn(pdf, form, Ticket.of(RasterForm.FORMAT, options, offer), offer))
                        .orElseGet(() -> notPrinted(unsupported("ipp.format",
                                "takes no PDF, and no PWG raster in grey or sRGB of 8 bits either")));
    }

    /** What cannot be drawn is refused before anything is handed over, unless it is too long to be drawn ahead. */
    private PrintResult drawn(byte[] pdf, RasterForm form, Ticket ticket, Offer offer) {
        try (Drawing drawing = easel.drawing(pdf, form)) {
            return switch (drawing.begin(patience, dialogue::cancelled)) {
                case Begun.Failed(Failure failure) -> notPrinted(failure);
                case Begun.Ready(IppDocument document) -> hand(document, ticket, offer, drawing::failure);
            };
        }
    }

    /** @param broken why the document ended before its end */
    private PrintResult hand(IppDocument document, Ticket ticket, Offer offer, Supplier<Optional<Failure>> broken) {
        Handover handover = new Handover(dialogue, "banshi-" + UUID.randomUUID(), ticket, patience, deadline);
        return switch (handover.hand(document, offer.opensJobs())) {
            case Handed.Kept(Reason reason, Failure failure) -> new PrintResult.NotPrinted(reason, failure);
            case Handed.Unclear(Failure lost) -> {
                Failure failure = broken.get().orElse(lost);
                yield new PrintResult.NotKnown(Dialogue.reason(failure), failure);
            }
            case Handed.Over(int job) -> {
                Following following = new Following(dialogue, job, patience, deadline);
                yield broken.get()
                        .map(failure -> following.giveUp(Dialogue.reason(failure), failure))
                        .orElseGet(following::follow);
            }
        };
    }

    private static PrintResult notPrinted(Failure failure) {
        return new PrintResult.NotPrinted(Dialogue.reason(failure), failure);
    }

    private static Failure unsupported(String code, String what) {
        return new Failure(Cause.UNSUPPORTED, code, "document printer: " + what);
    }
}
