package cn.banshi.drivers.barcode;

import cn.banshi.drivers.transport.Framing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that a scanner types: reports of a boot keyboard (HID 1.11, appendix B.1: modifiers, 00, six keys that are down),
 * until Enter. A character that no key has is typed as its number on the keypad with Alt held, as Windows takes it; above
 * 255 the number is two bytes of GB 18030.
 */
final class KeyReports implements Framing {

    private static final int LENGTH = 8;
    private static final int FIRST_KEY = 2;
    private static final int CONTROL = 0x11;
    private static final int SHIFT = 0x22;
    private static final int ALT = 0x44;
    /** Keys 00 to 03 stand for none, and for errors of the keyboard. */
    private static final int REAL_KEY = 4;
    private static final int CONTROL_CODE = 0x1F;
    private static final int LARGEST = 0xFFFF;
    private static final int AIM_LENGTH = 3;

    private final byte[] report = new byte[LENGTH];
    private final byte[] before = new byte[LENGTH];
    private final byte[] text = new byte[AIM_LENGTH + Payload.LONGEST];
    private int filled;
    private int length;
    private int number = -1;
    private Progress progress = Progress.BETWEEN;

    @Override
    public Progress feed(byte next) {
        report[filled++] = next;
        if (filled < LENGTH) {
            return progress == Progress.BETWEEN ? Progress.BETWEEN : Progress.INSIDE;
        }
        filled = 0;
        take();
        System.arraycopy(report, 0, before, 0, LENGTH);
        return progress;
    }

    private void take() {
        int modifiers = report[0];
        if ((modifiers & ALT) == 0 && number >= 0) {
            endNumber();
        }
        for (int i = FIRST_KEY; i < LENGTH; i++) {
            int key = report[i] & 0xFF;
            if (key >= REAL_KEY && !held(report[i])) {
                press(key, modifiers);
            }
        }
    }

    private boolean held(byte key) {
        for (int i = FIRST_KEY; i < LENGTH; i++) {
            if (before[i] == key) {
                return true;
            }
        }
        return false;
    }

    private void press(int key, int modifiers) {
        if (key == UsKeys.ENTER || key == UsKeys.KEYPAD_ENTER) {
            progress = length > 0 ? Progress.WHOLE : Progress.BETWEEN;
        } else if ((modifiers & ALT) != 0) {
            digit(UsKeys.keypadDigit(key));
        } else {
            int character = UsKeys.character(key, (modifiers & SHIFT) != 0);
            if (character >= 0) {
                type((modifiers & CONTROL) == 0 ? character : character & CONTROL_CODE);
            }
        }
    }

    private void digit(int digit) {
        if (digit >= 0) {
            number = Math.min(Math.max(number, 0) * 10 + digit, LARGEST);
            progress = Progress.INSIDE;
        }
    }

    private void endNumber() {
        if (number > 0xFF) {
            type(number >> 8);
        }
        type(number & 0xFF);
        number = -1;
    }

    private void type(int character) {
        if (length == text.length) {
            progress = Progress.BROKEN;
        } else if (progress != Progress.BROKEN) {
            text[length++] = (byte) character;
            progress = Progress.INSIDE;
        }
    }

    /** The code that {@code WHOLE} announced, without its AIM identifier where the scanner sends one. */
    Payload payload() {
        String symbology = length > AIM_LENGTH && text[0] == ']'
                ? Symbologies.aim(new String(text, 0, AIM_LENGTH, StandardCharsets.ISO_8859_1))
                : Symbologies.UNKNOWN;
        boolean identified = !symbology.equals(Symbologies.UNKNOWN) && !symbology.startsWith("AIM-");
        return new Payload(identified ? symbology : Symbologies.UNKNOWN,
                Arrays.copyOfRange(text, identified ? AIM_LENGTH : 0, length));
    }

    @Override
    public void restart() {
        Arrays.fill(report, (byte) 0);
        Arrays.fill(before, (byte) 0);
        Arrays.fill(text, (byte) 0);
        filled = 0;
        length = 0;
        number = -1;
        progress = Progress.BETWEEN;
    }
}
