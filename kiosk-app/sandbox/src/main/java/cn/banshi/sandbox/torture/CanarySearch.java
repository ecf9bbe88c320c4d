package cn.banshi.sandbox.torture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks through bytes for canaries. Not thread-safe. */
final class CanarySearch {

    private static final int BLOCK = 1 << 20;
    private static final int KEY = 4;
    private static final int BITS = 1 << 22;

    private final Map<Integer, List<Mark>> marks = new HashMap<>();
    private final BitSet firstBytes = new BitSet(BITS);
    private int longest = KEY;

    @SuppressWarnings("ArrayRecordComponent") // compared byte for byte
    private record Mark(String what, byte[] bytes) {}

    /** From now on this one is looked for, too. */
    void add(Canary canary) {
        for (Canary.Form form : canary.forms()) {
            int key = key(form.bytes(), 0);
            firstBytes.set(bit(key));
            marks.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new Mark(canary.what() + " " + form.encoding(), form.bytes()));
            longest = Math.max(longest, form.bytes().length);
        }
    }

    /** Finds in one place: what, in which writing, how often, and where first. */
    static final class Finds {

        private final Map<String, List<Long>> places = new TreeMap<>();

        private void add(String what, long place) {
            places.computeIfAbsent(what, any -> new ArrayList<>()).add(place);
        }

        Map<String, List<Long>> places() {
            return places;
        }

        int count() {
            return places.values().stream().mapToInt(List::size).sum();
        }
    }

    /** @param origin added to every place, such as the address of the first byte */
    void search(InputStream bytes, long origin, Finds finds) throws IOException {
        byte[] block = new byte[BLOCK + longest];
        int kept = 0;
        long start = origin;
        while (true) {
            int read = bytes.readNBytes(block, kept, BLOCK);
            int filled = kept + read;
            boolean end = read < BLOCK;
            int limit = end ? filled : filled - longest + 1;
            search(block, limit, filled, start, finds);
            if (end) {
                return;
            }
            System.arraycopy(block, limit, block, 0, filled - limit);
            kept = filled - limit;
            start += limit;
        }
    }

    void search(byte[] bytes, Finds finds) {
        search(bytes, bytes.length, bytes.length, 0, finds);
    }

    private void search(byte[] block, int limit, int filled, long origin, Finds finds) {
        for (int at = 0; at < limit && at + KEY <= filled; at++) {
            int key = key(block, at);
            if (key != 0 && firstBytes.get(bit(key))) {
                for (Mark mark : marks.getOrDefault(key, List.of())) {
                    if (at + mark.bytes.length <= filled && same(block, at, mark.bytes)) {
                        finds.add(mark.what, origin + at);
                    }
                }
            }
        }
    }

    private static boolean same(byte[] block, int at, byte[] wanted) {
        return java.util.Arrays.equals(block, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int key(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 24) | ((bytes[at + 1] & 0xff) << 16) | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }

    private static int bit(int key) {
        return (key * 0x9E3779B1) >>> 10;
    }
}
