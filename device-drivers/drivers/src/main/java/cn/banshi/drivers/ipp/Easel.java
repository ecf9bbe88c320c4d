package cn.banshi.drivers.ipp;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.pdf.PdfDrawing;
import cn.banshi.drivers.pdf.PdfDrawing.Drawn;
import cn.banshi.drivers.pdf.PdfLimits;
import cn.banshi.drivers.pdf.Specimen;
import cn.banshi.drivers.transport.ipp.IppDocument;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Where a printer's documents are drawn, one at a time: a document that cannot be ended holds the place, and no second one
 * comes beside it. Thread-safe.
 */
final class Easel {

    /** Drawn ahead of the printer: most documents whole, so that what cannot be drawn is known before anything is printed. */
    private static final int AHEAD = 16 << 20;
    private static final Duration GLANCE = Duration.ofMillis(20);
    /** After so many, a page takes about as long as ever after. */
    private static final int REHEARSALS = 10;
    /** Code is loaded and compiled once for all printers. */
    private static final AtomicBoolean REHEARSED = new AtomicBoolean();

    private final Semaphore place = new Semaphore(1, true);
    private final PdfLimits limits;
    private final int ahead;

    Easel() {
        this(PdfLimits.STANDARD, AHEAD);
    }

    /** @param ahead bytes */
    Easel(PdfLimits limits, int ahead) {
        this.limits = limits;
        this.ahead = ahead;
    }

    /** What can be handed over, once enough is drawn. */
    sealed interface Begun {

        /** @param document all of it, or as much as is drawn ahead and the rest when it is sent */
        record Ready(IppDocument document) implements Begun {}

        record Failed(Failure failure) implements Begun {}
    }

    /** A document that is being drawn. One use, by one thread. */
    final class Drawing implements AutoCloseable {

        private final byte[] pdf;
        private final RasterForm form;
        private volatile Store store = new Store(ahead);
        private volatile Optional<Failure> failure = Optional.empty();
        private boolean begun;

        private Drawing(byte[] pdf, RasterForm form) {
            this.pdf = pdf;
            this.form = form;
        }

        /** Draws ahead, at most until the deadline. */
        Begun begin(Deadline deadline, BooleanSupplier cancelled) {
            try {
                if (!free(deadline, cancelled)) {
                    return new Begun.Failed(late(cancelled, "an earlier document is still being drawn"));
                }
                start(store);
                while (!store.filled(GLANCE)) {
                    if (deadline.passed() || cancelled.getAsBoolean()) {
                        return new Begun.Failed(late(cancelled, "the document was not drawn before the deadline"));
                    }
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return new Begun.Failed(Dialogue.cancelledByOwner());
            }
            return failure.<Begun>map(Begun.Failed::new)
                    .orElseGet(() -> store.closed()
                            ? new Begun.Failed(late(cancelled, "the document was given up while it was drawn"))
                            : new Begun.Ready(drawn()));
        }

        private boolean free(Deadline deadline, BooleanSupplier cancelled) throws InterruptedException {
            boolean mine = place.tryAcquire();
            while (!mine && !deadline.passed() && !cancelled.getAsBoolean()) {
                mine = place.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            }
            return mine;
        }

        private void start(Store into) {
            Thread.ofPlatform().daemon().name("document").start(() -> {
                boolean all = false;
                try {
                    all = all(new PdfDrawing(new RasterPaper(form, into), limits).draw(pdf));
                } finally {
                    place.release();
                    if (all) {
                        into.complete();
                    } else {
                        into.close();
                    }
                }
            });
        }

        private boolean all(Drawn end) {
            if (end instanceof Drawn.Refused(PdfDrawing.Why why, String what)) {
                failure = Optional.of(refused(why, what));
            }
            return end instanceof Drawn.All;
        }

        private IppDocument drawn() {
            return store.isComplete() ? new IppDocument.Whole(store.whole()) : new IppDocument.Stream(this::stream);
        }

        /** The first is the one that was begun; a document that is handed over again is drawn again. */
        private synchronized InputStream stream() {
            if (begun) {
                store.close();
                store = new Store(ahead);
                place.acquireUninterruptibly();
                start(store);
            }
            begun = true;
            return store.stream();
        }

        /** Why it could not be drawn to its end; also when part of it was sent before. */
        Optional<Failure> failure() {
            return failure;
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /**
     * Draws for nobody, in the background and once in this process, so that the first page for somebody does not wait until
     * code is loaded and compiled. A document that comes meanwhile waits for one page at most.
     */
    void rehearse(RasterForm form) {
        if (REHEARSED.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("document rehearsal").start(() -> {
                byte[] page = Specimen.pdf();
                for (int time = 0; time < REHEARSALS; time++) {
                    rehearse(page, form);
                }
            });
        }
    }

    private void rehearse(byte[] page, RasterForm form) {
        place.acquireUninterruptibly();
        try {
            new PdfDrawing(new RasterPaper(form, new Store(ahead)), limits).draw(page);
        } finally {
            place.release();
        }
    }

    /** @param pdf not to change before the drawing is closed */
    Drawing drawing(byte[] pdf, RasterForm form) {
        return new Drawing(pdf, form);
    }

    private static Failure late(BooleanSupplier cancelled, String what) {
        return cancelled.getAsBoolean() ? Dialogue.cancelledByOwner()
                : new Failure(Cause.TIMED_OUT, "pdf.late", "document printer: " + what);
    }

    private static Failure refused(PdfDrawing.Why why, String what) {
        return new Failure(Cause.UNSUPPORTED, "pdf." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "document printer: takes no PDF, and the document " + what);
    }
}
