package cn.banshi.simulators.ipp;

import cn.banshi.simulators.Faults;
import cn.banshi.simulators.LoopbackPort;
import cn.banshi.simulators.ipp.IppFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A printer of documents on a port of loopback: each connection is answered by a thread of its own, another prints at the
 * pace of the mechanics. Faults are armed and cured from any thread.
 */
public final class IppSimulator implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Set<IppOrder> HANDING = Set.of(IppOrder.PRINT_JOB, IppOrder.SEND_DOCUMENT);
    private static final Set<IppOrder> OPENING = Set.of(IppOrder.PRINT_JOB, IppOrder.CREATE_JOB);

    private final PaperPath path = new PaperPath();
    private final PrinterMind mind;
    private final Faults<IppOrder, IppFault> lineFaults = new Faults<>();
    private final List<IppOrder> heard = new CopyOnWriteArrayList<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final Thread printer;
    private final LoopbackPort port = new LoopbackPort(0);
    private volatile Duration perSide;
    private volatile Consumer<IppOrder> listener = order -> {};
    private volatile boolean stopped;

    /** @param perSide how long a side takes; zero for tests that are not about time */
    public IppSimulator(Offer offer, Duration perSide) {
        this.mind = new PrinterMind(offer, path);
        this.perSide = perSide;
        listen(port.door());
        printer = Thread.ofPlatform().daemon().name("ipp printer").start(this::print);
    }

    /**
     * What a printer offers.
     *
     * @param formats MIME types of documents
     * @param opensJobs whether a job can be opened before its document comes
     * @param raster of interest where raster is among the formats
     */
    public record Offer(List<String> formats, boolean duplex, boolean colour, boolean opensJobs, Raster raster) {

        /** As a printer of an office. */
        public static final Offer ALL = new Offer(List.of("application/pdf", "image/pwg-raster", "image/urf"), true,
                true, true);

        /** Any raster. */
        public Offer(List<String> formats, boolean duplex, boolean colour, boolean opensJobs) {
            this(formats, duplex, colour, opensJobs,
                    new Raster(List.of(300, 600), List.of("black_1", "sgray_8", "srgb_8"), "normal"));
        }
    }

    /**
     * Raster as a printer takes it, in the words of IPP.
     *
     * @param dots per inch, the same in both directions
     * @param back how the backs of sheets are to lie
     */
    public record Raster(List<Integer> dots, List<String> types, String back) {}

    /** For configuration. */
    public String address() {
        return "ipp://127.0.0.1:" + port.number() + "/ipp/print";
    }

    /** In the middle of the next job; of an exchange, when the next document is handed over. */
    public void failNext(IppFault fault) {
        if (fault.kind() == Kind.LINE) {
            lineFaults.failNext(fault == IppFault.BUSY ? OPENING::contains : HANDING::contains, fault);
        } else {
            path.arm(fault);
        }
    }

    /** At the next exchange of a kind. */
    public void failNext(IppOrder order, IppFault fault) {
        lineFaults.failNext(order::equals, fault);
    }

    /** Now, until {@link #clear} or {@link #cure}; of exchanges, at each. */
    public void failAlways(IppFault fault) {
        if (fault.kind() == Kind.LINE) {
            lineFaults.failAlways(fault == IppFault.BUSY ? OPENING::contains : order -> true, fault);
        } else {
            path.arise(fault);
        }
    }

    /** Cures one fault that stands; what waits is printed then, as real printers do. */
    public void cure(IppFault fault) {
        path.cure(fault);
    }

    /** Cures and disarms everything. */
    public void clear() {
        lineFaults.clear();
        path.clear();
    }

    /** From now on a side takes so long, that under way too. */
    public void slow(Duration timePerSide) {
        perSide = timePerSide;
    }

    /** Documents that came out whole, as they were handed over. */
    public List<byte[]> documents() {
        return path.printed();
    }

    /** The state of each job in the numbers of RFC 8011. */
    public List<Integer> jobStates() {
        return path.jobs(job -> job.state.code());
    }

    /** How each job was to be printed: {@code name=value}. */
    public List<List<String>> tickets() {
        return path.jobs(job -> job.ticket);
    }

    /** What each job was called. */
    public List<String> jobNames() {
        return path.jobs(job -> job.name);
    }

    /** Forgets what it was asked, jobs that have ended and their documents: for a printer that stands for days. */
    public void forget() {
        heard.clear();
        path.forget();
    }

    /** What it was asked, in order. */
    public List<IppOrder> heard() {
        return List.copyOf(heard);
    }

    /** From now on {@code told} hears what is asked, before it is done. */
    public void tell(Consumer<IppOrder> told) {
        listener = told;
    }

    public void unplug() {
        port.pull();
        lines.forEach(IppSimulator::close);
    }

    public void plugIn() {
        listen(port.put());
    }

    private void listen(ServerSocket at) {
        Thread.ofVirtual().name("ipp door").start(() -> {
            while (!at.isClosed()) {
                try {
                    Socket line = at.accept();
                    lines.add(line);
                    Thread.ofVirtual().name("ipp line").start(() -> talk(line));
                } catch (SocketException unplugged) {
                    return;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        });
    }

    private void talk(Socket socket) {
        try (HttpLine line = new HttpLine(socket)) {
            boolean open = true;
            while (open) {
                Optional<Integer> length = line.head();
                open = length.isPresent() && exchange(line, Heard.of(line.body(length.get())));
            }
        } catch (IOException hungUp) {
            // the host or a fault of ours ended the line: there is nobody left to tell
        } finally {
            lines.remove(socket);
        }
    }

    /** @return whether the line is still open */
    private boolean exchange(HttpLine line, Heard request) throws IOException {
        heard.add(request.order());
        listener.accept(request.order());
        Optional<IppFault> fault = lineFaults.take(request.order());
        if (fault.isEmpty()) {
            line.answer(mind.answer(request));
            return true;
        }
        switch (fault.get()) {
            case BUSY -> line.answer(new Saying(PrinterMind.BUSY, request.id(), "busy").end());
            case INTERNAL_ERROR -> line.answer(new Saying(PrinterMind.INTERNAL_ERROR, request.id(), "broken").end());
            case LOST_ANSWER -> mind.answer(request);
            case SILENT -> line.listen();
            default -> {
                // the connection is cut before anything is done
            }
        }
        return fault.get() == IppFault.BUSY || fault.get() == IppFault.INTERNAL_ERROR;
    }

    private void print() {
        try {
            while (!stopped) {
                SimulatedJob job = path.take();
                for (int page = 1; page <= job.pages && path.feed(job, page); page++) {
                    roll(job);
                    path.out(job);
                }
                path.end(job);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void roll(SimulatedJob job) {
        long start = System.nanoTime();
        long left = perSide.toNanos();
        while (left > 0 && !stopped && path.wanted(job)) {
            LockSupport.parkNanos(Math.min(GLANCE.toNanos(), left));
            left = perSide.toNanos() - (System.nanoTime() - start);
        }
    }

    private static void close(AutoCloseable any) {
        try {
            any.close();
        } catch (Exception alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }

    /** Unplugs the printer for good. */
    @Override
    public void close() {
        stopped = true;
        port.close();
        lines.forEach(IppSimulator::close);
        printer.interrupt();
        try {
            printer.join(STOP_LIMIT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
