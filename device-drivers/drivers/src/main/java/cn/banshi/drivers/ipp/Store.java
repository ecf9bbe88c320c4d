package cn.banshi.drivers.ipp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Bytes on their way from the thread that draws to the one that sends: so much is drawn ahead of the printer and no more.
 * What is written after {@link #close} is thrown away.
 */
final class Store {

    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private final CountDownLatch filled = new CountDownLatch(1);
    private final int most;
    private long held;
    private boolean complete;
    private boolean closed;

    /** @param most bytes, exceeded by the last piece at most */
    Store(int most) {
        this.most = most;
    }

    /** Blocks while it is full. */
    synchronized void write(byte[] bytes, int length) {
        until(() -> held < most);
        if (!closed) {
            pieces.add(Arrays.copyOf(bytes, length));
            held += length;
            if (held >= most) {
                filled.countDown();
            }
            notifyAll();
        }
    }

    /** Nothing more will be written. */
    synchronized void complete() {
        complete = true;
        filled.countDown();
        notifyAll();
    }

    /** Nothing more is wanted, or can be had. */
    synchronized void close() {
        closed = true;
        filled.countDown();
        pieces.clear();
        notifyAll();
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized boolean isComplete() {
        return complete;
    }

    /**
     * Waits until it was full once, or nothing more comes.
     *
     * @return whether that is so
     */
    boolean filled(Duration limit) throws InterruptedException {
        return filled.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Everything, when nothing more will come. */
    synchronized byte[] whole() {
        byte[] all = new byte[Math.toIntExact(held)];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    /** The next piece; empty at the end. */
    private synchronized byte[] next() throws IOException {
        until(() -> !pieces.isEmpty() || complete);
        if (closed) {
            throw new IOException("the document was given up while it was drawn");
        }
        byte[] next = pieces.isEmpty() ? new byte[0] : pieces.remove();
        held -= next.length;
        notifyAll();
        return next;
    }

    /** Whoever interrupts has no use for what is drawn either. */
    private synchronized void until(BooleanSupplier ready) {
        try {
            while (!ready.getAsBoolean() && !closed) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** Takes out what is put in, to the end; one for each store. */
    InputStream stream() {
        return new InputStream() {

            private byte[] piece = new byte[0];
            private int at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                Objects.checkFromIndexSize(from, length, into.length);
                if (at == piece.length) {
                    piece = next();
                    at = 0;
                }
                int got = Math.min(length, piece.length - at);
                System.arraycopy(piece, at, into, from, got);
                at += got;
                return got == 0 && length > 0 ? -1 : got;
            }
        };
    }
}
