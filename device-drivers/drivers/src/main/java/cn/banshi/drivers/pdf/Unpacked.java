package cn.banshi.drivers.pdf;

import cn.banshi.drivers.pdf.PdfDrawing.Why;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Counts what the deflated parts of a PDF unpack to before a parser makes room for them: it unpacks some while it loads. */
final class Unpacked {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PIECE = 16 << 10;
    /** RFC 1950, section 2.2: deflate, and a check value over the first two bytes. */
    private static final int DEFLATE = 8;
    private static final int CHECK = 31;

    private Unpacked() {}

    static void within(byte[] pdf, PdfLimits limits, BooleanSupplier wanted) {
        if (pdf.length > limits.bytes()) {
            throw new Undrawable(Why.TOO_LONG, "has " + pdf.length + " bytes, of " + limits.bytes() + " at most");
        }
        byte[] piece = new byte[PIECE];
        for (int at = 0; at < pdf.length - STREAM.length; at++) {
            if (starts(pdf, at)) {
                part(pdf, lineEnd(pdf, at + STREAM.length), piece, limits, wanted);
            }
        }
    }

    private static boolean starts(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineEnd(byte[] pdf, int from) {
        int at = from;
        while (at < pdf.length && (pdf[at] == ' ' || pdf[at] == '\r' || pdf[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static void part(byte[] pdf, int from, byte[] piece, PdfLimits limits, BooleanSupplier wanted) {
        if (from + 2 > pdf.length || (pdf[from] & 0xF) != DEFLATE
                || (((pdf[from] & 0xFF) << 8) + (pdf[from + 1] & 0xFF)) % CHECK != 0) {
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            for (int got = inflater.inflate(piece); got > 0; got = inflater.inflate(piece)) {
                if (inflater.getBytesWritten() > limits.unpacked()) {
                    throw new Undrawable(Why.BOMB,
                            "has a part of more than " + limits.unpacked() + " bytes once unpacked");
                }
                if (!wanted.getAsBoolean()) {
                    throw Undrawable.unwanted();
                }
            }
        } catch (DataFormatException end) {
            return; // what came before counts; more than that no decoder gets either
        } finally {
            inflater.end();
        }
    }
}
