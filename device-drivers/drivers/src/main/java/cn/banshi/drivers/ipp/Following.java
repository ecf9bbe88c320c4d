package cn.banshi.drivers.ipp;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.drivers.ipp.Dialogue.Told;
import cn.banshi.drivers.ipp.JobReport.Phase;
import java.time.Duration;
import java.util.Optional;

/** Follows one job to its end, or cancels it and follows it to that end. One use. */
final class Following {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    /** A fault that is seen but once may be a tray that changes over, or a cover that is shut again. */
    private static final int FAULTS_TO_BELIEVE = 2;

    private final Dialogue dialogue;
    private final int job;
    private final Deadline patience;
    private final Deadline deadline;

    /** @param patience when the job is to be given up, so that there is time left to cancel it */
    Following(Dialogue dialogue, int job, Deadline patience, Deadline deadline) {
        this.dialogue = dialogue;
        this.job = job;
        this.patience = patience;
        this.deadline = deadline;
    }

    /** Why a job is given up. */
    private record Cut(Reason reason, Failure failure) {}

    PrintResult follow() {
        Duration pause = FIRST_PAUSE;
        int faults = 0;
        while (true) {
            Told<Optional<JobReport>> told = dialogue.job(job, patience);
            Optional<PrintResult> end = end(told);
            if (end.isPresent()) {
                return end.get();
            }
            Optional<Cut> fault = fault();
            faults = fault.isPresent() ? faults + 1 : 0;
            Optional<Cut> cut = dialogue.cancelled()
                    ? Optional.of(new Cut(Reason.CANCELLED, Dialogue.cancelledByOwner()))
                    : faults >= FAULTS_TO_BELIEVE ? fault
                            : patience.passed() ? Optional.of(new Cut(Reason.TIMED_OUT, late(told)))
                                    : Optional.empty();
            if (cut.isPresent()) {
                return giveUp(cut.get());
            }
            dialogue.pause(pause, patience);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Of a job whose document did not come to its end. */
    PrintResult giveUp(Reason reason, Failure failure) {
        return giveUp(new Cut(reason, failure));
    }

    private Optional<Cut> fault() {
        return dialogue.printer(patience) instanceof Told.Known<PrinterReport>(PrinterReport printer)
                ? printer.fault().map(reason -> new Cut(reason, printer.standing("during the job")))
                : Optional.empty();
    }

    private static Failure late(Told<Optional<JobReport>> told) {
        return told instanceof Told.Unknown<Optional<JobReport>>(Failure failure) && failure.cause() != Cause.TIMED_OUT
                ? failure
                : new Failure(Cause.TIMED_OUT, "ipp.unfinished",
                        "document printer: did not end the job before the deadline");
    }

    private static Optional<PrintResult> end(Told<Optional<JobReport>> told) {
        return switch (told) {
            case Told.Unknown<Optional<JobReport>>(Failure failure) -> Optional.empty();
            case Told.Known<Optional<JobReport>>(Optional<JobReport> report) -> report.isEmpty()
                    ? Optional.of(new PrintResult.NotKnown(Reason.PRINTER_FAULT, forgotten()))
                    : end(report.get());
        };
    }

    private static Optional<PrintResult> end(JobReport report) {
        return switch (report.phase()) {
            case UNDER_WAY -> Optional.empty();
            case COMPLETED -> Optional.of(new PrintResult.Printed(report.sides()));
            case COMPLETED_WITH_ERRORS -> Optional.of(new PrintResult.NotKnown(Reason.PRINTER_FAULT,
                    ended("ipp.job-errors", "ended the job with errors", report)));
            case CANCELLED -> Optional.of(unprinted(report, Reason.PRINTER_FAULT,
                    ended("ipp.job-canceled", "cancelled the job by itself or at its panel", report)));
            case ABORTED -> Optional.of(unprinted(report, Reason.PRINTER_FAULT,
                    ended("ipp.job-aborted", "aborted the job", report)));
        };
    }

    private static PrintResult unprinted(JobReport report, Reason reason, Failure failure) {
        return report.neverBegan()
                ? new PrintResult.NotPrinted(reason, failure)
                : new PrintResult.NotKnown(reason, failure);
    }

    /** A job that was not waited for must not come out when the citizen has gone. */
    private PrintResult giveUp(Cut cut) {
        Dialogue last = dialogue.uncancelled();
        last.cancel(job, deadline);
        Duration pause = FIRST_PAUSE;
        while (true) {
            Told<Optional<JobReport>> told = last.job(job, deadline);
            if (told instanceof Told.Known<Optional<JobReport>>(Optional<JobReport> report)
                    && report.map(each -> each.phase() != Phase.UNDER_WAY).orElse(true)) {
                return afterCancelling(cut, report);
            }
            if (deadline.passed() || last.cancelled()) {
                return new PrintResult.NotKnown(cut.reason(), also(cut.failure(),
                        "; it has not confirmed that the job is cancelled, so that it may still come out"));
            }
            last.pause(pause, deadline);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static PrintResult afterCancelling(Cut cut, Optional<JobReport> report) {
        if (report.isEmpty()) {
            return new PrintResult.NotKnown(cut.reason(), also(cut.failure(), "; it has forgotten the job"));
        }
        JobReport job = report.get();
        return job.phase() == Phase.COMPLETED
                ? new PrintResult.Printed(job.sides())
                : unprinted(job, cut.reason(), also(cut.failure(), "; the job is cancelled (" + job.words() + ")"));
    }

    private static Failure ended(String code, String what, JobReport report) {
        return new Failure(Cause.HARDWARE_ERROR, code,
                Plain.line("document printer: " + what + " (" + report.words() + ")"));
    }

    private static Failure forgotten() {
        return new Failure(Cause.HARDWARE_ERROR, "ipp.job-forgotten",
                "document printer: no longer knows the job that it took");
    }

    private static Failure also(Failure failure, String more) {
        return new Failure(failure.cause(), failure.code(), failure.detail() + more);
    }
}
