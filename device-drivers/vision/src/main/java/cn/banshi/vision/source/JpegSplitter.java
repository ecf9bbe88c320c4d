package cn.banshi.vision.source;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Cuts a stream of bytes into JPEG pictures. Walks from marker to marker (ITU-T T.81, annex B), because a picture may hold a
 * smaller one in its head, whose end is not its own. What is no JPEG is skipped: boundaries, heads, noise. One use for one
 * stream; holds no more than one picture.
 */
public final class JpegSplitter {

    /** Longest picture, in bytes: 13 megapixels of a document camera take about 6 MB. */
    public static final int LONGEST = 8 << 20;

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;

    /** Where in a picture the next byte stands. */
    private enum Place {
        /** Before a picture. */
        OUTSIDE,
        /** Where a marker has to be. */
        MARKER,
        /** First byte of a segment's length. */
        LENGTH_HIGH,
        /** Second byte of it. */
        LENGTH_LOW,
        /** Inside a segment. */
        SEGMENT,
        /** In the compressed picture, where FF 00 and restart markers are data. */
        SCANNED
    }

    private final int longest;
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private Place place = Place.OUTSIDE;
    private boolean marked;
    private int marker;
    private int left;

    public JpegSplitter() {
        this(LONGEST);
    }

    JpegSplitter(int longest) {
        this.longest = longest;
    }

    /** @return a whole picture, when this byte was its last */
    public Optional<byte[]> feed(byte next) {
        if (place != Place.OUTSIDE) {
            if (picture.size() == longest) {
                forget();
            } else {
                picture.write(next);
            }
        }
        return step(next & 0xFF) ? Optional.of(cut()) : Optional.empty();
    }

    /** @return whether the picture is whole */
    private boolean step(int next) {
        switch (place) {
            case OUTSIDE -> hunt(next);
            case MARKER -> {
                return atMarker(next);
            }
            case LENGTH_HIGH -> {
                left = next << 8;
                place = Place.LENGTH_LOW;
            }
            case LENGTH_LOW -> measured((left | next) - 2);
            case SEGMENT -> {
                left--;
                endOfSegment();
            }
            case SCANNED -> {
                return scanned(next);
            }
        }
        return false;
    }

    private void hunt(int next) {
        if (marked && next == START) {
            picture.write(MARK);
            picture.write(START);
            place = Place.MARKER;
        }
        marked = place == Place.OUTSIDE && next == MARK;
    }

    private boolean atMarker(int next) {
        if (!marked || next == MARK) { // any number of FF may stand before a marker
            marked = next == MARK;
            if (!marked) {
                forget();
            }
            return false;
        }
        return meaning(next);
    }

    private boolean scanned(int next) {
        if (!marked || next == MARK) {
            marked = next == MARK;
            return false;
        }
        marked = false;
        return next != 0 && (next < FIRST_RESTART || next >= START) && meaning(next);
    }

    /** What comes after a marker. */
    private boolean meaning(int found) {
        marked = false;
        marker = found;
        if (found == START || found == 0) { // the picture before was cut short, or this is none
            forget();
            if (found == START) {
                marked = true;
                hunt(START);
            }
            return false;
        }
        place = Place.LENGTH_HIGH;
        return found == END;
    }

    private void measured(int length) {
        left = length;
        if (length < 0) {
            forget();
        } else {
            place = Place.SEGMENT;
            endOfSegment();
        }
    }

    private void endOfSegment() {
        if (left == 0) {
            place = marker == SCAN ? Place.SCANNED : Place.MARKER;
        }
    }

    private byte[] cut() {
        byte[] whole = picture.toByteArray();
        forget();
        return whole;
    }

    private void forget() {
        picture.reset();
        place = Place.OUTSIDE;
        marked = false;
    }
}
