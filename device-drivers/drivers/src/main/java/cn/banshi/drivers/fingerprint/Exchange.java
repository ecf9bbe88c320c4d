package cn.banshi.drivers.fingerprint;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Awaited;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives a module a command and reads its answer; once more when the answer is broken or missing, at most three times in all. Every
 * command used here may be repeated without harm.
 */
final class Exchange {

    private static final int ATTEMPTS = 3;
    /** Taking an image and comparing take up to a second on old modules. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Conversation line;

    Exchange(Conversation line) {
        this.line = line;
    }

    /** Commands of the family. */
    enum Command {
        TAKE_IMAGE(0x01), FEATURES(0x02), MATCH(0x03), RECEIVE_TEMPLATE(0x09), PARAMETERS(0x0F);

        private final int code;

        Command(int code) {
            this.code = code;
        }

        byte[] packet(int... parameters) {
            byte[] content = new byte[1 + parameters.length];
            content[0] = (byte) code;
            for (int i = 0; i < parameters.length; i++) {
                content[1 + i] = (byte) parameters[i];
            }
            return Packet.encode(Packet.Kind.COMMAND, content);
        }
    }

    /** Outcome of {@link #ask}. */
    sealed interface Outcome {

        /** @param data behind the confirmation */
        @SuppressWarnings("ArrayRecordComponent") // compared by nobody
        record Answered(Confirmation confirmation, byte[] data) implements Outcome {}

        record Failed(Failure failure) implements Outcome {}
    }

    Outcome ask(Deadline deadline, Command command, int... parameters) {
        Failure failure = line.silent();
        AnswerReader reader = new AnswerReader();
        for (int attempt = 0; attempt < ATTEMPTS && !deadline.passed(); attempt++) {
            line.forget(Duration.ZERO, deadline);
            Optional<Failure> unsent = line.send(command.packet(parameters), deadline);
            if (unsent.isPresent()) {
                return new Outcome.Failed(unsent.get());
            }
            switch (line.await(reader, deadline.within(PATIENCE))) {
                case Awaited.Whole whole -> {
                    byte[] content = reader.content();
                    Confirmation said = Confirmation.of(content[0]);
                    if (said != Confirmation.RECEIVE_ERROR) {
                        return new Outcome.Answered(said, Arrays.copyOfRange(content, 1, content.length));
                    }
                    failure = refused(said);
                }
                case Awaited.Broken broken -> failure = line.failure(Cause.PROTOCOL_ERROR, "checksum",
                        "answers in broken packets; check cable and baud rate");
                case Awaited.Silence none -> failure = line.silent();
                case Awaited.Failed(Failure lost) -> {
                    return new Outcome.Failed(lost);
                }
            }
        }
        return new Outcome.Failed(failure);
    }

    /** Data go without an answer, in pieces as large as the module takes. */
    Optional<Failure> send(byte[] data, int piece, Deadline deadline) {
        Optional<Failure> unsent = Optional.empty();
        for (int at = 0; at < data.length && unsent.isEmpty(); at += piece) {
            int end = Math.min(data.length, at + piece);
            Packet.Kind kind = end == data.length ? Packet.Kind.LAST_DATA : Packet.Kind.DATA;
            unsent = line.send(Packet.encode(kind, Arrays.copyOfRange(data, at, end)), deadline);
        }
        return unsent;
    }

    Failure refused(Confirmation said) {
        return line.failure(said.cause(), said.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "the module " + said.words());
    }

    Failure cancelled() {
        return line.failure(Cause.CANCELLED, "cancelled", "was cancelled by its owner");
    }

    Failure unsupported(String what) {
        return line.failure(Cause.UNSUPPORTED, "template", what);
    }
}
