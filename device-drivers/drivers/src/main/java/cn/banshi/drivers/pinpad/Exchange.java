package cn.banshi.drivers.pinpad;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Awaited;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Gives a pad a command and reads its answer; asked again when it is broken or missing, where that does no harm. */
final class Exchange {

    /** Pads answer within 100 ms; encrypting takes longer on old ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;

    private final Conversation line;

    Exchange(Conversation line) {
        this.line = line;
    }

    /** Outcome of {@link #ask}. */
    sealed interface Outcome {

        /** @param text behind the first character */
        record Answered(String text) implements Outcome {}

        record Refused(SzztError error) implements Outcome {}

        record Failed(Failure failure) implements Outcome {}
    }

    /** For what may be done twice. */
    Outcome ask(String command, Deadline deadline) {
        Outcome outcome = askOnce(command, deadline);
        for (int i = 1; i < ATTEMPTS && outcome instanceof Outcome.Failed(Failure failure)
                && (failure.cause() == Cause.TIMED_OUT || failure.cause() == Cause.PROTOCOL_ERROR)
                && !deadline.passed(); i++) {
            outcome = askOnce(command, deadline);
        }
        return outcome;
    }

    Outcome askOnce(String command, Deadline deadline) {
        line.forget(Duration.ZERO, deadline);
        Optional<Failure> unsent = line.send(SzztFrame.encode(command), deadline);
        if (unsent.isPresent()) {
            return new Outcome.Failed(unsent.get());
        }
        var reader = new SzztFrameReader();
        return switch (line.await(reader, deadline.within(PATIENCE))) {
            case Awaited.Whole whole -> SzztError.of(reader.text())
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> new Outcome.Answered(reader.text().substring(1)));
            case Awaited.Broken broken -> new Outcome.Failed(line.failure(Cause.PROTOCOL_ERROR, "checksum",
                    "answers in broken frames; check cable and baud rate"));
            case Awaited.Silence none -> new Outcome.Failed(line.silent());
            case Awaited.Failed(Failure failure) -> new Outcome.Failed(failure);
        };
    }

    Failure refused(SzztError error) {
        return line.failure(error.cause(), error.name().toLowerCase(Locale.ROOT).replace('_', '-'), error.words());
    }

    Failure failure(Cause cause, String code, String what) {
        return line.failure(cause, code, what);
    }

    Conversation line() {
        return line;
    }
}
