package cn.banshi.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a {@link Survey} measured: the worst of every kind, and each thing that passes a limit. Not thread-safe. */
final class Findings {

    private final Map<Figure, Worst> worst = new EnumMap<>(Figure.class);
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<String> exempt = new ArrayList<>();

    /** What is measured on every screen. Lengths in mm. */
    enum Figure {
        IDEOGRAPH("smallest Hanzi, mm"), CAPITAL("smallest capital letter, mm"), TARGET("smallest target, mm"), KEY(
                "smallest key, mm"), GAP("smallest gap, mm"), KEY_GAP("smallest gap of keys, mm"), CONTRAST(
                        "weakest contrast"), REACH("room above the highest control, mm");

        final String words;

        Figure(String words) {
            this.words = words;
        }
    }

    /** What can be wrong with a screen. */
    enum Kind {
        SMALL_TEXT("too small"), CUT("cut"), FAINT("too faint"), OVERLAP("on top of each other"), HANGS_OVER(
                "hangs over an edge"), OFF_GLASS("outside the glass"), SMALL_TARGET("too small to touch"), CLOSE(
                        "too close"), NAMELESS(
                                "says nothing to a screen reader"), NO_ID("has no id"), OUT_OF_REACH("out of reach");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** @param what it is about */
    record Complaint(Kind kind, String what) {

        @Override
        public String toString() {
            return kind.words + ": " + what;
        }
    }

    /** @param where it was measured */
    record Worst(double value, String where) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    /** Keeps the smallest of a figure. */
    void measured(Figure figure, double value, String where) {
        worst.merge(figure, new Worst(value, where), (old, now) -> now.value < old.value ? now : old);
    }

    void complain(Kind kind, String what) {
        complaints.add(new Complaint(kind, what));
    }

    /** A text of something that cannot be pressed now: it need not be told from its ground so well. */
    void exempt(String what) {
        exempt.add(what);
    }

    Map<Figure, Worst> worst() {
        return worst;
    }

    List<Complaint> complaints() {
        return complaints;
    }

    List<String> exempt() {
        return exempt;
    }
}
