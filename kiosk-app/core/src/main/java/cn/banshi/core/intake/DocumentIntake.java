package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Reason;
import cn.banshi.core.intake.Judgement.Refused;
import cn.banshi.device.Deadline;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Judges documents and pictures from outside. Structure is judged, nothing is drawn: whoever draws an accepted document
 * still gives the drawing a time limit. Thread-safe; one document at a time, a second one waits for no one and is refused
 * as too slow.
 */
public final class DocumentIntake {

    private final Limits limits;
    private final AtomicBoolean taken = new AtomicBoolean();

    public DocumentIntake() {
        this(Limits.STANDARD);
    }

    DocumentIntake(Limits limits) {
        this.limits = limits;
    }

    /** Blocks for at most the limit's time, whatever the bytes are; they must not change meanwhile. */
    public Judgement judge(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return new Refused(Reason.TOO_LONG, bytes.length + " bytes, more than " + limits.bytes());
        }
        if (!taken.compareAndSet(false, true)) {
            return new Refused(Reason.TOO_SLOW, "another document is still being judged");
        }
        var work = new FutureTask<>(() -> judgedHere(bytes));
        Thread thread = Thread.ofPlatform().daemon().name("intake").start(work);
        try {
            return work.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            return new Refused(Reason.TOO_SLOW, "not judged within " + limits.time().toMillis() + " ms");
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new Refused(Reason.TOO_SLOW, "the terminal is being stopped");
        } catch (ExecutionException defect) {
            throw new IllegalStateException("a gate is broken", defect.getCause());
        }
    }

    private Judgement judgedHere(byte[] bytes) {
        try {
            return byKind(new Bytes(bytes), new Budget(limits, Deadline.after(limits.time())));
        } catch (Refusal refusal) {
            return refusal.told();
        } catch (StackOverflowError nested) {
            return new Refused(Reason.TOO_DEEP, "nested deeper than can be read");
        } finally {
            taken.set(false);
        }
    }

    private static Accepted byKind(Bytes bytes, Budget budget) throws Refusal {
        if (bytes.has(PngGate.SIGNATURE, 0)) {
            return new PngGate(bytes, budget).judge();
        }
        if (bytes.has(JpegGate.SIGNATURE, 0)) {
            return new JpegGate(bytes, budget).judge(0);
        }
        if (bytes.has(PdfBytes.SIGNATURE, 0)) {
            return new PdfGate(bytes, budget).judge();
        }
        if (bytes.has(OfdGate.SIGNATURE, 0)) {
            return new OfdGate(bytes, budget).judge();
        }
        throw new Refusal(Reason.UNKNOWN_KIND, "neither PDF nor OFD, PNG or JPEG");
    }
}
