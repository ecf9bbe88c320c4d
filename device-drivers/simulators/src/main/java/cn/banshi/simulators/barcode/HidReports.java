package cn.banshi.simulators.barcode;

import java.util.HexFormat;

/**
 * What a HID scanner tells the bus of itself.
 *
 * @param keyboard whether it is a boot keyboard
 * @param length bytes of the longest report
 * @param descriptor report descriptor (USB HID 1.11, section 6.2.2)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record HidReports(boolean keyboard, int length, byte[] descriptor) {

    /** HID 1.11, appendix B.1: keys, lamps. */
    static final HidReports KEYBOARD = new HidReports(true, 8, bytes("""
        05 01 09 06 A1 01
        05 07 19 E0 29 E7 15 00 25 01 75 01 95 08 81 02
        95 01 75 08 81 03
        95 05 75 01 05 08 19 01 29 05 91 02 95 01 75 03 91 03
        95 06 75 08 15 00 25 65 05 07 19 00 29 65 81 00
        C0"""));

    private static final int LENGTH = 62;
    private static final String FIRST = "05 8C 09 02 A1 01 09 12 A1 02 15 00 26 FF 00 75 08 85 ";
    private static final String SYMBOLOGY = "95 01 09 FB 81 02 09 FC 81 02 09 FD 81 02 ";
    private static final String DATA = "95 38 09 FE 82 02 01 ";
    private static final String COUNT = "05 01 95 01 09 3B 81 02 05 8C ";
    private static final String FLAGS = "75 01 25 01 95 01 09 FF 81 02 95 07 81 03 C0 C0";

    /** Page 8C: number, count, three bytes of identifier, 56 of data, flags, as most scanners have it. */
    static HidReports common(int number) {
        return scanner(number, COUNT + SYMBOLOGY + DATA);
    }

    /** Page 8C: number, identifier, data, count, flags. */
    static HidReports rare(int number) {
        return scanner(number, SYMBOLOGY + DATA + COUNT);
    }

    private static HidReports scanner(int number, String fields) {
        return new HidReports(false, LENGTH, bytes(FIRST + HexFormat.of().toHexDigits((byte) number) + fields + FLAGS));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
}
