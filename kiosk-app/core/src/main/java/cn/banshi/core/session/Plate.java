package cn.banshi.core.session;

import cn.banshi.device.camera.DocumentCamera.Flaw;
import java.util.Optional;

/** What goes on at the plate under the document camera while an original is asked for. */
public sealed interface Plate {

    /** So many looks in a row that agree are believed: about a second, so that no word flickers while a hand moves. */
    int STEADY = 3;
    /** A good page is good at once; once more, so that it is not taken in mid-movement. */
    int GOOD = 2;
    /** So often a change of what is seen counts as somebody's hand. A camera that flickers before nobody must not go on for ever. */
    int MOST_MOVES = 60;

    /**
     * The camera looks for a sheet.
     *
     * @param said what is wrong, once it has lasted
     * @param seen by the last look; empty before the first
     * @param times how often in a row
     * @param moves how often it was something else than the look before
     * @param fresh whether what lies there can be another sheet than the one photographed last, or the same laid anew
     */
    record Looking(Optional<Flaw> said, Optional<Sight> seen, int times, int moves, boolean fresh) implements Plate {

        /** @param fresh false while the sheet photographed last may still lie there */
        static Looking begin(boolean fresh) {
            return new Looking(Optional.empty(), Optional.empty(), 0, 0, fresh);
        }

        /** What stands after one more look, whatever it saw. */
        Looking after(Sight sight) {
            boolean same = seen.equals(Optional.of(sight));
            int again = same ? times + 1 : 1;
            return new Looking(again >= STEADY ? flaw(sight) : said, Optional.of(sight), again,
                    same || seen.isEmpty() ? moves : moves + 1, fresh || sight instanceof Sight.Flawed);
        }

        private static Optional<Flaw> flaw(Sight sight) {
            return sight instanceof Sight.Flawed(Flaw flaw) && flaw != Flaw.NO_PAGE
                    ? Optional.of(flaw)
                    : Optional.empty();
        }

        /** Whether the page just seen is to be taken. */
        boolean takes() {
            return fresh && times >= GOOD && seen.equals(Optional.of(new Sight.Page()));
        }

        /** Whether no picture comes any more. */
        boolean blind() {
            return times >= STEADY && seen.equals(Optional.of(new Sight.Failed()));
        }

        /** Whether the sheet photographed last lies there untouched. */
        public boolean untouched() {
            return !fresh && times >= GOOD && seen.equals(Optional.of(new Sight.Page()));
        }
    }

    /** A page was photographed; the citizen says whether it will do. */
    record Shown() implements Plate {}

    /** Pages are there: another one, or done. */
    record Stacked() implements Plate {}

    /** No picture comes. It is asked for again by itself. */
    record Away() implements Plate {}

    /** The citizen has not brought the original. */
    record Elsewhere() implements Plate {}

    /** An electronic certificate stands in its place: nothing is laid there. */
    record OnFile() implements Plate {}

    /** The original comes from the citizen's phone; nobody looks at the plate. */
    sealed interface OnPhone extends Plate {}

    /**
     * Pages are waited for from the phone.
     *
     * @param arrived how many are here, of use
     * @param refused whether something that was sent is of no use
     */
    record Phone(Stage stage, int arrived, boolean refused) implements OnPhone {

        static final Phone BEGIN = new Phone(Stage.OPENING, 0, false);

        /** How far it is. */
        public enum Stage {
            /** The platform is asked for a place. */
            OPENING,
            /** The code is shown. */
            OPEN,
            /** The code is shown, and the platform does not answer just now. */
            SILENT,
            /** The citizen has said on the phone that these are all. It leads on at once, unless none is of use. */
            DONE,
            /** The code's time is over. */
            EXPIRED,
            /** There is no place to be had. */
            NOT_OPENED
        }

        /** Whether more may arrive. */
        boolean waits() {
            return stage == Stage.OPEN || stage == Stage.SILENT;
        }

        /** Whether nothing more arrives, and what there is can be looked at. */
        boolean complete() {
            return arrived > 0 && (stage == Stage.DONE || stage == Stage.EXPIRED);
        }
    }

    /**
     * A page from the phone is shown; the citizen says whether it will do.
     *
     * @param behind how many more come after it
     */
    record Received(int behind) implements OnPhone {}

    /** What one look saw; the picture itself is in the visit's holder. */
    sealed interface Sight {

        /** A sheet that is good to read. */
        record Page() implements Sight {}

        record Flawed(Flaw flaw) implements Sight {}

        record Failed() implements Sight {}

        /** Whether paper lies there. */
        default boolean paper() {
            return this instanceof Page || (this instanceof Flawed(Flaw flaw) && flaw != Flaw.NO_PAGE);
        }
    }
}
