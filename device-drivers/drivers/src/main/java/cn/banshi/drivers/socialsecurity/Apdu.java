package cn.banshi.drivers.socialsecurity;

import java.util.Arrays;

/**
 * A command to a card, ISO 7816-4 clause 5, short form.
 *
 * @param instruction INS
 * @param p1 first parameter
 * @param p2 second parameter
 * @param data up to 255 bytes; sent with its length when there is any
 * @param expected bytes wanted in answer, 1 to 256; 0 when none
 */
@SuppressWarnings("ArrayRecordComponent") // made of constants, compared by nobody
record Apdu(int instruction, int p1, int p2, byte[] data, int expected) {

    private static final byte[] NOTHING = {};
    private static final int HEADER = 4;

    /** SELECT by name of the application. */
    static Apdu selectApplication(byte[] name) {
        return new Apdu(0xA4, 0x04, 0x00, name, 0);
    }

    /** SELECT an elementary file below the application. */
    static Apdu selectFile(int file) {
        return new Apdu(0xA4, 0x02, 0x00, new byte[]{(byte) (file >> 8), (byte) file}, 0);
    }

    /** READ RECORD by identifier: the first one of the current file (P2 = 0). */
    static Apdu readRecord(int identifier, int expected) {
        return new Apdu(0xB2, identifier, 0x00, NOTHING, expected);
    }

    /** The rest of an answer that the card could not give at once. */
    static Apdu getResponse(int expected) {
        return new Apdu(0xC0, 0x00, 0x00, NOTHING, expected);
    }

    Apdu expecting(int bytes) {
        return new Apdu(instruction, p1, p2, data, bytes);
    }

    byte[] bytes() {
        int body = data.length == 0 ? 0 : 1 + data.length;
        byte[] bytes = Arrays.copyOf(new byte[]{0x00, (byte) instruction, (byte) p1, (byte) p2},
                HEADER + body + (expected == 0 ? 0 : 1));
        if (body > 0) {
            bytes[HEADER] = (byte) data.length;
            System.arraycopy(data, 0, bytes, HEADER + 1, data.length);
        }
        if (expected > 0) {
            bytes[bytes.length - 1] = (byte) expected; // 256 is written 00
        }
        return bytes;
    }
}
