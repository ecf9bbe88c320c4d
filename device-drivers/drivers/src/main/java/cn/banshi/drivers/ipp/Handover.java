package cn.banshi.drivers.ipp;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.drivers.transport.ipp.IppDocument;
import cn.banshi.drivers.transport.ipp.IppGroup;
import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppLink.Exchange;
import cn.banshi.drivers.transport.ipp.IppMessage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Hands one document over, once. When the answer is lost, the printer's list of jobs is asked for the job's name before
 * anything else is done. One use.
 */
final class Handover {

    private static final Duration BUSY_PAUSE = Duration.ofMillis(500);
    private static final Duration LOOK_PAUSE = Duration.ofMillis(300);
    /** A job whose answer was lost may take a moment to appear. */
    private static final int LOOKS = 3;

    private final Dialogue dialogue;
    private final String jobName;
    private final Ticket ticket;
    private final Deadline handing;
    private final Deadline deadline;

    /**
     * @param jobName known to nobody else
     * @param handing until when the document may be handed over
     * @param deadline until when it may be found out what became of it
     */
    Handover(Dialogue dialogue, String jobName, Ticket ticket, Deadline handing, Deadline deadline) {
        this.dialogue = dialogue;
        this.jobName = jobName;
        this.ticket = ticket;
        this.handing = handing;
        this.deadline = deadline;
    }

    /** Where the document is. */
    sealed interface Handed {

        /** The printer has a job for it, and the document perhaps: what becomes of it shows in the job. */
        record Over(int job) implements Handed {}

        /** The printer has nothing that it could print. */
        record Kept(Reason reason, Failure failure) implements Handed {}

        /** The printer may have it and does not speak of it. */
        record Unclear(Failure failure) implements Handed {}
    }

    Handed hand(IppDocument document, boolean opensJobs) {
        return opensJobs ? openAndSend(document) : printJob(document);
    }

    private Handed openAndSend(IppDocument document) {
        return switch (whenNotBusy(dialogue.requests().createJob(jobName, ticket), IppDocument.NONE)) {
            case Exchange.Answered(IppMessage answer) when answer.done() && number(answer).isPresent() -> send(
                    number(answer).getAsInt(), document);
            case Exchange.Answered(IppMessage answer) when !answer.done() -> kept(refusal(answer));
            case Exchange.Answered(IppMessage nameless) -> {
                discard();
                yield kept(withoutNumber());
            }
            case Exchange.Unanswered(Failure failure, boolean acted) -> {
                if (acted) {
                    discard();
                }
                yield kept(failure);
            }
        };
    }

    private Handed send(int job, IppDocument document) {
        return switch (dialogue.hand(dialogue.requests().sendDocument(job, ticket), document, handing)) {
            case Exchange.Answered(IppMessage answer) when answer.done() -> new Handed.Over(job);
            case Exchange.Answered(IppMessage answer) -> {
                dialogue.uncancelled().cancel(job, deadline);
                yield kept(Refusal.of(answer));
            }
            case Exchange.Unanswered(Failure failure, boolean acted) when acted -> new Handed.Over(job);
            case Exchange.Unanswered(Failure failure, boolean acted) -> {
                dialogue.uncancelled().cancel(job, deadline);
                yield kept(failure);
            }
        };
    }

    private Handed printJob(IppDocument document) {
        return switch (whenNotBusy(dialogue.requests().printJob(jobName, ticket), document)) {
            case Exchange.Answered(IppMessage answer) when !answer.done() -> kept(refusal(answer));
            case Exchange.Answered(IppMessage answer) when number(answer).isPresent() -> new Handed.Over(
                    number(answer).getAsInt());
            case Exchange.Answered(IppMessage nameless) -> found(withoutNumber());
            case Exchange.Unanswered(Failure failure, boolean acted) -> acted ? found(failure) : kept(failure);
        };
    }

    /** A busy printer has taken nothing, so it is asked again, until the time for handing over is up. */
    private Exchange whenNotBusy(IppMessage request, IppDocument document) {
        Exchange exchange = dialogue.hand(request, document, handing);
        while (exchange instanceof Exchange.Answered(IppMessage answer) && Refusal.later(answer)
                && !handing.passed() && !dialogue.cancelled()) {
            dialogue.pause(BUSY_PAUSE, handing);
            exchange = dialogue.hand(request, document, handing);
        }
        return exchange;
    }

    private Handed found(Failure lost) {
        OptionalInt job = lookUp(LOOKS);
        return job.isPresent() ? new Handed.Over(job.getAsInt()) : new Handed.Unclear(lost);
    }

    /** A job without a document prints nothing, but would block a printer that takes one at a time. */
    private void discard() {
        lookUp(1).ifPresent(job -> dialogue.uncancelled().cancel(job, deadline));
    }

    private OptionalInt lookUp(int looks) {
        Dialogue patient = dialogue.uncancelled();
        OptionalInt job = OptionalInt.empty();
        for (int look = 0; look < looks && job.isEmpty() && !deadline.passed(); look++) {
            if (look > 0) {
                patient.pause(LOOK_PAUSE, deadline);
            }
            job = lookUp(patient, "not-completed");
            job = job.isPresent() ? job : lookUp(patient, "completed");
        }
        return job;
    }

    private OptionalInt lookUp(Dialogue patient, String which) {
        Exchange exchange = patient.question(patient.requests().jobs(which), deadline);
        List<IppGroup> jobs = exchange instanceof Exchange.Answered(IppMessage answer)
                ? answer.all(Kind.JOB)
                : List.of();
        return jobs.stream()
                .filter(each -> each.word("job-name").filter(jobName::equals).isPresent())
                .flatMapToInt(each -> each.whole("job-id").stream())
                .findFirst();
    }

    private static OptionalInt number(IppMessage answer) {
        return answer.group(Kind.JOB).whole("job-id");
    }

    private static Failure refusal(IppMessage answer) {
        return Refusal.later(answer)
                ? new Failure(Cause.TIMED_OUT, "ipp.busy", "document printer: was busy until the deadline")
                : Refusal.of(answer);
    }

    private static Failure withoutNumber() {
        return new Failure(Cause.PROTOCOL_ERROR, "ipp.no-job-id",
                "document printer: took a job and did not give it a number");
    }

    private static Handed kept(Failure failure) {
        return new Handed.Kept(Dialogue.reason(failure), failure);
    }
}
