package cn.banshi.core.ofd;

import java.util.List;
import java.util.Optional;

/** Something drawn on a page, in its order; lengths in millimetres, y downwards from the top. */
public sealed interface OfdMark {

    /** From its own coordinates to the page's. */
    Affine place();

    /** @param opacity from 0 to 1 */
    record Paint(int rgb, double opacity) {

        static final Paint BLACK = new Paint(0, 1);
    }

    /**
     * @param size of the font
     * @param stretch of every character in width
     * @param glyphs with where each begins; of one that is to follow the one before as its font says, nothing is said
     */
    record Text(Affine place, double size, double stretch, Paint paint, List<Glyph> glyphs) implements OfdMark {

        @Override
        public String toString() {
            return "Text[" + glyphs.size() + "]";
        }
    }

    /** @param at on the base line; empty where it follows the one before */
    record Glyph(int codePoint, Optional<Spot> at) {

        @Override
        public String toString() {
            return "Glyph";
        }
    }

    record Spot(double x, double y) {}

    /** @param width of the line */
    record Shape(Affine place, List<Step> steps, Optional<Paint> fill, boolean evenOdd, Optional<Paint> stroke,
            double width) implements OfdMark {}

    /** Of a path. */
    sealed interface Step {

        record Move(Spot to) implements Step {}

        record Line(Spot to) implements Step {}

        record Curve(Spot first, Spot second, Spot to) implements Step {}

        record Close() implements Step {}
    }

    /** A PNG or JPEG that fills the square from 0 to 1, its top at 0. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Picture(Affine place, byte[] bytes, double opacity) implements OfdMark {

        @Override
        public String toString() {
            return "Picture";
        }
    }
}
