package cn.banshi.simulators.escpos;

import java.util.List;

/** One thing on the paper, below the one before. */
public sealed interface Printed {

    /** Where it stands on the line. */
    enum Align {
        LEFT, CENTRE, RIGHT
    }

    /**
     * A line of text, with pictures in it where the host sent some.
     *
     * @param lineHeight dots from this line to the next
     */
    record Line(List<Piece> pieces, Align align, int lineHeight) implements Printed {

        /** The characters; a picture within the line counts as {@code ▯}. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) {
                text.append(switch (piece) {
                    case Characters characters -> characters.text();
                    case Picture picture -> "▯";
                });
            }
            return text.toString();
        }
    }

    /** A symbol drawn by the printer. @param level error correction {@code L M Q H} */
    @SuppressWarnings("InvalidInlineTag")
    record Qr(String content, int moduleDots, char level, Align align) implements Printed {}

    /** A picture of its own. */
    record Raster(Picture picture, Align align) implements Printed {}

    /** Empty paper. */
    record Feed(int dots) implements Printed {}

    /** The knife. @param full through the whole width */
    @SuppressWarnings("InvalidInlineTag")
    record Cut(boolean full) implements Printed {}

    /** A command this printer does not know, as hexadecimal bytes; what a real one does with it nobody knows. */
    record Unknown(String bytes) implements Printed {}

    /** A part of a line. */
    sealed interface Piece {}

    /**
     * @param width times the normal width
     * @param height times the normal height
     */
    record Characters(String text, int width, int height, boolean bold, boolean underline, boolean reverse)
            implements
                Piece {}

    /**
     * Dots.
     *
     * @param rows highest bit leftmost, each row begins a byte, 1 is black
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, then only read
    record Picture(int width, int height, byte[] rows) implements Piece {

        public boolean black(int x, int y) {
            return (rows[y * ((width + 7) / 8) + x / 8] & (0x80 >> (x % 8))) != 0;
        }
    }
}
