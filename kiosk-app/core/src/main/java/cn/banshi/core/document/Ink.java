package cn.banshi.core.document;

import cn.banshi.core.document.Pen.Box;
import java.util.List;

/** A signature's strokes moved into a box of the page: trimmed, centred, never distorted, never enlarged beyond it. */
record Ink(List<List<Spot>> lines) {

    /** A place on the page, points. */
    record Spot(double x, double y) {

        Spot halfWayTo(Spot other) {
            return new Spot((x + other.x) / 2, (y + other.y) / 2);
        }
    }

    static Ink fitted(Strokes strokes, Box box) {
        List<Strokes.Point> all = strokes.lines().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return new Ink(List.of());
        }
        double left = all.stream().mapToDouble(Strokes.Point::x).min().orElse(0);
        double top = all.stream().mapToDouble(Strokes.Point::y).min().orElse(0);
        double width = all.stream().mapToDouble(Strokes.Point::x).max().orElse(0) - left;
        double height = all.stream().mapToDouble(Strokes.Point::y).max().orElse(0) - top;
        // A dot has no size of its own; the signing area gives the measure then.
        double scale = Math.min(box.width() / Math.max(width, strokes.width() / 8),
                box.height() / Math.max(height, strokes.height() / 8));
        double dx = box.x() + (box.width() - width * scale) / 2 - left * scale;
        double dy = box.y() + (box.height() - height * scale) / 2 - top * scale;
        return new Ink(strokes.lines()
                .stream()
                .filter(line -> !line.isEmpty())
                .map(line -> line.stream().map(p -> new Spot(p.x() * scale + dx, p.y() * scale + dy)).toList())
                .toList());
    }
}
