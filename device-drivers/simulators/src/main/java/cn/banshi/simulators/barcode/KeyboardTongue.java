package cn.banshi.simulators.barcode;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Types codes on a boot keyboard: a report when a key goes down, one when it goes up. Bytes that no key has go as their
 * number on the keypad under Alt.
 */
final class KeyboardTongue extends AlwaysLooking {

    private static final int SHIFT = 0x02;
    private static final int ALT = 0x04;
    private static final int ENTER = 40;
    /** In the order of their usages from 30 on, where a keyboard of the USA has them, without and with shift. */
    private static final String[] ROWS = {"1!", "2@", "3#", "4$", "5%", "6^", "7&", "8*", "9(", "0)", "", "", "", "",
        "  ",
        "-_", "=+", "[{", "]}", "\\|", "", ";:", "'\"", "`~", ",<", ".>", "/?"};
    private static final int FIRST_ROW = 30;

    @Override
    public void read(SimulatedCode code) {
        var typed = new ByteArrayOutputStream();
        for (byte each : code.content()) {
            type(each & 0xFF, typed);
        }
        strike(0, ENTER, typed);
        send(typed.toByteArray());
    }

    private static void type(int character, ByteArrayOutputStream into) {
        if (character >= 'a' && character <= 'z') {
            strike(0, character - 'a' + 4, into);
            return;
        }
        if (character >= 'A' && character <= 'Z') {
            strike(SHIFT, character - 'A' + 4, into);
            return;
        }
        for (int row = 0; row < ROWS.length; row++) {
            int column = ROWS[row].indexOf(character);
            if (column >= 0) {
                strike(column == 0 ? 0 : SHIFT, FIRST_ROW + row, into);
                return;
            }
        }
        number(character, into);
    }

    private static void number(int character, ByteArrayOutputStream into) {
        for (char digit : ("0" + character).toCharArray()) {
            into.writeBytes(new byte[]{ALT, 0, (byte) (digit == '0' ? 98 : 88 + digit - '0'), 0, 0, 0, 0, 0});
            into.writeBytes(new byte[]{ALT, 0, 0, 0, 0, 0, 0, 0});
        }
        into.writeBytes(new byte[8]);
    }

    private static void strike(int modifiers, int key, ByteArrayOutputStream into) {
        into.writeBytes(new byte[]{(byte) modifiers, 0, (byte) key, 0, 0, 0, 0, 0});
        into.writeBytes(new byte[8]);
    }

    @Override
    public Optional<HidReports> reports() {
        return Optional.of(HidReports.KEYBOARD);
    }
}
