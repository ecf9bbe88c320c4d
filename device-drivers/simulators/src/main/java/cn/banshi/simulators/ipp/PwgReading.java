package cn.banshi.simulators.ipp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** PWG raster as a printer reads it (PWG 5102.4). */
public final class PwgReading {

    private static final int HEADER = 1_796;
    private static final int LARGEST = 1 << 28;

    private final ByteBuffer document;

    private PwgReading(byte[] document) {
        this.document = ByteBuffer.wrap(document);
    }

    /** What no printer could print. */
    public static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    /**
     * A page.
     *
     * @param pixels row after row, each pixel in {@link #bytesPerPixel}
     */
    public record Page(@SuppressWarnings("ArrayRecordComponent") byte[] header,
            @SuppressWarnings("ArrayRecordComponent") byte[] pixels) {

        public int width() {
            return number(372);
        }

        public int height() {
            return number(376);
        }

        public int bytesPerPixel() {
            return number(388) / 8;
        }

        /** A number of the header, by its offset in octets. */
        public int number(int at) {
            return ByteBuffer.wrap(header).getInt(at);
        }

        /** A text of the header, by its offset. */
        public String text(int at) {
            String all = new String(header, at, 64, StandardCharsets.US_ASCII);
            return all.substring(0, Math.max(0, all.indexOf('\0')));
        }

        /** The mean of a pixel's colours, 0 to 255. */
        public int light(int x, int y) {
            int at = (y * width() + x) * bytesPerPixel();
            int sum = 0;
            for (int i = 0; i < bytesPerPixel(); i++) {
                sum += pixels[at + i] & 0xFF;
            }
            return sum / bytesPerPixel();
        }
    }

    public static List<Page> of(byte[] document) throws Malformed {
        try {
            return new PwgReading(document).pages();
        } catch (BufferUnderflowException cut) {
            throw new Malformed("ends too soon");
        }
    }

    private List<Page> pages() throws Malformed {
        byte[] sync = new byte[4];
        document.get(sync);
        demand(new String(sync, StandardCharsets.US_ASCII).equals("RaS2"), "does not begin with RaS2");
        List<Page> pages = new ArrayList<>();
        while (document.hasRemaining()) {
            pages.add(page());
        }
        demand(!pages.isEmpty(), "has no pages");
        return pages;
    }

    private Page page() throws Malformed {
        byte[] header = new byte[HEADER];
        document.get(header);
        Page head = new Page(header, new byte[0]);
        demand(head.text(0).equals("PwgRaster"), "is of another media class");
        int bytes = head.bytesPerPixel();
        demand(bytes > 0 && head.number(392) == head.width() * bytes, "has rows of another length than its pixels");
        long size = (long) head.number(392) * head.height();
        demand(size > 0 && size < LARGEST, "has no size that is printed here");
        Page page = new Page(header, new byte[(int) size]);
        int row = 0;
        while (row < page.height()) {
            row += rows(page, row);
        }
        return page;
    }

    /** One row and its repeats. */
    private int rows(Page page, int row) throws Malformed {
        int repeats = (document.get() & 0xFF) + 1;
        demand(row + repeats <= page.height(), "has more rows than it says");
        int length = page.width() * page.bytesPerPixel();
        int start = row * length;
        int at = start;
        while (at < start + length) {
            at += run(page, at, start + length);
        }
        for (int repeat = 1; repeat < repeats; repeat++) {
            System.arraycopy(page.pixels(), start, page.pixels(), start + repeat * length, length);
        }
        return repeats;
    }

    /** Pixels that are equal behind a count below 128, different ones behind 257 less their count. */
    private int run(Page page, int at, int end) throws Malformed {
        int code = document.get() & 0xFF;
        demand(code != 128, "has a count that stands for nothing");
        int pixel = page.bytesPerPixel();
        int length = (code < 128 ? code + 1 : 257 - code) * pixel;
        demand(at + length <= end, "has a run beyond the end of its row");
        if (code > 128) {
            document.get(page.pixels(), at, length);
        } else {
            byte[] same = new byte[pixel];
            document.get(same);
            for (int place = at; place < at + length; place += pixel) {
                System.arraycopy(same, 0, page.pixels(), place, pixel);
            }
        }
        return length;
    }

    private static void demand(boolean right, String what) throws Malformed {
        if (!right) {
            throw new Malformed(what);
        }
    }
}
