package cn.banshi.drivers.escpos;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.escpos.Sayings.Saying;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** Asks for the real-time status while a receipt is under way, and notices the marker that ends it. One print's use. */
final class StatusLine {

    /** A printer answers within a few milliseconds; serial servers and slow lines take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Once it has answered n = 1, a printer that knows the others is as quick. */
    private static final Duration PATIENCE_LATER = Duration.ofMillis(400);

    private final Transport transport;
    private final Sayings sayings = new Sayings();
    private boolean markerSeen;
    private boolean troubleTold;

    StatusLine(Transport transport) {
        this.transport = transport;
    }

    /** Outcome of one question. */
    sealed interface Asked {

        record Answered(PrinterAnswer answer) implements Asked {}

        record Failed(Failure failure) implements Asked {}
    }

    /** Whether GS r was answered: everything sent before it is printed. */
    boolean markerSeen() {
        return markerSeen;
    }

    /** The marker is about to be sent; what looked like its answer was none. */
    void markerDue() {
        markerSeen = false;
    }

    /** Throws away answers to earlier questions, which would be taken for answers to the next one. */
    void forgetOldAnswers(Deadline deadline) {
        int thrown = transport.drain(Duration.ZERO, deadline);
        markerSeen = markerSeen && thrown == 0;
    }

    /** @param backlog how long bytes sent before may still be on the wire */
    Asked ask(Duration backlog, Deadline deadline) {
        troubleTold = false;
        Single first = one(1, deadline.within(PATIENCE.plus(backlog)));
        if (first instanceof Single.Failed(Failure failure)) {
            return new Asked.Failed(failure);
        }
        int[] answers = new int[3];
        for (int n = 2; n <= 4; n++) {
            switch (one(n, deadline.within(PATIENCE_LATER))) {
                case Single.Got(int value) -> answers[n - 2] = value;
                case Single.Failed(Failure failure) when failure.cause() == Cause.TIMED_OUT -> answers[n
                        - 2] = PrinterAnswer.NOTHING;
                case Single.Failed(Failure failure) -> {
                    return new Asked.Failed(failure);
                }
            }
        }
        return new Asked.Answered(new PrinterAnswer(((Single.Got) first).value(), answers[0], answers[1],
                answers[2]));
    }

    /** Outcome of one DLE EOT. */
    private sealed interface Single {

        record Got(int value) implements Single {}

        record Failed(Failure failure) implements Single {}
    }

    private Single one(int n, Deadline deadline) {
        Transfer sent = transport.write(Command.status(n), deadline);
        if (!(sent instanceof Transfer.Done)) {
            return new Single.Failed(failure(sent));
        }
        ByteBuffer one = ByteBuffer.allocate(1);
        Transfer received = transport.read(one, deadline);
        while (received instanceof Transfer.Done) {
            if (heard(one.get(0)) == Saying.ANSWER) {
                return new Single.Got(one.get(0) & 0xFF);
            }
            received = transport.read(one.clear(), deadline);
        }
        return new Single.Failed(failure(received));
    }

    private Saying heard(byte next) {
        Saying saying = sayings.take(next);
        markerSeen |= saying == Saying.MARKER;
        troubleTold |= saying == Saying.STATUS && sayings.status().fault().isPresent();
        return saying;
    }

    /** Has the printer try its knife again, by one of the commands for that. */
    Transfer recover(byte[] command, Deadline deadline) {
        return transport.write(command, deadline);
    }

    /** Waits a moment for the marker or news of trouble, so that a receipt is not asked after more often than needed. */
    Optional<Failure> awaitMarker(Deadline deadline) {
        ByteBuffer one = ByteBuffer.allocate(1);
        while (!markerSeen && !troubleTold) {
            Transfer received = transport.read(one.clear(), deadline);
            switch (received) {
                case Transfer.Done got -> heard(one.get(0));
                case Transfer.TimedOut none -> {
                    return Optional.empty();
                }
                case Transfer.Lost gone -> {
                    return Optional.of(failure(gone));
                }
                case Transfer.Stopped end -> {
                    return Optional.of(failure(end));
                }
            }
        }
        return Optional.empty();
    }

    static Failure failure(Transfer transfer) {
        return switch (transfer) {
            case Transfer.Done more -> new Failure(Cause.PROTOCOL_ERROR, "escpos.cut-short",
                    "receipt printer: the line took only a part of the receipt");
            case Transfer.TimedOut none -> new Failure(Cause.TIMED_OUT, "escpos.silent",
                    "receipt printer: no answer; check power, cable and baud rate");
            case Transfer.Lost(String detail) -> new Failure(Cause.NOT_READY, "escpos.lost",
                    "receipt printer: lost its line: " + detail);
            case Transfer.Stopped end -> new Failure(Cause.CANCELLED, "escpos.cancelled",
                    "receipt printer: closed by its owner");
        };
    }
}
