package cn.banshi.drivers.barcode;

/**
 * Characters of the keys of a keyboard with the layout of the USA, which scanners mean unless they are told another (HID
 * Usage Tables 1.5, section 10). The layout of the terminal's own system does not matter: these keys never reach it.
 */
final class UsKeys {

    static final int ENTER = 0x28;
    static final int KEYPAD_ENTER = 0x58;

    private static final int FIRST = 0x04;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz1234567890\r\u001B\b\t -=[]\\#;'`,./";
    private static final String SHIFTED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()\r\u001B\b\t _+{}|~:\"~<>?";
    private static final int FIRST_ON_KEYPAD = 0x54;
    private static final String KEYPAD = "/*-+\r1234567890.";
    private static final int KEYPAD_1 = 0x59;
    private static final int KEYPAD_0 = 0x62;

    private UsKeys() {}

    /** @return negative where the key stands for no character */
    static int character(int key, boolean shift) {
        String typed = shift ? SHIFTED : PLAIN;
        if (key >= FIRST && key < FIRST + typed.length()) {
            return typed.charAt(key - FIRST);
        }
        return key >= FIRST_ON_KEYPAD && key < FIRST_ON_KEYPAD + KEYPAD.length()
                ? KEYPAD.charAt(key - FIRST_ON_KEYPAD)
                : -1;
    }

    /** @return 0 to 9, negative for any other key */
    static int keypadDigit(int key) {
        return key >= KEYPAD_1 && key <= KEYPAD_0 ? (key - KEYPAD_1 + 1) % 10 : -1;
    }
}
