package cn.banshi.simulators.ipp;

import cn.banshi.simulators.ipp.IppFault.Kind;
import cn.banshi.simulators.ipp.SimulatedJob.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The mechanics: jobs in their order, sheets one by one, and what keeps them from moving. Stops while a fault stands and
 * goes on where it stopped. Thread-safe.
 */
final class PaperPath {

    private final List<SimulatedJob> jobs = new ArrayList<>();
    private final Set<IppFault> standing = EnumSet.noneOf(IppFault.class);
    private final List<byte[]> printed = new ArrayList<>();
    private Optional<IppFault> armed = Optional.empty();
    private int opened;

    synchronized SimulatedJob open(String name, List<String> ticket) {
        SimulatedJob job = new SimulatedJob(++opened, name, ticket);
        jobs.add(job);
        return job;
    }

    synchronized void load(SimulatedJob job, byte[] document, int pages) {
        job.document = document;
        job.pages = pages;
        job.state = State.PENDING;
        job.reason = "none";
        notifyAll();
    }

    /** Whether it was not too late. */
    synchronized boolean cancel(SimulatedJob job) {
        if (job.state.ended()) {
            return false;
        }
        job.unwanted = true;
        if (!job.began) {
            job.end(State.CANCELED, "job-canceled-by-user");
        }
        notifyAll();
        return true;
    }

    /** Waits for a job that can be printed. */
    synchronized SimulatedJob take() throws InterruptedException {
        Optional<SimulatedJob> next = next();
        while (next.isEmpty() || stopped() || standing.contains(IppFault.HOLDING)) {
            wait();
            next = next();
        }
        SimulatedJob job = next.get();
        job.began = true;
        job.state = State.PROCESSING;
        job.reason = "job-printing";
        return job;
    }

    private Optional<SimulatedJob> next() {
        return jobs.stream().filter(job -> job.state == State.PENDING).findFirst();
    }

    /**
     * Waits until a sheet can be fed.
     *
     * @return false when the job is over instead
     */
    synchronized boolean feed(SimulatedJob job, int page) throws InterruptedException {
        if (page == (job.pages + 1) / 2) {
            strike(job);
        }
        while (stopped() && !job.unwanted && !job.state.ended()) {
            job.state = State.STOPPED;
            job.reason = "printer-stopped";
            wait();
        }
        if (job.unwanted && !job.state.ended()) {
            job.end(State.CANCELED, "job-canceled-by-user");
        }
        if (!job.state.ended()) {
            job.state = State.PROCESSING;
        }
        return !job.state.ended();
    }

    private void strike(SimulatedJob job) {
        if (armed.isEmpty()) {
            return;
        }
        switch (armed.get()) {
            case JOB_ABORTED -> job.end(State.ABORTED, "aborted-by-system");
            case JOB_ERRORS -> job.end(State.COMPLETED, "document-format-error");
            default -> standing.add(armed.get());
        }
        armed = Optional.empty();
    }

    /** Whether a side that is being printed is worth going on with. */
    synchronized boolean wanted(SimulatedJob job) {
        return !job.unwanted;
    }

    synchronized void out(SimulatedJob job) {
        job.sides++;
    }

    synchronized void end(SimulatedJob job) {
        if (!job.state.ended()) {
            job.end(State.COMPLETED, "job-completed-successfully");
            printed.add(job.document);
        }
    }

    /** Arises in the middle of the next job. */
    synchronized void arm(IppFault fault) {
        armed = Optional.of(fault);
    }

    synchronized void arise(IppFault fault) {
        standing.add(fault);
        notifyAll();
    }

    synchronized void cure(IppFault fault) {
        standing.remove(fault);
        notifyAll();
    }

    synchronized void clear() {
        standing.clear();
        armed = Optional.empty();
        notifyAll();
    }

    synchronized boolean has(IppFault fault) {
        return standing.contains(fault);
    }

    synchronized boolean stopped() {
        return standing.stream().anyMatch(fault -> fault.kind() == Kind.STOPS);
    }

    synchronized boolean printing() {
        return jobs.stream().anyMatch(job -> job.began && !job.state.ended());
    }

    synchronized List<String> reasons() {
        List<String> reasons = standing.stream().flatMap(fault -> fault.reasons().stream()).toList();
        return reasons.isEmpty() ? List.of("none") : reasons;
    }

    /** What {@code view} makes of each job that is still known. */
    synchronized <V> List<V> jobs(Function<SimulatedJob, V> view) {
        return jobs.stream()
                .filter(job -> !(job.state.ended() && standing.contains(IppFault.FORGETFUL)))
                .map(view)
                .toList();
    }

    synchronized Optional<SimulatedJob> job(int id) {
        return jobs(job -> job).stream().filter(job -> job.id == id).findFirst();
    }

    /** Drops jobs that have ended and documents that came out, as printers do after a while. */
    synchronized void forget() {
        jobs.removeIf(job -> job.state.ended());
        printed.clear();
    }

    /** Documents that came out whole. */
    synchronized List<byte[]> printed() {
        return List.copyOf(printed);
    }
}
