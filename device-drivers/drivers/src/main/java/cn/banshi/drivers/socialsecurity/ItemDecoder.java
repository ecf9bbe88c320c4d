package cn.banshi.drivers.socialsecurity;

import cn.banshi.device.idcard.Sex;
import cn.banshi.device.smartcard.SocialSecurityCard;
import cn.banshi.device.smartcard.SocialSecurityCard.Issue;
import cn.banshi.drivers.holder.Ethnicities;
import cn.banshi.drivers.holder.Letters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Values of records as a card's holder. */
final class ItemDecoder {

    /** Standards say GBK; cards of persons with rare names hold four-byte characters of its successor. */
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] ABSENT = {};

    private ItemDecoder() {}

    /** Outcome of {@link #decode}. */
    sealed interface Decoded {

        record Card(SocialSecurityCard card) implements Decoded {}

        /** @param item the one that is wrong; never its content */
        record Malformed(Item item) implements Decoded {}
    }

    /** @param values of the records that the card has; every required one among them */
    static Decoded decode(Map<Item, byte[]> values) {
        Optional<String> cardNumber = code(values, Item.CARD_NUMBER);
        if (cardNumber.isEmpty()) {
            return new Decoded.Malformed(Item.CARD_NUMBER);
        }
        Optional<String> number = code(values, Item.NUMBER);
        if (number.isEmpty()) {
            return new Decoded.Malformed(Item.NUMBER);
        }
        byte[] nameOnCard = nameOnCard(values);
        Optional<String> name = text(nameOnCard).filter(each -> !each.isBlank());
        if (name.isEmpty()) {
            Arrays.fill(nameOnCard, (byte) 0);
            return new Decoded.Malformed(Item.NAME);
        }
        Issue issue = new Issue(cardNumber.get(),
                values.containsKey(Item.IDENTIFICATION) ? Optional.of(hex(values, Item.IDENTIFICATION))
                        : Optional.empty(),
                text(unpadded(value(values, Item.SPECIFICATION))).filter(each -> !each.isBlank()),
                date(values, Item.ISSUED), date(values, Item.VALID_TO));
        return new Decoded.Card(new SocialSecurityCard(number.get(), name.get(), nameOnCard,
                Sex.of(ascii(values, Item.SEX)), digits(values, Item.ETHNICITY, 2).map(Ethnicities::name),
                date(values, Item.BIRTH), digits(values, Item.BIRTH_PLACE, 6), issue));
    }

    /** Whether what is missing stands in {@link Item#NAME_REST}: a name that fits is padded. */
    static boolean nameGoesOn(byte[] name) {
        return name.length == Item.NAME.length() && name[name.length - 1] != 0;
    }

    /** Joined before they are decoded, because a character may be cut in two. */
    private static byte[] nameOnCard(Map<Item, byte[]> values) {
        byte[] name = value(values, Item.NAME);
        byte[] rest = nameGoesOn(name) ? value(values, Item.NAME_REST) : ABSENT;
        byte[] joined = Arrays.copyOf(name, name.length + rest.length);
        System.arraycopy(rest, 0, joined, name.length, rest.length);
        byte[] whole = unpadded(joined);
        Arrays.fill(joined, (byte) 0);
        return whole;
    }

    private static byte[] value(Map<Item, byte[]> values, Item item) {
        return values.getOrDefault(item, ABSENT);
    }

    /** No character of GB 18030 ends with 00, so what ends with it is padding. */
    private static byte[] unpadded(byte[] padded) {
        int length = padded.length;
        while (length > 0 && padded[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(padded, length);
    }

    /** Empty when the bytes are no text; a name with a wrong character in it is nobody's. */
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(Letters.written(GB18030.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()).stripTrailing());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static String ascii(Map<Item, byte[]> values, Item item) {
        return new String(unpadded(value(values, item)), StandardCharsets.US_ASCII).stripTrailing();
    }

    /** Empty when it is not made of digits and capital letters. */
    private static Optional<String> code(Map<Item, byte[]> values, Item item) {
        return Optional.of(ascii(values, item)).filter(text -> text.matches("[0-9A-Z]+"));
    }

    private static String hex(Map<Item, byte[]> values, Item item) {
        return HexFormat.of().withUpperCase().formatHex(value(values, item));
    }

    /** Binary coded decimals; padding with F on the right, and everything else that is no number, means absent. */
    private static Optional<String> digits(Map<Item, byte[]> values, Item item, int count) {
        return Optional.of(hex(values, item)).filter(text -> text.length() == count && text.matches("[0-9]+"));
    }

    private static Optional<LocalDate> date(Map<Item, byte[]> values, Item item) {
        return digits(values, item, 8).flatMap(ItemDecoder::date);
    }

    private static Optional<LocalDate> date(String digits) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
