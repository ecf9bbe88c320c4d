package cn.banshi.simulators.samv;

import java.util.Arrays;
import java.util.Optional;

/** Collects what the host sent until it holds a request. */
final class RequestBuffer {

    private static final int HEAD = 7;
    private static final int LONGEST = 64;

    private byte[] kept = new byte[0];

    /** A request, or what is wrong with it. */
    sealed interface Request {

        record Order(int code) implements Request {}

        record WrongChecksum() implements Request {}

        record WrongLength() implements Request {}
    }

    void add(byte[] bytes, int count) {
        byte[] joined = Arrays.copyOf(kept, kept.length + count);
        System.arraycopy(bytes, 0, joined, kept.length, count);
        kept = joined;
    }

    Optional<Request> next() {
        int start = preamble();
        if (start < 0) {
            keepFrom(Math.max(0, kept.length - 4)); // perhaps the beginning of a preamble
            return Optional.empty();
        }
        keepFrom(start);
        if (kept.length < HEAD) {
            return Optional.empty();
        }
        int length = (kept[5] & 0xFF) * 256 + (kept[6] & 0xFF);
        if (length < 3 || length > LONGEST) {
            keepFrom(HEAD);
            return Optional.of(new Request.WrongLength());
        }
        if (kept.length < HEAD + length) {
            return Optional.empty();
        }
        byte[] request = Arrays.copyOf(kept, HEAD + length);
        keepFrom(HEAD + length);
        return Optional.of(read(request));
    }

    private static Request read(byte[] request) {
        int sum = 0;
        for (int i = 5; i < request.length; i++) {
            sum ^= request[i];
        }
        return sum == 0
                ? new Request.Order((request[7] & 0xFF) * 256 + (request[8] & 0xFF))
                : new Request.WrongChecksum();
    }

    private int preamble() {
        for (int i = 0; i + 5 <= kept.length; i++) {
            if (kept[i] == (byte) 0xAA && kept[i + 1] == (byte) 0xAA && kept[i + 2] == (byte) 0xAA
                    && kept[i + 3] == (byte) 0x96 && kept[i + 4] == 0x69) {
                return i;
            }
        }
        return -1;
    }

    private void keepFrom(int start) {
        kept = Arrays.copyOfRange(kept, start, kept.length);
    }
}
