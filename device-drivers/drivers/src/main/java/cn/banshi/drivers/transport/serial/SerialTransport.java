package cn.banshi.drivers.transport.serial;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import com.fazecast.jSerialComm.SerialPort;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A serial port that is open.
 *
 * <p>Reads poll: jSerialComm hands its time-outs to the terminal driver's VTIME, which counts tenths of a second, so a
 * blocking read would return up to 100 ms late. Writes run on a thread of their own: once the system's buffer is full
 * (4 KiB, receiver stopped by flow control) the library's write does not come back, whatever time-out was set.
 */
final class SerialTransport implements Transport {

    /** At 115200 baud six bytes arrive meanwhile; a wait for bytes costs about 3 % of a core. */
    private static final long POLL_NANOS = 500_000;

    private final SerialPort port;
    private final ExecutorService writer;
    private final byte[] chunk = new byte[4096];
    private volatile boolean stopped;
    private volatile boolean lost;
    private @Nullable Future<Integer> writing;

    SerialTransport(SerialPort port) {
        this.port = port;
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("write " + port.getSystemPortName()).factory());
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
        byte[] own = bytes.clone();
        Future<Integer> now;
        try {
            now = writer.submit(() -> port.writeBytes(own, own.length));
        } catch (RejectedExecutionException closedMeanwhile) {
            return ended();
        }
        writing = now;
        return switch (await(now, deadline)) {
            case Transfer.Done(int moved) when moved == bytes.length -> new Transfer.Done(moved);
            case Transfer.Done(int moved) -> lost("the system took " + Math.max(moved, 0) + " of " + bytes.length
                    + " bytes, error " + port.getLastErrorCode());
            case Transfer.TimedOut none -> none;
            case Transfer.Lost gone -> gone;
            case Transfer.Stopped end -> end;
        };
    }

    private Transfer await(Future<Integer> write, Deadline deadline) {
        try {
            return new Transfer.Done(write.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException full) {
            return new Transfer.TimedOut();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Transfer.Stopped();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("the serial library failed while writing", bug);
        }
    }

    @Override
    public Transfer read(ByteBuffer into, Deadline deadline) {
        while (usable() && !Thread.currentThread().isInterrupted()) {
            int moved = poll(into);
            if (moved > 0) {
                return new Transfer.Done(moved);
            }
            if (moved < 0) {
                return lost("the port vanished, error " + port.getLastErrorCode());
            }
            long left = deadline.remaining().toNanos();
            if (left == 0) {
                return new Transfer.TimedOut();
            }
            LockSupport.parkNanos(Math.min(left, POLL_NANOS));
        }
        return ended();
    }

    /** One look without waiting, kept apart from {@link #close} because the library frees its state there. */
    private synchronized int poll(ByteBuffer into) {
        if (stopped) {
            return 0;
        }
        int available = port.bytesAvailable();
        if (available <= 0) {
            return available;
        }
        int moved = port.readBytes(chunk, Math.min(Math.min(available, into.remaining()), chunk.length));
        if (moved > 0) {
            into.put(chunk, 0, moved);
            Arrays.fill(chunk, 0, moved, (byte) 0); // it may have been somebody's card
        }
        return moved;
    }

    private Transfer lost(String detail) {
        if (stopped) {
            return new Transfer.Stopped();
        }
        lost = true;
        return new Transfer.Lost(port.getSystemPortPath() + ": " + detail);
    }

    private Transfer ended() {
        return lost ? new Transfer.Lost(port.getSystemPortPath() + " was lost before") : new Transfer.Stopped();
    }

    @Override
    public boolean usable() {
        return !stopped && !lost;
    }

    /** Also needed after a loss: the library says {@code isOpen} and keeps the descriptor until then. */
    @Override
    public void close() {
        stopped = true;
        boolean released;
        synchronized (this) {
            if (!port.isOpen()) {
                return;
            }
            // Frees a write that waits for a stopped receiver; fails harmlessly when the port has vanished.
            boolean flushed = port.flushIOBuffers();
            released = port.closePort() || flushed;
        }
        writer.shutdown();
        assert released || lost : "an open port that exists can be closed";
    }
}
