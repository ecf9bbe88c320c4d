package cn.banshi.simulators.barcode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A code that somebody shows.
 *
 * @param aim identifier of its symbology, three characters
 * @param ssi number of its symbology in SSI
 * @param content what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SimulatedCode(String aim, int ssi, byte[] content) {

    public static SimulatedCode qr(String text) {
        return qr(text, StandardCharsets.UTF_8);
    }

    public static SimulatedCode qr(String text, Charset charset) {
        return qr(text.getBytes(charset));
    }

    public static SimulatedCode qr(byte[] content) {
        return new SimulatedCode("]Q1", 0x1C, content);
    }

    public static SimulatedCode ean13(String digits) {
        return new SimulatedCode("]E0", 0x0B, digits.getBytes(StandardCharsets.US_ASCII));
    }
}
