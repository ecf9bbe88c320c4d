package cn.banshi.drivers.ipp.pwg;

import java.util.Arrays;

/**
 * Writes pages in PWG raster, row by row. A row that equals the ones before it is only counted; the pixels of another are
 * packed in runs (PWG 5102.4, section 4.4). Used by one thread.
 */
public final class PwgWriter {

    /** A row and its repeats, counted in a byte. */
    private static final int MOST_ROWS = 256;
    /** Pixels of a run; a count is a byte, and its upper half says that the pixels differ. */
    private static final int MOST_PIXELS = 128;
    private static final int DIFFERENT = 257;

    private final Sink sink;
    private byte[] row = {};
    private byte[] packed = {};
    private int pixel = 1;
    private int repeats;

    /** Takes what is written. */
    @FunctionalInterface
    public interface Sink {

        /** @param bytes reused for what follows */
        void write(byte[] bytes, int length);
    }

    public PwgWriter(Sink sink) {
        this.sink = sink;
        sink.write(PwgPage.SYNC, PwgPage.SYNC.length);
    }

    /** After all rows of the page before. */
    public void page(PwgPage page) {
        sink.write(page.header(), PwgPage.HEADER);
        pixel = page.ink().bytes();
        row = new byte[page.area().width() * pixel];
        packed = new byte[1 + row.length + page.area().width()]; // a count for each pixel at worst
        repeats = 0;
    }

    /** @param next as many bytes as a row of the page has; may change afterwards */
    public void row(byte[] next) {
        if (repeats > 0 && repeats < MOST_ROWS && Arrays.equals(row, next)) {
            repeats++;
            return;
        }
        flush();
        System.arraycopy(next, 0, row, 0, row.length);
        repeats = 1;
    }

    /** The page has all its rows. */
    public void end() {
        flush();
    }

    private void flush() {
        if (repeats > 0) {
            packed[0] = (byte) (repeats - 1);
            sink.write(packed, pack(1));
            repeats = 0;
        }
    }

    /** @return behind the last byte packed */
    private int pack(int from) {
        int to = from;
        int at = 0;
        while (at < row.length) {
            int same = same(at);
            int pixels = same > 1 ? same : different(at);
            boolean run = same > 1 || pixels == 1;
            packed[to] = (byte) (run ? pixels - 1 : DIFFERENT - pixels);
            int bytes = run ? pixel : pixels * pixel;
            System.arraycopy(row, at, packed, to + 1, bytes);
            to += 1 + bytes;
            at += pixels * pixel;
        }
        return to;
    }

    /** How many pixels from here are equal. */
    private int same(int at) {
        int end = Math.min(row.length, at + MOST_PIXELS * pixel);
        int next = at + pixel;
        while (next < end && equal(at, next)) {
            next += pixel;
        }
        return (next - at) / pixel;
    }

    /** How many pixels from here differ from their next one. */
    private int different(int at) {
        int end = Math.min(row.length, at + MOST_PIXELS * pixel);
        int next = at + pixel;
        while (next < end && !(next + pixel < row.length && equal(next, next + pixel))) {
            next += pixel;
        }
        return (next - at) / pixel;
    }

    private boolean equal(int one, int other) {
        return row[one] == row[other]
                && (pixel == 1 || (row[one + 1] == row[other + 1] && row[one + 2] == row[other + 2]));
    }
}
