package cn.banshi.core.input;

import java.util.ArrayList;
import java.util.List;

/**
 * A character as a finger wrote it into a square. Whoever drops it has wiped it.
 *
 * @param strokes in the order in which they were written
 */
public record Ink(List<Stroke> strokes) {

    public static final Ink EMPTY = new Ink(List.of());

    /** Of the square that is written into, whatever its size on the panel. */
    public static final int SIDE = 1_000;

    /** As many as 齉 has; no character of the usual sets has more. */
    public static final int MOST_STROKES = 36;

    public Ink {
        strokes = List.copyOf(strokes);
    }

    /** One stroke too many changes nothing. */
    public Ink with(Stroke stroke) {
        if (strokes.size() == MOST_STROKES) {
            return this;
        }
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Ink(more);
    }

    /** The last stroke goes, if there is one. */
    public Ink withoutLast() {
        return strokes.isEmpty() ? this : new Ink(strokes.subList(0, strokes.size() - 1));
    }

    /** Without what was written. */
    @Override
    public String toString() {
        return "Ink";
    }

    /** @param points from where the finger came down to where it went up, 1 or more */
    public record Stroke(List<Point> points) {

        public Stroke {
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a stroke begins somewhere");
            }
            points = List.copyOf(points);
        }

        /** Without what was written. */
        @Override
        public String toString() {
            return "Stroke";
        }
    }

    /**
     * A place beyond the edge counts as at the edge.
     *
     * @param x from the left, 0 to {@link #SIDE}
     * @param y from the top, 0 to {@link #SIDE}
     */
    public record Point(int x, int y) {

        public Point {
            x = Math.clamp(x, 0, SIDE);
            y = Math.clamp(y, 0, SIDE);
        }

        /** Without what was written. */
        @Override
        public String toString() {
            return "Point";
        }
    }
}
