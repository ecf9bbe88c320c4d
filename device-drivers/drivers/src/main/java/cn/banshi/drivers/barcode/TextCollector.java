package cn.banshi.drivers.barcode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects the bytes of one code. Replies to commands that stand before it are passed over: they can arrive in one read
 * with the code. One use.
 */
final class TextCollector {

    private static final int SUFFIX_ROOM = 2;
    private static final int AIM_LENGTH = 3;
    private static final int ROOM = AIM_LENGTH + Payload.LONGEST + SUFFIX_ROOM;

    private final TextModel model;
    private final byte[] text = new byte[ROOM];
    private int length;
    private int replyLength;
    private boolean refused;
    private boolean tooLong;

    TextCollector(TextModel model) {
        this.model = model;
    }

    void add(byte next) {
        if (length == ROOM) {
            tooLong = true;
            return;
        }
        text[length++] = next;
        if (replyLength == 0 && length == model.replyStart().length && startsWith(model.replyStart())) {
            replyLength = length;
        } else if (replyLength > 0) {
            replyLength = length;
            if (endsWith(model.replyEnd())) {
                endReply();
            }
        }
    }

    /** 06 done, 05 unknown, 15 not allowed (Newland, Honeywell). */
    private void endReply() {
        int said = length - model.replyEnd().length - 1;
        refused |= said >= 0 && (text[said] == 0x05 || text[said] == 0x15);
        length = 0;
        replyLength = 0;
    }

    private boolean startsWith(byte[] start) {
        return start.length > 0 && Arrays.equals(text, 0, start.length, start, 0, start.length);
    }

    private boolean endsWith(byte[] end) {
        return end.length > 0 && length >= end.length + model.replyStart().length
                && Arrays.equals(text, length - end.length, length, end, 0, end.length);
    }

    /** Nothing of a code has come. */
    boolean empty() {
        return length == 0 || replyLength > 0;
    }

    /** The suffix is there; more may follow all the same, because a code may hold line ends itself. */
    boolean terminated() {
        return !empty() && model.suffix().in(text, length) > 0;
    }

    /** The reader said no to a command. */
    boolean refused() {
        return refused;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** The code, without suffix and identifier; what was collected is wiped. */
    Payload payload() {
        int end = length - model.suffix().in(text, length);
        boolean identified = model.aim() && end >= AIM_LENGTH && text[0] == ']';
        int start = identified ? AIM_LENGTH : 0;
        String symbology = identified
                ? Symbologies.aim(new String(text, 0, AIM_LENGTH, StandardCharsets.ISO_8859_1))
                : Symbologies.UNKNOWN;
        Payload payload = new Payload(symbology, Arrays.copyOfRange(text, start, end));
        wipe();
        return payload;
    }

    void wipe() {
        Arrays.fill(text, (byte) 0);
        length = 0;
    }
}
