package cn.banshi.simulators.vpcd;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Fields of a social-security card that can be read without keys: file, record, coding, length. */
enum SocialSecurityLayout {
    IDENTIFICATION(0xEF05, 0x01, Coding.HEX, 16), //
    CARD_CLASS(0xEF05, 0x02, Coding.AN, 1), //
    VERSION(0xEF05, 0x03, Coding.AN, 4), //
    INITIALISED_BY(0xEF05, 0x04, Coding.HEX, 12), //
    ISSUED(0xEF05, 0x05, Coding.CN, 4), //
    VALID_TO(0xEF05, 0x06, Coding.CN, 4), //
    CARD_NUMBER(0xEF05, 0x07, Coding.AN, 9), //
    NUMBER(0xEF06, 0x08, Coding.AN, 18), //
    NAME(0xEF06, 0x09, Coding.GB, 30), //
    SEX(0xEF06, 0x0A, Coding.AN, 1), //
    ETHNICITY(0xEF06, 0x0B, Coding.CN, 1), //
    BIRTH_PLACE(0xEF06, 0x0C, Coding.CN, 3), //
    BIRTH(0xEF06, 0x0D, Coding.CN, 4), //
    NAME_EXTENSION(0xEF06, 0x4E, Coding.GB, 20);

    /** Words of the specification: an pads with 00 on the right, cn with F. */
    private enum Coding {
        AN, CN, GB, HEX
    }

    private static final Charset GB = Charset.forName("GB18030");

    private final int file;
    private final int record;
    private final Coding coding;
    private final int length;

    SocialSecurityLayout(int file, int record, Coding coding, int length) {
        this.file = file;
        this.record = record;
        this.coding = coding;
        this.length = length;
    }

    int file() {
        return file;
    }

    int record() {
        return record;
    }

    int length() {
        return length;
    }

    /** As long as the field, whatever is in it. */
    byte[] padded(String value) {
        return Arrays.copyOf(bytes(value), length);
    }

    /** Without padding, except what fills a last half byte. */
    byte[] bytes(String value) {
        return switch (coding) {
            case AN -> value.getBytes(StandardCharsets.US_ASCII);
            case GB -> value.getBytes(GB);
            case HEX -> HexFormat.of().parseHex(value);
            case CN -> HexFormat.of().parseHex(value + "F".repeat(2 * length - value.length()));
        };
    }
}
