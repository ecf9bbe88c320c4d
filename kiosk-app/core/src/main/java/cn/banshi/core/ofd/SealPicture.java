package cn.banshi.core.ofd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the picture in an electronic seal or in what it signed (GB/T 38540-2020, ASN.1 in DER): the one string of bytes that begins
 * as a PNG or JPEG does. Whether the seal is good is for the platform to say, which gave the document.
 */
final class SealPicture {

    private static final byte[] PNG = "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JPEG = "\u00ff\u00d8\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    private static final int OCTETS = 0x04;
    private static final int CONSTRUCTED = 0x20;
    private static final int DEEPEST = 16;

    private final byte[] der;

    private SealPicture(byte[] der) {
        this.der = der;
    }

    static byte[] of(byte[] der) throws Undrawable {
        return new SealPicture(der).in(0, der.length, 0)
                .orElseThrow(() -> new Undrawable("a seal whose picture is neither PNG nor JPEG"));
    }

    private Optional<byte[]> in(int from, int to, int depth) throws Undrawable {
        int at = from;
        while (at + 2 <= to && depth < DEEPEST) {
            int tag = der[at] & 0xff;
            int length = der[at + 1] & 0xff;
            int begin = at + 2;
            if (length > 0x80) {
                int bytes = length - 0x80;
                if (bytes > 3 || begin + bytes > to) {
                    throw new Undrawable("a seal that is no DER");
                }
                length = 0;
                for (int i = 0; i < bytes; i++) {
                    length = (length << 8) | (der[begin + i] & 0xff);
                }
                begin += bytes;
            }
            if (length > to - begin) {
                throw new Undrawable("a seal that is no DER");
            }
            Optional<byte[]> found = (tag & CONSTRUCTED) != 0
                    ? in(begin, begin + length, depth + 1)
                    : tag == OCTETS ? picture(begin, length) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
            at = begin + length;
        }
        return Optional.empty();
    }

    private Optional<byte[]> picture(int begin, int length) {
        boolean is = begins(PNG, begin, length) || begins(JPEG, begin, length);
        return is ? Optional.of(Arrays.copyOfRange(der, begin, begin + length)) : Optional.empty();
    }

    private boolean begins(byte[] with, int begin, int length) {
        return length > with.length && Arrays.equals(der, begin, begin + with.length, with, 0, with.length);
    }
}
