package cn.banshi.drivers.barcode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Joins the decode-data packets of one code. A packet that the reader repeats, because our acknowledgement was lost, is
 * taken once.
 */
final class SsiContent {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int codeType = -1;
    private byte[] last = new byte[0];

    /** What a packet made of the content. */
    enum Progress {
        /** More packets follow. */
        GOES_ON,
        /** The code is whole. */
        WHOLE,
        /** No reader's code is so long. */
        TOO_LONG
    }

    Progress add(SsiPacket packet) {
        if (packet.retransmitted() && codeType >= 0 && Arrays.equals(packet.data(), last)) {
            return packet.moreFollow() ? Progress.GOES_ON : Progress.WHOLE;
        }
        last = packet.data();
        if (last.length > 0) {
            append(last);
        }
        if (text.size() > Payload.LONGEST) {
            return Progress.TOO_LONG;
        }
        return packet.moreFollow() ? Progress.GOES_ON : Progress.WHOLE;
    }

    /**
     * The first byte of a code's first packet is its type. The guide says so of every packet, some makers read it as of the
     * first alone: a type is no character that text begins a packet with, so its repetition is the type.
     */
    private void append(byte[] data) {
        boolean typed = codeType < 0 || data[0] == (byte) codeType;
        if (codeType < 0) {
            codeType = data[0] & 0xFF;
        }
        int start = typed ? 1 : 0;
        text.write(data, start, data.length - start);
    }

    Payload payload() {
        return new Payload(codeType < 0 ? Symbologies.UNKNOWN : Symbologies.ssi(codeType), text.toByteArray());
    }
}
