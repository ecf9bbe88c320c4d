package cn.banshi.drivers.barcode;

import cn.banshi.drivers.models.Model;
import java.time.Duration;

/**
 * How one maker's readers send text and take commands.
 *
 * @param suffix what ends a code
 * @param silence how long the line is silent behind a code that nothing ends
 * @param aim whether an AIM identifier stands before each code
 * @param triggerOn starts one read; empty for a reader that always looks
 * @param triggerOff ends it; empty where it ends by itself
 * @param question may be asked at any time; empty where nothing can be asked
 * @param answer stands somewhere in what comes back
 * @param replyStart begins what the reader says to a command
 * @param replyEnd ends it; the byte before says how it went
 */
@SuppressWarnings("ArrayRecordComponent") // constants of a file, compared by nobody
record TextModel(Suffix suffix, Duration silence, boolean aim, byte[] triggerOn, byte[] triggerOff, byte[] question,
        byte[] answer, byte[] replyStart, byte[] replyEnd) {

    /** What stands behind a code. */
    enum Suffix {
        /** 0D, or 0D 0A. */
        CR,
        /** 0A. */
        LF,
        /** Whatever of the two there is, and silence. */
        ANY,
        /** Nothing but silence; line ends belong to the code. */
        NONE;

        /** How many bytes at the end of {@code text} are the suffix. */
        int in(byte[] text, int length) {
            int last = length > 0 ? text[length - 1] : 0;
            int before = length > 1 ? text[length - 2] : 0;
            return switch (this) {
                case CR -> last == '\r' ? 1 : last == '\n' && before == '\r' ? 2 : 0;
                case LF -> last == '\n' ? 1 : 0;
                case ANY -> last == '\n' && before == '\r' ? 2 : last == '\n' || last == '\r' ? 1 : 0;
                case NONE -> 0;
            };
        }

        /** Whether a code without it is cut short. */
        boolean required() {
            return this == CR || this == LF;
        }
    }

    static TextModel of(Model model) {
        return new TextModel(model.choice("suffix", Suffix.class), Duration.ofMillis(model.number("silence-ms")),
                model.flag("aim"), model.bytes("trigger-on"), model.bytes("trigger-off"), model.bytes("question"),
                model.bytes("answer"), model.bytes("reply-start"), model.bytes("reply-end"));
    }
}
