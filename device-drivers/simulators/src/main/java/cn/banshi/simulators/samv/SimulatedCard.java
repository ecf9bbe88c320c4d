package cn.banshi.simulators.samv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a chip holds. Invented persons only: numbers of region 410199, which exists in no table.
 *
 * @param layout tells where the fields stand
 * @param title what to call the card on a desk or in a test's message
 * @param text 256 bytes, UTF-16LE
 * @param photo opaque bytes; the real codec is not public
 * @param fingerprint empty, 512 or 1,024 bytes
 * @param newestAddress appended after a move
 */
@SuppressWarnings("ArrayRecordComponent") // test data, never shared between cards
public record SimulatedCard(CardLayout layout, String title, byte[] text, byte[] photo, byte[] fingerprint,
        Optional<String> newestAddress) {

    private static final int TEXT_LENGTH = 256;
    private static final int PHOTO_LENGTH = 1_024;
    private static final int MARK_OFFSET = 248;

    /**
     * @param fields as {@code name=张明}, names as in {@link CardLayout}; the others stay blank
     */
    public static SimulatedCard of(CardLayout layout, String title, String... fields) {
        SimulatedCard card = blank(layout, title);
        for (String field : fields) {
            int equals = field.indexOf('=');
            card = card.with(field.substring(0, equals), field.substring(equals + 1));
        }
        return card;
    }

    /** Every field blank and a photo without meaning. */
    private static SimulatedCard blank(CardLayout layout, String title) {
        byte[] text = new byte[TEXT_LENGTH];
        for (int i = 0; i < TEXT_LENGTH; i += 2) {
            text[i] = ' ';
        }
        text[MARK_OFFSET] = (byte) layout.mark();
        byte[] photo = new byte[PHOTO_LENGTH];
        for (int i = 0; i < PHOTO_LENGTH; i++) {
            photo[i] = (byte) (i * 7 + 3);
        }
        photo[0] = 'W';
        photo[1] = 'L';
        photo[2] = 'f';
        return new SimulatedCard(layout, title, text, photo, new byte[0], Optional.empty());
    }

    /** A copy with one field written; what does not fit goes to the field's second place, where it has one. */
    public SimulatedCard with(String field, String value) {
        CardLayout.Place place = layout.place(field);
        int most = place.length() / 2;
        if (layout == CardLayout.FOREIGNER_2023 && field.equals("englishName") && value.length() > most) {
            return write(place, value.substring(0, most)).with("englishNameRest", value.substring(most));
        }
        return write(place, value);
    }

    private SimulatedCard write(CardLayout.Place place, String value) {
        byte[] changed = text.clone();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i < place.length(); i++) {
            byte padding = (byte) (i % 2 == 0 ? ' ' : 0);
            changed[place.offset() + i] = i < bytes.length ? bytes[i] : padding;
        }
        return new SimulatedCard(layout, title, changed, photo, fingerprint, newestAddress);
    }

    /** A copy with fingerprint data without meaning. {@code length} 0, 512 or 1,024 as on real chips. */
    public SimulatedCard withFingerprint(int length) {
        byte[] minutiae = new byte[length];
        Arrays.fill(minutiae, (byte) 0x43);
        return new SimulatedCard(layout, title, text, photo, minutiae, newestAddress);
    }

    public SimulatedCard withPhoto(byte[] bytes) {
        return new SimulatedCard(layout, title, text, bytes.clone(), fingerprint, newestAddress);
    }

    public SimulatedCard withNewestAddress(String address) {
        return new SimulatedCard(layout, title, text, photo, fingerprint, Optional.of(address));
    }

    @Override
    public String toString() {
        return "SimulatedCard[" + title + "]";
    }
}
