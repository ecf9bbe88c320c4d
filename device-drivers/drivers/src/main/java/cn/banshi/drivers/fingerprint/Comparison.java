package cn.banshi.drivers.fingerprint;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.fingerprint.FingerprintReader.CompareResult;
import cn.banshi.drivers.fingerprint.Exchange.Command;
import cn.banshi.drivers.fingerprint.Exchange.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Puts a template into the module's second buffer, waits for a finger for the first, and compares both. One use. */
final class Comparison {

    private static final int OF_FINGER = 1;
    private static final int OF_TEMPLATE = 2;
    private static final int LONGEST_TEMPLATE = 1_536;
    private static final int BEST = 1_000;
    /** Between two looks for a finger; a look keeps the light under the sensor burning. */
    private static final Duration POLL = Duration.ofMillis(100);
    /** Templates of identity cards begin with C (GA/T 1012; seen in cards' data, not in the norm's text). */
    private static final byte CARD = 'C';
    /** Where the code of the packet size stands among the parameters: 32 bytes doubled so often. */
    private static final int SIZE_CODE = 13;
    private static final int SMALLEST_PIECE = 32;
    private static final int LARGEST_CODE = 3;

    private final Exchange exchange;
    private final byte[] template;
    private final Deadline deadline;
    private final Cancellation cancellation;

    /** @param cancellation heard between two commands, so that no answer is left on the line */
    Comparison(Exchange exchange, byte[] template, Deadline deadline, Cancellation cancellation) {
        this.exchange = exchange;
        this.template = template;
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    CompareResult run() {
        if (template.length == 0 || template.length > LONGEST_TEMPLATE || template[0] == CARD) {
            return new CompareResult.Failed(exchange.unsupported("this module compares templates of its own kind only;"
                    + " those of identity cards need a certified algorithm"));
        }
        Optional<Failure> notReceived = handOver();
        return notReceived.<CompareResult>map(CompareResult.Failed::new).orElseGet(this::withFinger);
    }

    private Optional<Failure> handOver() {
        return switch (exchange.ask(deadline, Command.PARAMETERS)) {
            case Outcome.Failed(Failure failure) -> Optional.of(failure);
            case Outcome.Answered(Confirmation said, byte[] data) when said == Confirmation.OK
                    && data.length > SIZE_CODE -> handOver(
                            SMALLEST_PIECE << Math.min(data[SIZE_CODE] & 0xFF,
                                    LARGEST_CODE));
            case Outcome.Answered(Confirmation said, byte[] data) -> Optional.of(exchange.refused(said));
        };
    }

    private Optional<Failure> handOver(int piece) {
        return switch (exchange.ask(deadline, Command.RECEIVE_TEMPLATE, OF_TEMPLATE)) {
            case Outcome.Failed(Failure failure) -> Optional.of(failure);
            case Outcome.Answered(Confirmation said, byte[] data) -> said == Confirmation.OK
                    ? exchange.send(template, piece, deadline)
                    : Optional.of(exchange.refused(said));
        };
    }

    private CompareResult withFinger() {
        while (!deadline.passed()) {
            if (cancellation.requested()) {
                return new CompareResult.Failed(exchange.cancelled());
            }
            Outcome seen = exchange.ask(deadline, Command.TAKE_IMAGE);
            if (said(seen, Confirmation.OK)) {
                seen = exchange.ask(deadline, Command.FEATURES, OF_FINGER);
            }
            if (said(seen, Confirmation.OK)) {
                return compared(exchange.ask(deadline, Command.MATCH));
            }
            switch (seen) {
                case Outcome.Answered(Confirmation said, byte[] data) -> {
                    if (!said.aboutTheFinger()) {
                        return new CompareResult.Failed(exchange.refused(said));
                    }
                }
                case Outcome.Failed(Failure failure) -> {
                    return deadline.passed() && failure.cause() == Failure.Cause.TIMED_OUT
                            ? new CompareResult.NoFinger() // the time was up in the middle of a question
                            : new CompareResult.Failed(failure);
                }
            }
            LockSupport.parkNanos(Math.min(POLL.toNanos(), deadline.remaining().toNanos()));
        }
        return new CompareResult.NoFinger();
    }

    private static boolean said(Outcome outcome, Confirmation what) {
        return outcome instanceof Outcome.Answered(Confirmation said, byte[] data) && said == what;
    }

    private CompareResult compared(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(Failure failure) -> new CompareResult.Failed(failure);
            case Outcome.Answered(Confirmation said, byte[] data) -> said == Confirmation.OK
                    || said == Confirmation.NO_MATCH
                            ? new CompareResult.Compared(score(data))
                            : new CompareResult.Failed(exchange.refused(said));
        };
    }

    private static int score(byte[] data) {
        return data.length < 2 ? 0 : Math.min(BEST, (data[0] & 0xFF) << 8 | (data[1] & 0xFF));
    }
}
