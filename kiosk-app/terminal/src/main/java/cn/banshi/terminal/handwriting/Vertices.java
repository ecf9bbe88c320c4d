package cn.banshi.terminal.handwriting;

import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import java.util.BitSet;
import java.util.List;

/**
 * The points that make a stroke's form. zinnia (0.06, feature.cpp) cuts a stroke in two where it is bent most, and so on,
 * and takes memory of two to the power of how often it did: a scribble of some thirty points would end the process. So it
 * gets no more points than it can cut harmlessly.
 */
final class Vertices {

    /** Two more than the cuts that can follow each other, hence half a megabyte at most. No stroke of a Hanzi has more bends. */
    private static final int MOST = 16;

    /** zinnia's own threshold: the root of 0.001 of the side, in units of {@code Ink}. */
    private static final double STRAIGHT = 31;

    private Vertices() {}

    static List<Point> of(Stroke stroke) {
        List<Point> points = stroke.points();
        int last = points.size() - 1;
        BitSet kept = new BitSet(points.size());
        kept.set(0);
        kept.set(last);
        while (kept.cardinality() < MOST) {
            int next = mostBent(points, kept);
            if (kept.get(next)) {
                break;
            }
            kept.set(next);
        }
        return kept.stream().mapToObj(points::get).toList();
    }

    /** A point that is not kept yet, or 0 when all the others lie straight between those that are. */
    private static int mostBent(List<Point> points, BitSet kept) {
        int best = 0;
        double farthest = STRAIGHT;
        int from = 0;
        for (int i = 1; i < points.size(); i++) {
            if (kept.get(i)) {
                from = i;
            } else {
                double far = distance(points.get(i), points.get(from), points.get(kept.nextSetBit(i)));
                if (far > farthest) {
                    farthest = far;
                    best = i;
                }
            }
        }
        return best;
    }

    /** From the line through both ends, or from the one end when they are the same. */
    private static double distance(Point point, Point first, Point last) {
        double a = last.x() - first.x();
        double b = last.y() - first.y();
        double x = point.x() - first.x();
        double y = point.y() - first.y();
        double length = Math.hypot(a, b);
        return length == 0 ? Math.hypot(x, y) : Math.abs(a * y - b * x) / length;
    }
}
