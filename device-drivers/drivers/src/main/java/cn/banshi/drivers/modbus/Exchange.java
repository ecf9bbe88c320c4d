package cn.banshi.drivers.modbus;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Awaited;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks a board and reads its answer; asked again when the answer is broken or missing, at most three times in all. Every
 * request used here may be repeated without harm.
 */
final class Exchange {

    private static final int ATTEMPTS = 3;
    /** Boards answer within 50 ms; serial servers add up to 200 ms. */
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int BUSY = 6;
    private static final int BROKEN_DOWN = 4;

    private final Conversation line;
    private final Duration silence;

    /** @param silence between two frames: 3.5 characters, 1.75 ms above 19200 baud */
    Exchange(Conversation line, Duration silence) {
        this.line = line;
        this.silence = silence;
    }

    /** Outcome of {@link #ask}. */
    sealed interface Outcome {

        /** @param answer never a refusal */
        record Answered(ModbusAnswer answer) implements Outcome {}

        record Failed(Failure failure) implements Outcome {}
    }

    Outcome ask(ModbusRequest request, Deadline deadline) {
        Failure failure = line.silent();
        for (int attempt = 0; attempt < ATTEMPTS && !deadline.passed(); attempt++) {
            line.forget(silence, deadline);
            Optional<Failure> unsent = line.send(request.encode(), deadline);
            if (unsent.isPresent()) {
                return new Outcome.Failed(unsent.get());
            }
            ModbusAnswerReader reader = new ModbusAnswerReader(request);
            switch (line.await(reader, deadline.within(PATIENCE))) {
                case Awaited.Whole whole -> {
                    ModbusAnswer answer = reader.answer();
                    if (!(answer instanceof ModbusAnswer.Refused(int code))) {
                        return new Outcome.Answered(answer);
                    }
                    failure = refused(request, code);
                    if (code != BUSY) {
                        return new Outcome.Failed(failure);
                    }
                }
                case Awaited.Broken broken -> failure = line.failure(Cause.PROTOCOL_ERROR, "checksum",
                        "board " + request.unit() + " answers in broken frames; check wiring, baud rate and parity");
                case Awaited.Silence none -> failure = line.failure(Cause.TIMED_OUT, "silent",
                        "board " + request.unit() + " does not answer; check its address, power and baud rate");
                case Awaited.Failed(Failure lost) -> {
                    return new Outcome.Failed(lost);
                }
            }
        }
        return new Outcome.Failed(failure);
    }

    private Failure refused(ModbusRequest request, int code) {
        Cause cause = code == BROKEN_DOWN ? Cause.HARDWARE_ERROR : code == BUSY ? Cause.TIMED_OUT : Cause.UNSUPPORTED;
        return line.failure(cause, String.format(Locale.ROOT, "exception.%02X", code),
                "board " + request.unit() + " refuses function " + request.function().code() + " at "
                        + request.address() + "; correct the device's map");
    }
}
