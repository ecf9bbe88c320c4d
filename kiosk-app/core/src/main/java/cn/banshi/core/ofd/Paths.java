package cn.banshi.core.ofd;

import cn.banshi.core.ofd.OfdMark.Spot;
import cn.banshi.core.ofd.OfdMark.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads abbreviated paths (GB/T 33190-2016, 9.3). */
final class Paths {

    private final String[] words;
    private int next;
    private Spot here = new Spot(0, 0);

    private Paths(String text) {
        this.words = text.strip().split("\\s+");
    }

    static List<Step> read(String text) throws Undrawable {
        return new Paths(text).steps();
    }

    private List<Step> steps() throws Undrawable {
        List<Step> steps = new ArrayList<>();
        while (next < words.length) {
            String operator = words[next++];
            switch (operator) {
                case "S", "M" -> steps.add(new Step.Move(spot()));
                case "L" -> steps.add(new Step.Line(spot()));
                case "Q" -> steps.add(quadratic(here, spot(), spot()));
                case "B" -> steps.add(new Step.Curve(spot(), spot(), spot()));
                case "C" -> steps.add(new Step.Close());
                default -> throw new Undrawable("a path with an arc or a step that is not known");
            }
        }
        return steps;
    }

    /** The same as a cubic curve. */
    private static Step quadratic(Spot from, Spot control, Spot to) {
        return new Step.Curve(between(from, control), between(to, control), to);
    }

    private static Spot between(Spot end, Spot control) {
        return new Spot(end.x() + (control.x() - end.x()) * 2 / 3, end.y() + (control.y() - end.y()) * 2 / 3);
    }

    private Spot spot() throws Undrawable {
        if (next + 2 > words.length) {
            throw new Undrawable("a path that ends in the middle");
        }
        here = new Spot(Numbers.one(words[next]), Numbers.one(words[next + 1]));
        next += 2;
        return here;
    }
}
