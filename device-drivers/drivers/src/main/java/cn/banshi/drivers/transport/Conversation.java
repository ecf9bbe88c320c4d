package cn.banshi.drivers.transport;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Framing.Progress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * One command's talk with a device: sends, listens until something comes, and puts what went wrong into the words of its
 * protocol. Ends early when the command is cancelled. One command's use, on the thread that has the port.
 */
public final class Conversation {

    /** How often a waiting command looks whether it was cancelled. */
    private static final Duration GLANCE = Duration.ofMillis(50);
    /** Longest silence inside a frame. USB serial adapters deliver within 16 ms, serial servers within 200 ms. */
    private static final Duration GAP = Duration.ofMillis(1_500);
    /** Silence after which the rest of a broken frame has passed; a byte takes 1 ms at 9600 baud. */
    private static final Duration QUIET = Duration.ofMillis(40);
    private static final int BUFFER = 512;

    private final Transport transport;
    private final String protocol;
    private final String device;
    private final Cancellation cancellation;
    /** What came behind the last frame. */
    private final ByteBuffer arrived = ByteBuffer.allocate(BUFFER).limit(0);

    /**
     * @param protocol begins every code, such as {@code ssi}
     * @param device begins every sentence for staff, such as {@code barcode reader}
     */
    public Conversation(Transport transport, String protocol, String device, Cancellation cancellation) {
        this.transport = transport;
        this.protocol = protocol;
        this.device = device;
        this.cancellation = cancellation;
    }

    /** Outcome of {@link #hear}. */
    public sealed interface Heard {

        /** @param count bytes put into the buffer, at least one */
        record Bytes(int count) implements Heard {}

        /** Nothing came before the deadline. */
        record Silence() implements Heard {}

        /** The line is lost, or the owner ended the command. */
        record Failed(Failure failure) implements Heard {}
    }

    /** Outcome of {@link #await}. */
    public sealed interface Awaited {

        /** The framing holds a frame. */
        record Whole() implements Awaited {}

        /** Something came that is no frame; the rest of it has been thrown away. */
        record Broken() implements Awaited {}

        /** Nothing whole came before the deadline. */
        record Silence() implements Awaited {}

        /** The line is lost, or the owner ended the command. */
        record Failed(Failure failure) implements Awaited {}
    }

    /** @return empty when the system took every byte */
    public Optional<Failure> send(byte[] bytes, Deadline deadline) {
        return bytes.length == 0 ? Optional.empty() : switch (transport.write(bytes, deadline)) {
            case Transfer.Done sent -> Optional.empty();
            case Transfer.TimedOut full -> Optional.of(failure(Cause.TIMED_OUT, "not-sent",
                    "the line takes no bytes; check its flow control"));
            case Transfer.Lost(String detail) -> Optional.of(lost(detail));
            case Transfer.Stopped end -> Optional.of(cancelled());
        };
    }

    /** Sends what is due however the command ended, such as "stop"; a device that is gone needs none. */
    public void sendLast(byte[] bytes, Duration limit) {
        transport.write(bytes, Deadline.after(limit));
    }

    /** Waits for bytes and moves what has come, as far as {@code into} has room. */
    public Heard hear(ByteBuffer into, Deadline deadline) {
        while (!cancellation.requested()) {
            switch (transport.read(into, deadline.within(GLANCE))) {
                case Transfer.Done(int bytes) -> {
                    return new Heard.Bytes(bytes);
                }
                case Transfer.TimedOut none -> {
                    if (deadline.passed()) {
                        return new Heard.Silence();
                    }
                }
                case Transfer.Lost(String detail) -> {
                    return new Heard.Failed(lost(detail));
                }
                case Transfer.Stopped end -> {
                    return new Heard.Failed(cancelled());
                }
            }
        }
        return new Heard.Failed(cancelled());
    }

    /**
     * Waits for the next frame.
     *
     * @param deadline when it must be whole
     */
    public Awaited await(Framing framing, Deadline deadline) {
        framing.restart();
        Progress progress = Progress.BETWEEN;
        Deadline silence = deadline;
        while (progress == Progress.BETWEEN || progress == Progress.INSIDE) {
            if (arrived.hasRemaining()) {
                progress = framing.feed(arrived.get());
            } else {
                switch (hear(arrived.clear(), silence)) {
                    case Heard.Bytes some -> silence = deadline.within(GAP);
                    case Heard.Silence none -> {
                        arrived.limit(0);
                        boolean cutShort = progress == Progress.INSIDE && !deadline.passed();
                        return cutShort ? broken(deadline) : new Awaited.Silence();
                    }
                    case Heard.Failed(Failure failure) -> {
                        return new Awaited.Failed(failure);
                    }
                }
                arrived.flip();
            }
        }
        return progress == Progress.WHOLE ? new Awaited.Whole() : broken(deadline);
    }

    private Awaited broken(Deadline deadline) {
        forget(QUIET, deadline);
        return new Awaited.Broken();
    }

    /** Throws away what has come and what comes until the line was silent for {@code quiet}. */
    public void forget(Duration quiet, Deadline deadline) {
        Arrays.fill(arrived.array(), (byte) 0); // it may have been somebody's code
        arrived.limit(0);
        transport.drain(quiet, deadline);
    }

    /** Nothing came though something was due. */
    public Failure silent() {
        return failure(Cause.TIMED_OUT, "silent", "no answer; check power, cable and baud rate");
    }

    private Failure lost(String detail) {
        return failure(Cause.NOT_READY, "lost", "lost its line: " + detail);
    }

    private Failure cancelled() {
        return failure(Cause.CANCELLED, "cancelled", "was cancelled by its owner");
    }

    public Failure failure(Cause cause, String code, String what) {
        return new Failure(cause, protocol + "." + code, device + ": " + what);
    }
}
