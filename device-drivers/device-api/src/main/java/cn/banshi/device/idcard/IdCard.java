package cn.banshi.device.idcard;

import java.util.Optional;

/**
 * Everything the chip gave. Personal data: held by the visit's one holder only, never logged; {@code toString} says
 * nothing.
 *
 * @param holder the decoded text
 * @param text the raw text part, 256 bytes UTF-16LE; kept because rare characters may be private-use code points
 * @param photo the photo as stored, 1,024 bytes WLT; the codec is not public, see {@link PhotoDecoder}
 * @param fingerprint minutiae as stored, up to 1,024 bytes; empty when not asked for or not on the chip
 * @param newestAddress address appended after a move; empty when not asked for or none is stored
 * @param status the reader's last raw status, such as {@code 00 00 90}
 */
@SuppressWarnings("ArrayRecordComponent") // wiped in place at the end of a visit, so the arrays themselves are handed on
public record IdCard(CardHolder holder, byte[] text, byte[] photo, byte[] fingerprint, Optional<String> newestAddress,
        String status) {

    /** The address that is valid now. */
    public Optional<String> currentAddress() {
        return newestAddress.or(holder::address);
    }

    @Override
    public String toString() {
        return "IdCard[" + holder.layout() + "]";
    }
}
