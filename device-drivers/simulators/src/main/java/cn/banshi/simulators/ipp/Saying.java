package cn.banshi.simulators.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as a printer writes it (RFC 8010, section 3). */
final class Saying {

    static final int JOB = 0x02;
    static final int PRINTER = 0x04;

    private static final int OPERATION = 0x01;
    private static final int END = 0x03;
    private static final int NO_VALUE = 0x13;
    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;
    private static final int ENUM = 0x23;
    private static final int RESOLUTION = 0x32;
    private static final int RANGE = 0x33;
    private static final int TEXT = 0x41;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME = 0x49;
    private static final byte PER_INCH = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Saying(int status, int requestId, String message) {
        bytes.writeBytes(ByteBuffer.allocate(8)
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) status)
                .putInt(requestId)
                .array());
        group(OPERATION).word(CHARSET, "attributes-charset", "utf-8")
                .word(LANGUAGE, "attributes-natural-language", "en");
        if (!message.isEmpty()) {
            word(TEXT, "status-message", message);
        }
    }

    Saying group(int tag) {
        bytes.write(tag);
        return this;
    }

    Saying whole(String name, int value) {
        return value(INTEGER, name, number(value));
    }

    Saying choice(String name, Integer... values) {
        String each = name;
        for (int value : values) {
            value(ENUM, each, number(value));
            each = "";
        }
        return this;
    }

    Saying flag(String name, boolean value) {
        return value(BOOLEAN, name, new byte[]{(byte) (value ? 1 : 0)});
    }

    Saying range(String name, int lower, int upper) {
        return value(RANGE, name, ByteBuffer.allocate(8).putInt(lower).putInt(upper).array());
    }

    /** In dots per inch, the same in both directions. */
    Saying dots(String name, List<Integer> values) {
        String each = name;
        for (int value : values) {
            value(RESOLUTION, each, ByteBuffer.allocate(9).putInt(value).putInt(value).put(PER_INCH).array());
            each = "";
        }
        return this;
    }

    Saying nothing(String name) {
        return value(NO_VALUE, name, new byte[0]);
    }

    Saying name(String name, String value) {
        return word(NAME, name, value);
    }

    Saying keywords(String name, List<String> values) {
        return words(KEYWORD, name, values);
    }

    Saying types(String name, List<String> values) {
        return words(MIME, name, values);
    }

    private Saying words(int tag, String name, List<String> values) {
        String each = name;
        for (String value : values) {
            word(tag, each, value);
            each = "";
        }
        return this;
    }

    private Saying word(int tag, String name, String value) {
        return value(tag, name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Saying value(int tag, String name, byte[] value) {
        bytes.write(tag);
        piece(name.getBytes(StandardCharsets.UTF_8));
        piece(value);
        return this;
    }

    private void piece(byte[] piece) {
        bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) piece.length).array());
        bytes.writeBytes(piece);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    byte[] end() {
        bytes.write(END);
        return bytes.toByteArray();
    }
}
