package cn.banshi.drivers.ipp.pwg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A page in PWG raster as its header tells of it (PWG 5102.4, section 4.3). What is not named here is 0, which leaves it to
 * the printer or the job; so are copies.
 *
 * @param side of the sheet
 * @param size the paper
 * @param pages in the document
 */
public record PwgPage(Ink ink, Area area, Side side, Size size, int pages) {

    /** Bytes at the start of a document: "RaS2", most significant byte first. */
    static final byte[] SYNC = "RaS2".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER = 1_796;

    private static final int MEDIA_CLASS = 0;
    private static final int DUPLEX = 272;
    private static final int RESOLUTION = 276;
    private static final int PAGE_SIZE = 352;
    private static final int WIDTH = 372;
    private static final int BITS = 384;
    private static final int COLOUR_SPACE = 400;
    private static final int COLOURS = 420;
    private static final int PAGES = 452;
    private static final int IMAGE_BOX = 464;
    private static final int ALTERNATE_PRIMARY = 480;
    private static final int SIZE_NAME = 1_732;

    private static final int BITS_PER_COLOUR = 8;
    private static final int WHITE = 0xFFFFFF;

    /** Which colours a pixel has, eight bits each. */
    public enum Ink {
        /** {@code sgray_8}. */
        GREY(18, 1),
        /** {@code srgb_8}. */
        COLOUR(19, 3);

        private final int space;
        private final int bytes;

        Ink(int space, int bytes) {
            this.space = space;
            this.bytes = bytes;
        }

        /** Of a pixel. */
        public int bytes() {
            return bytes;
        }
    }

    /**
     * What pixels cover.
     *
     * @param width pixels in a row
     * @param height rows
     * @param across dots per inch from left to right
     * @param along dots per inch from top to bottom
     */
    public record Area(int width, int height, int across, int along) {}

    /** @param duplex whether sheets are printed on both sides, turned over the long edge */
    public record Side(boolean duplex, Feed feed) {}

    /** How the rows lie on the side that is printed, as the printer feeds it (sections 4.3.3.7 and 4.3.3.11). */
    public enum Feed {
        /** As they are read. */
        STRAIGHT(1, 1),
        /** Bottom row first. */
        MIRRORED(1, -1),
        /** By half a turn. */
        TURNED(-1, -1);

        private final int cross;
        private final int along;

        Feed(int cross, int along) {
            this.cross = cross;
            this.along = along;
        }
    }

    /**
     * Size of paper.
     *
     * @param name as IPP names it (PWG 5101.1), at most 63 letters
     * @param width points
     * @param height points
     */
    public record Size(String name, int width, int height) {}

    /** The header. */
    byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        text(header, MEDIA_CLASS, "PwgRaster");
        header.putInt(DUPLEX, side.duplex() ? 1 : 0);
        numbers(header, RESOLUTION, area.across(), area.along());
        numbers(header, PAGE_SIZE, size.width(), size.height());
        numbers(header, WIDTH, area.width(), area.height());
        int bits = BITS_PER_COLOUR * ink.bytes;
        numbers(header, BITS, BITS_PER_COLOUR, bits, area.width() * ink.bytes, 0);
        header.putInt(COLOUR_SPACE, ink.space);
        header.putInt(COLOURS, ink.bytes);
        numbers(header, PAGES, pages, side.feed().cross, side.feed().along);
        numbers(header, IMAGE_BOX, 0, 0, area.width(), area.height());
        header.putInt(ALTERNATE_PRIMARY, WHITE);
        text(header, SIZE_NAME, size.name());
        return header.array();
    }

    private static void numbers(ByteBuffer header, int at, int... numbers) {
        int place = at;
        for (int number : numbers) {
            header.putInt(place, number);
            place += Integer.BYTES;
        }
    }

    private static void text(ByteBuffer header, int at, String text) {
        header.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }
}
