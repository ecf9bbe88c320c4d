package cn.banshi.core.screen;

import java.util.Optional;

/**
 * How the screen is made easy for whoever stands before it. Chosen by touch or key at any time, gone with the visit; what
 * each of these means in millimetres is the window's.
 *
 * @param before what elder mode changed, as it was before; empty outside elder mode
 */
public record Comfort(Contrast contrast, TextSize text, Reach reach, Optional<Before> before, Speech speech) {

    /** Colours. */
    public enum Contrast {
        STANDARD,
        /** Every text at 15:1 or more. */
        HIGH,
        /** Light letters on a dark ground, for eyes that glare hurts. */
        DARK
    }

    /** How large letters are, and with them what is pressed. */
    public enum TextSize {
        STANDARD, LARGE, LARGER, LARGEST
    }

    /** Where the things to press are. */
    public enum Reach {
        FULL,
        /** All in the lower half of the panel, for whoever sits or is small. */
        LOW
    }

    /**
     * Whether the screen is read aloud.
     *
     * @param volume {@value #QUIETEST} to {@value #LOUDEST}
     */
    public record Speech(boolean on, int volume, Rate rate) {

        public static final int QUIETEST = 1;
        public static final int LOUDEST = 5;

        /** How fast it is read. */
        public enum Rate {
            SLOW, USUAL, FAST
        }

        public Speech {
            if (volume < QUIETEST || volume > LOUDEST) {
                throw new IllegalArgumentException("volume " + volume);
            }
        }

        /** Silent, at a middle volume. */
        public static Speech off() {
            return new Speech(false, 3, Rate.USUAL);
        }

        public Speech on(boolean now) {
            return new Speech(now, volume, rate);
        }

        public Speech at(int loudness) {
            return new Speech(on, loudness, rate);
        }

        public Speech at(Rate pace) {
            return new Speech(on, volume, pace);
        }
    }

    /** What comes back when elder mode is left. */
    public record Before(TextSize text, boolean spoken) {}

    /** What everybody meets first. */
    public static Comfort usual() {
        return new Comfort(Contrast.STANDARD, TextSize.STANDARD, Reach.FULL, Optional.empty(), Speech.off());
    }

    public Comfort with(Contrast other) {
        return new Comfort(other, text, reach, before, speech);
    }

    public Comfort with(TextSize other) {
        return new Comfort(contrast, other, reach, before, speech);
    }

    public Comfort with(Reach other) {
        return new Comfort(contrast, text, other, before, speech);
    }

    /** Whether there are fewer choices and one question a page. */
    public boolean elder() {
        return before.isPresent();
    }

    /** On, it speaks and its letters are large; off, both are as they were before. */
    public Comfort elder(boolean now) {
        if (now == elder()) {
            return this;
        }
        return before.map(was -> new Comfort(contrast, was.text, reach, Optional.empty(), speech.on(was.spoken)))
                .orElseGet(
                        () -> new Comfort(contrast, TextSize.LARGEST, reach,
                                Optional.of(new Before(text, speech.on())), speech.on(true)));
    }

    public Comfort with(Speech other) {
        return new Comfort(contrast, text, reach, before, other);
    }
}
