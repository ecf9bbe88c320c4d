package cn.banshi.drivers.samv;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The parts of a read answer: lengths first, then text, photo and, when asked for, fingerprint. */
@SuppressWarnings("ArrayRecordComponent") // handed on into IdCard, which wipes them at the end of a visit
record CardData(byte[] text, byte[] photo, byte[] fingerprint) {

    private static final int TWO_LENGTHS = 4;
    private static final int THREE_LENGTHS = 6;

    /**
     * Whether two or three lengths are given is told by their sum, not by the command: some platforms answer 30 01 with a
     * third length of zero.
     *
     * @return empty when the lengths do not fit the data
     */
    static Optional<CardData> of(byte[] data) {
        if (data.length < TWO_LENGTHS) {
            return Optional.empty();
        }
        int text = length(data, 0);
        int photo = length(data, 2);
        if (data.length >= THREE_LENGTHS && THREE_LENGTHS + text + photo + length(data, 4) == data.length) {
            return Optional.of(split(data, THREE_LENGTHS, text, photo));
        }
        return TWO_LENGTHS + text + photo == data.length
                ? Optional.of(split(data, TWO_LENGTHS, text, photo))
                : Optional.empty();
    }

    private static int length(byte[] data, int offset) {
        return ByteBuffer.wrap(data).getShort(offset) & 0xFFFF;
    }

    private static CardData split(byte[] data, int start, int text, int photo) {
        int photoStart = start + text;
        int rest = photoStart + photo;
        return new CardData(Arrays.copyOfRange(data, start, photoStart), Arrays.copyOfRange(data, photoStart, rest),
                Arrays.copyOfRange(data, rest, data.length));
    }

    @Override
    public String toString() {
        return "CardData";
    }
}
