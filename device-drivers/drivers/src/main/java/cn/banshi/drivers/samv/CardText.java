package cn.banshi.drivers.samv;

import cn.banshi.device.idcard.Sex;
import cn.banshi.drivers.holder.Letters;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Fields of fixed place in the 256 bytes of a card's text, UTF-16LE padded with blanks (GA/T 490). */
final class CardText {

    static final int LENGTH = 256;
    private static final int MARK_OFFSET = 248;

    private final byte[] text;

    /** @param text at least {@value #LENGTH} bytes */
    CardText(byte[] text) {
        this.text = text;
    }

    /** Without the padding at the end; blanks inside and at the beginning belong to the field. */
    String field(int offset, int length) {
        return padded(offset, length).stripTrailing();
    }

    /** With its padding, for fields that continue elsewhere. */
    String padded(int offset, int length) {
        return Letters.written(new String(text, offset, length, StandardCharsets.UTF_16LE));
    }

    char typeMark() {
        return padded(MARK_OFFSET, 2).charAt(0);
    }

    Optional<LocalDate> date(int offset) {
        try {
            return Optional.of(LocalDate.parse(field(offset, 16), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    Sex sex(int offset) {
        return Sex.of(field(offset, 2));
    }
}
