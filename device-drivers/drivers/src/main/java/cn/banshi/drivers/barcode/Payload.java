package cn.banshi.drivers.barcode;

import cn.banshi.device.barcode.BarcodeReader.ScanResult.Scanned;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a code holds, as bytes: a symbol does not say which characters it means.
 *
 * @param symbology as {@link Symbologies} names it
 */
@SuppressWarnings("ArrayRecordComponent") // wiped in place after decoding
record Payload(String symbology, byte[] bytes) {

    /** Digits in the largest QR symbol (ISO/IEC 18004, version 40-L); nothing longer can come from a code. */
    static final int LONGEST = 7_089;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Text of this payload, strictly UTF-8, else GB18030; the bytes are wiped. */
    Scanned scanned() {
        try {
            return new Scanned(symbology, text());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }

    @Override
    public String toString() {
        return "Payload[" + symbology + ", " + bytes.length + " bytes]";
    }
}
