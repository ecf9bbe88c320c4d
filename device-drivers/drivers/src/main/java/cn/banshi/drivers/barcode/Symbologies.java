package cn.banshi.drivers.barcode;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of symbologies by the numbers of SSI and by the AIM identifiers of ISO/IEC 15424. What is not listed passes
 * through under its number, because readers learn new codes faster than lists do.
 */
final class Symbologies {

    static final String UNKNOWN = "UNKNOWN";

    private static final int AIM_LENGTH = 3;
    private static final int SUPPLEMENT_BITS = 0xC0;

    /** Motorola CS3000 guide, table B-1; the two-dimensional ones from engine guides. */
    private static final Map<Integer, String> SSI = Map.ofEntries(Map.entry(0x01, "CODE39"),
            Map.entry(0x02, "CODABAR"), Map.entry(0x03, "CODE128"), Map.entry(0x04, "D2OF5"),
            Map.entry(0x05, "IATA"), Map.entry(0x06, "ITF"), Map.entry(0x07, "CODE93"), Map.entry(0x08, "UPC-A"),
            Map.entry(0x09, "UPC-E"), Map.entry(0x0A, "EAN-8"), Map.entry(0x0B, "EAN-13"),
            Map.entry(0x0C, "CODE11"), Map.entry(0x0E, "MSI"), Map.entry(0x0F, "GS1-128"),
            Map.entry(0x10, "UPC-E1"), Map.entry(0x11, "PDF417"), Map.entry(0x15, "TRIOPTIC"),
            Map.entry(0x16, "BOOKLAND"), Map.entry(0x17, "COUPON"), Map.entry(0x1A, "MICROPDF417"),
            Map.entry(0x1B, "DATAMATRIX"), Map.entry(0x1C, "QR"), Map.entry(0x23, "GS1-DATABAR"),
            Map.entry(0x24, "GS1-DATABAR"), Map.entry(0x25, "GS1-DATABAR"), Map.entry(0x2D, "AZTEC"));

    /** Where the modifier tells more than a variant, it is part of the key. */
    private static final Map<String, String> AIM = Map.ofEntries(Map.entry("A", "CODE39"),
            Map.entry("C", "CODE128"), Map.entry("C1", "GS1-128"), Map.entry("E", "EAN-13"),
            Map.entry("E4", "EAN-8"), Map.entry("e", "GS1-DATABAR"), Map.entry("F", "CODABAR"),
            Map.entry("G", "CODE93"), Map.entry("H", "CODE11"), Map.entry("I", "ITF"), Map.entry("L", "PDF417"),
            Map.entry("M", "MSI"), Map.entry("P", "PLESSEY"), Map.entry("Q", "QR"), Map.entry("Q3", "GS1-QR"),
            Map.entry("d", "DATAMATRIX"), Map.entry("d2", "GS1-DATAMATRIX"), Map.entry("z", "AZTEC"),
            Map.entry("U", "MAXICODE"), Map.entry("h", "HANXIN"));

    private Symbologies() {}

    /** @param code first byte of SSI decode data; 40h and 80h more mean a supplement of 2 or 5 digits */
    static String ssi(int code) {
        return Optional.ofNullable(SSI.get(code))
                .or(() -> Optional.ofNullable(SSI.get(code & ~SUPPLEMENT_BITS)))
                .orElseGet(() -> String.format(Locale.ROOT, "SSI-%02X", code));
    }

    /** @param identifier {@code ]}, code character, modifier */
    static String aim(String identifier) {
        if (identifier.length() != AIM_LENGTH || identifier.charAt(0) != ']') {
            return UNKNOWN;
        }
        return Optional.ofNullable(AIM.get(identifier.substring(1)))
                .or(() -> Optional.ofNullable(AIM.get(identifier.substring(1, 2))))
                .orElseGet(() -> "AIM-" + identifier.substring(1));
    }
}
