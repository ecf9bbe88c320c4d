package cn.banshi.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the screenfuls of a tall column begin. All in units from its upper edge. */
final class Breaks {

    /** A break may graze by what a layout rounds. */
    static final double GRAZE = 1;

    private Breaks() {}

    /** From where to where something reaches. */
    record Span(double top, double bottom) {

        private boolean across(double y) {
            return top < y - GRAZE && bottom > y + GRAZE;
        }

        /** A line is read without what a layout rounds; of an edge that is all there is to see. */
        private Span withEdge() {
            return new Span(top - GRAZE, bottom);
        }
    }

    /**
     * @param lines never cut, unless taller than a screenful
     * @param edged looks torn where it is cut: left whole where no more than half a screenful stays empty for it
     * @param room height of a screenful
     * @param tall height of all
     * @return where each begins, and where the last one ends
     */
    static List<Double> of(List<Span> lines, List<Span> edged, double room, double tall) {
        List<Span> both = Stream.concat(lines.stream(), edged.stream().map(Span::withEdge)).toList();
        List<Double> breaks = new ArrayList<>(List.of(0.0));
        while (breaks.getLast() + room < tall - GRAZE) {
            double from = breaks.getLast();
            double whole = before(lines, from + room);
            double most = whole > from + GRAZE ? whole : from + room;
            double neat = before(both, most);
            breaks.add(neat > from + room / 2 ? neat : most);
        }
        // what hangs over the end is on the last one
        breaks.add(lines.stream().mapToDouble(Span::bottom).reduce(tall, Math::max));
        return breaks;
    }

    /** The last screenful that begins no later than something. */
    static int last(List<Double> breaks, double top) {
        int found = 0;
        for (int i = 0; i < breaks.size() - 1; i++) {
            found = breaks.get(i) <= top + GRAZE ? i : found;
        }
        return found;
    }

    /** The last place up to there that nothing reaches across. */
    private static double before(List<Span> spans, double most) {
        double end = most;
        for (boolean cut = true; cut;) {
            double at = end;
            cut = spans.stream().anyMatch(span -> span.across(at));
            if (cut) {
                end = spans.stream().filter(span -> span.across(at)).mapToDouble(Span::top).min().orElse(at);
            }
        }
        return end;
    }
}
