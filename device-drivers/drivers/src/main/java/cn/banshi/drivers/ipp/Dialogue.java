package cn.banshi.drivers.ipp;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.drivers.transport.ipp.IppDocument;
import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppLink;
import cn.banshi.drivers.transport.ipp.IppLink.Exchange;
import cn.banshi.drivers.transport.ipp.IppMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Questions to one printer and pauses between them; each question has a limit of its own within its deadline. */
final class Dialogue {

    private static final Duration QUESTION_LIMIT = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private static final int NOT_FOUND = 0x0406;
    private static final int GONE = 0x0407;

    private final IppLink link;
    private final Requests requests;
    private final Cancellation cancellation;
    private final Observer observer;

    /** @param observer is told what every question about the printer brought */
    Dialogue(IppLink link, Cancellation cancellation, Observer observer) {
        this.link = link;
        this.requests = new Requests(link.uri());
        this.cancellation = cancellation;
        this.observer = observer;
    }

    /** Keeps what is learned about the printer on the way. */
    interface Observer {

        void saw(PrinterReport printer);

        /** The printer gave no answer that could be used. */
        void missed(Failure failure);
    }

    /** The same printer, for what is to be done because of the cancellation. */
    Dialogue uncancelled() {
        return new Dialogue(link, new Cancellation(), observer);
    }

    Requests requests() {
        return requests;
    }

    boolean cancelled() {
        return cancellation.requested() || !link.usable() || Thread.currentThread().isInterrupted();
    }

    /** Outcome of a question. */
    sealed interface Told<T> {

        record Known<T>(T report) implements Told<T> {}

        record Unknown<T>(Failure failure) implements Told<T> {}
    }

    /** How the printer is; the observer is told as well. */
    Told<PrinterReport> printer(Deadline deadline) {
        Told<PrinterReport> told = ask(deadline);
        tell(told);
        return told;
    }

    /** As it is when a command is over: what is left of its time may be too short for any answer, and says nothing then. */
    void lookAgain(Deadline deadline) {
        Told<PrinterReport> told = ask(deadline);
        if (!(told instanceof Told.Unknown<PrinterReport>(Failure failure) && failure.cause() == Cause.TIMED_OUT)) {
            tell(told);
        }
    }

    private void tell(Told<PrinterReport> told) {
        switch (told) {
            case Told.Known<PrinterReport>(PrinterReport printer) -> observer.saw(printer);
            case Told.Unknown<PrinterReport>(Failure failure) -> observer.missed(failure);
        }
    }

    private Told<PrinterReport> ask(Deadline deadline) {
        return switch (question(requests.printerAttributes(), deadline)) {
            case Exchange.Unanswered(Failure failure, boolean acted) -> new Told.Unknown<>(failure);
            case Exchange.Answered(IppMessage answer) -> answer.done()
                    ? new Told.Known<>(PrinterReport.of(answer.group(Kind.PRINTER)))
                    : new Told.Unknown<>(Refusal.of(answer));
        };
    }

    /** How a job is; known to be empty when the printer has forgotten it. */
    Told<Optional<JobReport>> job(int job, Deadline deadline) {
        return switch (question(requests.jobAttributes(job), deadline)) {
            case Exchange.Unanswered(Failure failure, boolean acted) -> new Told.Unknown<>(failure);
            case Exchange.Answered(IppMessage answer) -> answer.done()
                    ? new Told.Known<>(Optional.of(JobReport.of(answer.group(Kind.JOB))))
                    : answer.code() == NOT_FOUND || answer.code() == GONE
                            ? new Told.Known<>(Optional.empty())
                            : new Told.Unknown<>(Refusal.of(answer));
        };
    }

    /** Asks the printer to cancel a job; whether it did shows in the job alone. */
    void cancel(int job, Deadline deadline) {
        question(requests.cancelJob(job), deadline);
    }

    Exchange question(IppMessage request, Deadline deadline) {
        return link.ask(request, IppDocument.NONE, deadline.within(QUESTION_LIMIT), cancellation);
    }

    /** Hands a document over; a printer with little memory takes it only as fast as it prints. */
    Exchange hand(IppMessage request, IppDocument document, Deadline deadline) {
        return link.ask(request, document, deadline, cancellation);
    }

    /** Waits; not longer than to the deadline, and not after a cancellation. */
    void pause(Duration duration, Deadline deadline) {
        long glances = duration.dividedBy(GLANCE);
        for (long glance = 0; glance < glances && !deadline.passed() && !cancelled(); glance++) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    static Reason reason(Failure failure) {
        return switch (failure.cause()) {
            case TIMED_OUT -> Reason.TIMED_OUT;
            case NOT_READY, CLAIMED -> Reason.NO_PRINTER;
            case CANCELLED -> Reason.CANCELLED;
            case UNSUPPORTED -> Reason.REFUSED;
            case PROTOCOL_ERROR, HARDWARE_ERROR -> Reason.PRINTER_FAULT;
        };
    }

    static Failure cancelledByOwner() {
        return new Failure(Cause.CANCELLED, "ipp.cancelled", "document printer: cancelled by its owner");
    }
}
