package cn.banshi.drivers.socialsecurity;

import java.util.Arrays;

/** A record of EF05 or EF06: identifier, length, value. */
final class CardRecord {

    private static final int HEAD = 2;

    private CardRecord() {}

    /** Outcome of {@link #decode}. */
    sealed interface Decoded {

        /** @param value as long as the record says, never longer than the layout allows */
        @SuppressWarnings("ArrayRecordComponent") // wiped in place
        record Value(byte[] value) implements Decoded {

            @Override
            public String toString() {
                return "Value";
            }
        }

        /** @param part what is wrong, never the content */
        record Malformed(String part) implements Decoded {}
    }

    /** @param data an answer to READ RECORD without its status */
    static Decoded decode(Item item, byte[] data) {
        if (data.length < HEAD) {
            return new Decoded.Malformed("length");
        }
        if ((data[0] & 0xFF) != item.identifier()) {
            return new Decoded.Malformed("identifier");
        }
        int length = data[1] & 0xFF;
        return length == data.length - HEAD && length <= item.length()
                ? new Decoded.Value(Arrays.copyOfRange(data, HEAD, data.length))
                : new Decoded.Malformed("length");
    }
}
