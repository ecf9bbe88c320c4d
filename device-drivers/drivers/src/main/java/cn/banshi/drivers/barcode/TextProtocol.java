package cn.banshi.drivers.barcode;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Heard;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Plain text on a serial line: no length, no checksum, so only suffix and silence tell where a code ends. */
final class TextProtocol implements ScannerProtocol {

    /** Behind a suffix, to tell it from a line end inside the code; a byte takes 1 ms at 9600 baud. */
    private static final Duration BEHIND_SUFFIX = Duration.ofMillis(30);
    /** Longest silence inside a code whose suffix is still due. */
    private static final Duration GAP = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration STOP_TIME = Duration.ofMillis(100);
    private static final int ASKS = 2;
    private static final int LONGEST_ANSWER = 256;

    private final TextModel model;

    TextProtocol(TextModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "scanner";
    }

    @Override
    public Read read(Conversation line, Deadline deadline) {
        Optional<Failure> unsent = line.send(model.triggerOn(), deadline);
        if (unsent.isPresent()) {
            return new Read.Failed(unsent.get());
        }
        TextCollector code = new TextCollector(model);
        Read end = listen(line, code, deadline);
        code.wipe();
        if (!(end instanceof Read.Code) && model.triggerOff().length > 0) {
            line.sendLast(model.triggerOff(), STOP_TIME);
        }
        return end;
    }

    private Read listen(Conversation line, TextCollector code, Deadline deadline) {
        byte[] bytes = new byte[512];
        ByteBuffer arrived = ByteBuffer.wrap(bytes);
        while (true) {
            switch (line.hear(arrived.clear(), code.empty() ? deadline : deadline.within(patience(code)))) {
                case Heard.Bytes(int count) -> collect(bytes, count, code);
                case Heard.Silence none -> {
                    return end(line, code, deadline);
                }
                case Heard.Failed(Failure failure) -> {
                    return new Read.Failed(failure);
                }
            }
            if (code.refused()) {
                return new Read.Failed(line.failure(Cause.UNSUPPORTED, "refused",
                        "refused the trigger command; set it to manual or serial trigger"));
            }
            if (code.tooLong()) {
                line.forget(BEHIND_SUFFIX, deadline);
                return new Read.Failed(line.failure(Cause.PROTOCOL_ERROR, "too-long",
                        "sent more than any code holds; check its suffix and the baud rate"));
            }
        }
    }

    private Duration patience(TextCollector code) {
        if (code.terminated()) {
            return BEHIND_SUFFIX;
        }
        return model.suffix().required() ? GAP : model.silence();
    }

    private static void collect(byte[] bytes, int count, TextCollector code) {
        for (int i = 0; i < count; i++) {
            code.add(bytes[i]);
        }
        Arrays.fill(bytes, 0, count, (byte) 0);
    }

    private Read end(Conversation line, TextCollector code, Deadline deadline) {
        if (!code.empty() && (code.terminated() || !model.suffix().required())) {
            return new Read.Code(code.payload());
        }
        return code.empty() || deadline.passed()
                ? new Read.Nothing()
                : new Read.Failed(line.failure(Cause.PROTOCOL_ERROR, "cut-short",
                        "sent a code without its end; set its suffix to that of the model"));
    }

    @Override
    public boolean canBeAsked() {
        return model.question().length > 0;
    }

    @Override
    public Optional<Failure> ask(Conversation line, Deadline deadline) {
        Optional<Failure> end = Optional.of(line.silent());
        for (int asked = 0; asked < ASKS && !deadline.passed(); asked++) {
            line.forget(Duration.ZERO, deadline);
            Optional<Failure> unsent = line.send(model.question(), deadline);
            end = unsent.isPresent() ? unsent : answer(line, deadline.within(PATIENCE));
            if (end.isEmpty() || end.get().cause() != Cause.TIMED_OUT) {
                return end;
            }
        }
        return end;
    }

    private Optional<Failure> answer(Conversation line, Deadline deadline) {
        byte[] bytes = new byte[LONGEST_ANSWER];
        ByteBuffer arrived = ByteBuffer.wrap(bytes);
        while (arrived.hasRemaining()) {
            switch (line.hear(arrived, deadline)) {
                case Heard.Bytes some -> {
                    if (contains(bytes, arrived.position(), model.answer())) {
                        return Optional.empty();
                    }
                }
                case Heard.Silence none -> {
                    return Optional.of(line.silent());
                }
                case Heard.Failed(Failure failure) -> {
                    return Optional.of(failure);
                }
            }
        }
        return Optional.of(line.failure(Cause.PROTOCOL_ERROR, "other-answer",
                "sends something else than answers; check model and baud rate"));
    }

    private static boolean contains(byte[] bytes, int length, byte[] wanted) {
        for (int start = 0; start + wanted.length <= length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
