package cn.banshi.drivers.samv;

import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.CardHolder.Foreigner2017;
import cn.banshi.device.idcard.CardHolder.Foreigner2023;
import cn.banshi.device.idcard.CardHolder.ResidencePermit;
import cn.banshi.device.idcard.CardHolder.Resident;
import cn.banshi.device.idcard.Validity;
import cn.banshi.drivers.holder.Ethnicities;
import java.time.LocalDate;
import java.util.Optional;

/** The four layouts of a card's text; the mark at offset 248 tells which. */
final class CardTextDecoder {

    private static final int BIRTH = 36;
    private static final int BIRTH_2017 = 220;
    private static final int VALID_FROM = 188;
    private static final int VALID_TO = 204;

    private CardTextDecoder() {}

    /** Outcome of {@link #decode}. */
    sealed interface Decoded {

        record Holder(CardHolder holder) implements Decoded {}

        /** @param field the field that is wrong; never its content */
        record Malformed(String field) implements Decoded {}
    }

    static Decoded decode(byte[] bytes) {
        if (bytes.length < CardText.LENGTH) {
            return new Decoded.Malformed("length");
        }
        CardText text = new CardText(bytes);
        Optional<LocalDate> birth = text.date(text.typeMark() == 'I' ? BIRTH_2017 : BIRTH);
        if (birth.isEmpty()) {
            return new Decoded.Malformed("birth");
        }
        Optional<LocalDate> from = text.date(VALID_FROM);
        if (from.isEmpty()) {
            return new Decoded.Malformed("valid-from");
        }
        // 长期, blank, and whatever else is no date: without end
        Validity validity = new Validity(from.get(), text.date(VALID_TO));
        return new Decoded.Holder(switch (text.typeMark()) {
            case 'J' -> residencePermit(text, birth.get(), validity);
            case 'I' -> foreigner2017(text, birth.get(), validity);
            case 'Y' -> foreigner2023(text, birth.get(), validity);
            default -> resident(text, birth.get(), validity);
        });
    }

    private static CardHolder resident(CardText text, LocalDate birth, Validity validity) {
        return new Resident(text.field(0, 30), text.sex(30), Ethnicities.name(text.field(32, 4)), birth,
                present(text.field(52, 70)), text.field(122, 36), text.field(158, 30), validity);
    }

    private static CardHolder residencePermit(CardText text, LocalDate birth, Validity validity) {
        return new ResidencePermit(text.field(0, 30), text.sex(30), birth, present(text.field(52, 70)),
                text.field(122, 36), text.field(158, 30), validity, text.field(220, 18), text.field(238, 4));
    }

    private static CardHolder foreigner2017(CardText text, LocalDate birth, Validity validity) {
        return new Foreigner2017(text.field(158, 30), text.field(0, 120), text.sex(120), birth, text.field(122, 30),
                text.field(152, 6), validity, text.field(236, 4), text.field(240, 8));
    }

    private static CardHolder foreigner2023(CardText text, LocalDate birth, Validity validity) {
        String english = (text.padded(52, 70) + text.padded(220, 22)).stripTrailing();
        return new Foreigner2023(text.field(0, 30), english, text.sex(30), birth, text.field(122, 36),
                text.field(242, 6), validity, text.field(32, 4), text.field(250, 6));
    }

    private static Optional<String> present(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }
}
