package cn.banshi.drivers.transport.file;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A character device that is open. Such files know neither time-outs nor selectors, so each direction has a thread that
 * may wait in the kernel as long as the device likes; what it read late is kept for the next read.
 */
final class FileTransport implements Transport {

    /** Pause after a read that returned no byte: usblp does so when the printer had nothing to say, others when gone. */
    private static final long IDLE_NANOS = 2_000_000;

    /** What has arrived in the kernel is here once a thread of ours has fetched it. */
    private static final Duration FETCH = Duration.ofMillis(20);

    private final Path device;
    private final String name;
    private final FileChannel in;
    private final FileChannel out;
    private final ExecutorService reader;
    private final ExecutorService writer;
    private final ByteBuffer arrived = ByteBuffer.allocate(4096);
    private volatile boolean stopped;
    private volatile boolean lost;
    private @Nullable Future<Integer> reading;
    private @Nullable Future<Integer> writing;

    private FileTransport(Path device, FileChannel in, FileChannel out) {
        this.device = device;
        this.name = device.toString();
        this.in = in;
        this.out = out;
        ThreadFactory threads = Thread.ofPlatform().daemon().name(name, 0).factory();
        this.reader = Executors.newSingleThreadExecutor(threads);
        this.writer = Executors.newSingleThreadExecutor(threads);
        arrived.limit(0);
    }

    /**
     * Opens a device that exists. One descriptor, because usblp lets nobody open it twice; a channel for each direction, because
     * a channel lets no write pass while a read waits: it keeps a lock on its position, which a device does not have.
     *
     * @throws NoSuchFileException when it vanished meanwhile
     */
    static FileTransport open(Path device) throws IOException {
        var file = new RandomAccessFile(device.toFile(), "rw");
        if (Files.isRegularFile(device)) { // made by opening it
            file.close();
            Files.delete(device);
            throw new NoSuchFileException(device.toString());
        }
        return new FileTransport(device, new FileInputStream(file.getFD()).getChannel(), file.getChannel());
    }

    @Override
    public Transfer write(byte[] bytes, Deadline deadline) {
        if (!usable()) {
            return ended();
        }
        Future<Integer> before = writing;
        if (before != null && !(await(before, deadline) instanceof Transfer.Done)) {
            return usable() ? new Transfer.TimedOut() : ended();
        }
        ByteBuffer left = ByteBuffer.wrap(bytes.clone());
        Future<Integer> now = start(writer, () -> {
            while (left.hasRemaining()) {
                out.write(left);
            }
            return bytes.length;
        });
        writing = now;
        return await(now, deadline);
    }

    @Override
    public Transfer read(ByteBuffer into, Deadline deadline) {
        while (usable()) {
            if (reading == null && arrived.hasRemaining()) { // while a read is under way, the buffer is its own
                return new Transfer.Done(moveInto(into));
            }
            Transfer step = awaitRead(deadline);
            if (!(step instanceof Transfer.Done(int bytes))) {
                return step;
            }
            if (bytes <= 0) {
                if (Files.notExists(device)) {
                    return lost("the device vanished");
                }
                if (deadline.passed()) {
                    return new Transfer.TimedOut();
                }
                LockSupport.parkNanos(IDLE_NANOS);
            }
        }
        return ended();
    }

    /** Longer than asked for where that would be too short to hear anything at all. */
    @Override
    public int drain(Duration quiet, Deadline deadline) {
        return Transport.super.drain(quiet.compareTo(FETCH) < 0 ? FETCH : quiet, deadline);
    }

    private Transfer awaitRead(Deadline deadline) {
        Future<Integer> pending = reading;
        if (pending == null) {
            pending = start(reader, () -> {
                int got = in.read(arrived.clear());
                arrived.flip();
                return got;
            });
            reading = pending;
        }
        Transfer step = await(pending, deadline);
        if (!(step instanceof Transfer.TimedOut)) {
            reading = null;
        }
        return step;
    }

    private int moveInto(ByteBuffer into) {
        int count = Math.min(into.remaining(), arrived.remaining());
        into.put(arrived.slice().limit(count));
        arrived.position(arrived.position() + count);
        return count;
    }

    private static Future<Integer> start(ExecutorService thread, Callable<Integer> work) {
        try {
            return thread.submit(work);
        } catch (RejectedExecutionException closedMeanwhile) {
            return CompletableFuture.failedFuture(new ClosedChannelException());
        }
    }

    private Transfer await(Future<Integer> work, Deadline deadline) {
        try {
            return new Transfer.Done(work.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException slow) {
            return new Transfer.TimedOut();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Transfer.Stopped();
        } catch (ExecutionException failed) {
            return lost(failed);
        }
    }

    private Transfer lost(String detail) {
        if (stopped) {
            return new Transfer.Stopped();
        }
        lost = true;
        return new Transfer.Lost(name + ": " + detail);
    }

    private Transfer lost(ExecutionException failed) {
        if (failed.getCause() instanceof ClosedChannelException) {
            return new Transfer.Stopped();
        }
        if (!(failed.getCause() instanceof IOException)) {
            throw new IllegalStateException("transfer on " + name, failed);
        }
        return lost(String.valueOf(failed.getCause().getMessage()));
    }

    private Transfer ended() {
        return lost ? new Transfer.Lost(name + " was lost before") : new Transfer.Stopped();
    }

    @Override
    public boolean usable() {
        return !stopped && !lost;
    }

    @Override
    public void close() {
        stopped = true;
        // Closing waits for a read that is stuck in the kernel, so it is left to a thread that may wait.
        Thread.ofVirtual().name("close " + name).start(() -> {
            try {
                in.close(); // and what else is open on its descriptor
            } catch (IOException alreadyGone) {
                lost = true;
            }
        });
        reader.shutdown();
        writer.shutdown();
    }
}
