package cn.banshi.drivers.transport.usb;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import cn.banshi.drivers.transport.usb.BulkPipes.Moved;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Frames on bulk pipes. A device with two pairs of pipes, the native interface of SAM_V modules, wants the first
 * {@value #HEAD} bytes of a frame, preamble and length, on the first pair and the rest on the second, and answers in the same
 * way; a device with one pair takes and sends whole frames (re-implementations of the SDT-API). One write is one frame.
 */
final class BulkTransport implements Transport {

    private static final int HEAD = 7;
    private static final int LENGTH_AT = 5;
    /** A transfer that is under way holds {@link #close} up so long. */
    private static final Duration SLICE = Duration.ofMillis(100);
    /** More than the longest answer of a module; a multiple of every packet's size, so that no packet is too long for it. */
    private static final int ROOM = 4_096;

    private final String name;
    private final BulkPipes pipes;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(ROOM).limit(0);
    private final ByteBuffer head = ByteBuffer.allocate(HEAD);
    /** Bytes still to come on the second pipe. */
    private int rest;
    private volatile boolean stopped;
    private volatile boolean lost;

    /** @param name of the device, for whoever looks for the fault */
    BulkTransport(String name, BulkPipes pipes) {
        this.name = name;
        this.pipes = pipes;
    }

    @Override
    public Transfer write(byte[] bytes, Deadline deadline) {
        awaitHead(); // what is left of an answer belongs to a question before this one
        int first = pipes.split() ? Math.min(HEAD, bytes.length) : bytes.length;
        Transfer sent = write(bytes, 0, first, false, deadline);
        return sent instanceof Transfer.Done && first < bytes.length
                ? write(bytes, first, bytes.length, true, deadline)
                : sent;
    }

    private Transfer write(byte[] bytes, int from, int to, boolean second, Deadline deadline) {
        ByteBuffer out = ByteBuffer.allocateDirect(to - from).put(bytes, from, to - from).flip();
        while (out.hasRemaining()) {
            if (!usable()) {
                return ended();
            }
            switch (slice(limit -> pipes.write(out.slice(), second, limit), deadline)) {
                case Moved.Broken(String detail) -> {
                    return lost(detail);
                }
                case Moved.Bytes(int count) -> out.position(out.position() + count);
            }
            if (out.hasRemaining() && deadline.passed()) {
                return new Transfer.TimedOut();
            }
        }
        return new Transfer.Done(bytes.length);
    }

    @Override
    public Transfer read(ByteBuffer into, Deadline deadline) {
        while (usable() && !Thread.currentThread().isInterrupted()) {
            if (arrived.hasRemaining()) {
                return new Transfer.Done(moveInto(into));
            }
            switch (slice(limit -> pipes.read(arrived.clear(), rest > 0, limit), deadline)) {
                case Moved.Broken(String detail) -> {
                    arrived.limit(0);
                    return lost(detail);
                }
                case Moved.Bytes(int count) -> {
                    arrived.position(0).limit(count);
                    follow();
                    if (count == 0 && deadline.passed()) {
                        return new Transfer.TimedOut();
                    }
                }
            }
        }
        return ended();
    }

    /** Finds out on which pipe the next bytes come. */
    private void follow() {
        if (!pipes.split()) {
            return;
        }
        for (int i = 0; i < arrived.limit(); i++) {
            if (rest > 0) {
                rest--;
            } else {
                head.put(arrived.get(i));
                if (!head.hasRemaining()) {
                    rest = Short.toUnsignedInt(head.getShort(LENGTH_AT));
                    head.clear();
                }
            }
        }
    }

    private void awaitHead() {
        rest = 0;
        head.clear();
    }

    private int moveInto(ByteBuffer into) {
        int count = Math.min(into.remaining(), arrived.remaining());
        into.put(arrived.slice().limit(count));
        for (int i = 0; i < count; i++) {
            arrived.put((byte) 0); // it may have been somebody's card
        }
        return count;
    }

    /** One transfer, with its limit in milliseconds. */
    @FunctionalInterface
    private interface Step {

        Moved take(int limitMs);
    }

    /** To libusb a limit of 0 means none. */
    private synchronized Moved slice(Step step, Deadline deadline) {
        return stopped ? new Moved.Bytes(0)
                : step.take((int) Math.max(1, deadline.within(SLICE).remaining().toMillis()));
    }

    private Transfer lost(String detail) {
        if (stopped) {
            return new Transfer.Stopped();
        }
        lost = true;
        return new Transfer.Lost(name + ": " + detail);
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
        synchronized (this) {
            if (!stopped) {
                stopped = true;
                pipes.close();
            }
        }
    }
}
