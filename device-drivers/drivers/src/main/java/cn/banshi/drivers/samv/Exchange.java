package cn.banshi.drivers.samv;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.samv.FrameReader.Progress;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the module and reads its answer. A broken answer (wrong checksum, cut short) is asked for again, at most
 * {@value #ATTEMPTS} times in all; every request of this protocol may be repeated without harm.
 */
final class Exchange {

    private static final int ATTEMPTS = 3;
    /** Shortest LEN of an answer: SW1 SW2 SW3 and the checksum. */
    private static final int SHORTEST_ANSWER = 4;
    /** Longest silence inside an answer. USB serial adapters deliver within 16 ms, serial servers within 200 ms. */
    private static final Duration LONGEST_GAP = Duration.ofMillis(1_500);
    /** Silence after which the rest of a broken answer has passed; a byte takes 1 ms at 9600 baud. */
    private static final Duration QUIET = Duration.ofMillis(40);
    /** How often a waiting command looks whether it was cancelled. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final Duration NAP = Duration.ofMillis(50);

    private final byte[] transfer = new byte[512];
    private final Transport transport;
    private final Cancellation cancellation;

    Exchange(Transport transport, Cancellation cancellation) {
        this.transport = transport;
        this.cancellation = cancellation;
    }

    /** Outcome of {@link #ask}. */
    sealed interface Outcome {

        record Answered(SamvAnswer answer) implements Outcome {}

        /** @param broken whether something came that asking again may cure */
        record Failed(Failure failure, boolean broken) implements Outcome {}
    }

    Outcome ask(SamvCommand command, Deadline deadline) {
        Outcome outcome = attempt(command, deadline);
        for (int asked = 1; asked < ATTEMPTS && worthAnother(outcome) && !deadline.passed(); asked++) {
            transport.drain(QUIET, deadline);
            outcome = attempt(command, deadline);
        }
        return outcome;
    }

    /** False when cancelled before {@code end}. */
    boolean pause(Deadline end) {
        while (!end.passed() && !stop()) {
            LockSupport.parkNanos(Math.min(NAP.toNanos(), Math.max(1, end.remaining().toNanos())));
        }
        return !stop();
    }

    private boolean stop() {
        return cancellation.requested() || Thread.currentThread().isInterrupted();
    }

    private static boolean worthAnother(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(SamvAnswer answer) -> answer.status() == SamvStatus.BAD_CHECKSUM
                    || answer.status() == SamvStatus.BAD_LENGTH;
            case Outcome.Failed(Failure failure, boolean broken) -> broken;
        };
    }

    private Outcome attempt(SamvCommand command, Deadline deadline) {
        transport.drain(Duration.ZERO, deadline);
        return switch (transport.write(command.frame(), deadline)) {
            case Transfer.Done sent -> answer(command, deadline);
            case Transfer.TimedOut full -> failed(Cause.TIMED_OUT, "samv.not-sent", command,
                    "could not be sent; the line takes no bytes, check its flow control");
            case Transfer.Lost(String detail) -> lost(command, detail);
            case Transfer.Stopped end -> stopped(command);
        };
    }

    private Outcome answer(SamvCommand command, Deadline deadline) {
        FrameReader reader = new FrameReader(SHORTEST_ANSWER);
        try {
            return answer(command, reader, deadline);
        } finally {
            reader.wipe();
            Arrays.fill(transfer, (byte) 0);
        }
    }

    private Outcome answer(SamvCommand command, FrameReader reader, Deadline deadline) {
        ByteBuffer arrived = ByteBuffer.wrap(transfer);
        int seen = 0;
        Deadline silence = deadline.within(command.patience());
        while (!cancellation.requested()) {
            switch (transport.read(arrived.clear(), silence.within(GLANCE))) {
                case Transfer.Done(int bytes) -> {
                    seen += bytes;
                    silence = deadline.within(LONGEST_GAP);
                    switch (feed(reader, arrived.flip())) {
                        case WHOLE -> {
                            return answered(reader.body());
                        }
                        case BAD_CHECKSUM -> {
                            return broken(Cause.PROTOCOL_ERROR, "samv.checksum", command,
                                    "was answered with a wrong checksum; check cable and baud rate");
                        }
                        case HUNTING, INSIDE -> {
                        }
                    }
                }
                case Transfer.TimedOut none -> {
                    if (silence.passed()) {
                        return silent(command, seen);
                    }
                }
                case Transfer.Lost(String detail) -> {
                    return lost(command, detail);
                }
                case Transfer.Stopped end -> {
                    return stopped(command);
                }
            }
        }
        return stopped(command);
    }

    private static Outcome answered(byte[] body) {
        SamvAnswer answer = SamvAnswer.of(body);
        Arrays.fill(body, (byte) 0);
        return new Outcome.Answered(answer);
    }

    private static Progress feed(FrameReader reader, ByteBuffer arrived) {
        Progress progress = Progress.HUNTING;
        while (arrived.hasRemaining() && (progress == Progress.HUNTING || progress == Progress.INSIDE)) {
            progress = reader.feed(arrived.get());
        }
        return progress;
    }

    private static Outcome silent(SamvCommand command, int seen) {
        return seen == 0
                ? failed(Cause.TIMED_OUT, "samv.silent", command,
                        "was not answered; check power, cable and baud rate of the reader")
                : broken(Cause.TIMED_OUT, "samv.cut-short", command, "was answered with " + seen
                        + " bytes that are no whole frame; check cable and baud rate");
    }

    private static Outcome lost(SamvCommand command, String detail) {
        return failed(Cause.NOT_READY, "samv.lost", command, "lost its line: " + detail);
    }

    private static Outcome stopped(SamvCommand command) {
        return failed(Cause.CANCELLED, "samv.cancelled", command, "was cancelled by its owner");
    }

    private static Outcome failed(Cause cause, String code, SamvCommand command, String what) {
        return new Outcome.Failed(new Failure(cause, code, "ID card reader: " + command.words() + " " + what), false);
    }

    private static Outcome broken(Cause cause, String code, SamvCommand command, String what) {
        return new Outcome.Failed(new Failure(cause, code, "ID card reader: " + command.words() + " " + what), true);
    }
}
