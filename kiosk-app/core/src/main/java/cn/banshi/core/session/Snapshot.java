package cn.banshi.core.session;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.session.SessionState.Attract;
import cn.banshi.core.text.Language;

/**
 * The whole of a visit that is not personal.
 *
 * @param mode how the screen speaks and looks, and facts about the visit
 * @param leftCard what is known of a card from before this visit; goes from visit to visit
 * @param leftAt where that card lies; means nothing where none was seen
 */
public record Snapshot(SessionState state, Cover cover, Mode mode, LeftCard leftCard, CardPlace leftAt) {

    /**
     * @param known whether the backend knows who is there
     * @param entered whether something would be lost by leaving
     * @param originals whether the citizen laid an original on the plate
     * @param searched whether the service was found by searching, so that "back" leads there
     * @param help the visit's call for help
     * @param waitedLong whether what the machine works at takes so long that it may be left
     */
    public record Mode(Language language, Comfort comfort, Known known, boolean entered,
            boolean originals, boolean searched, HelpCall help, boolean waitedLong) {

        /** Nobody has called for help. */
        public Mode(Language language, Comfort comfort, Known known, boolean entered, boolean originals,
                boolean searched) {
            this(language, comfort, known, entered, originals, searched, HelpCall.NONE, false);
        }

        /** Who is there, to the backend. */
        public enum Known {
            NOBODY,
            /** Nothing but a phone has shown it. */
            BY_NUMBER,
            /** By a card, or by the app. */
            SURELY
        }

        public boolean identified() {
            return known != Known.NOBODY;
        }

        /** Whether one question is asked at a time. */
        boolean elder() {
            return comfort.elder();
        }

        Mode known(Known now) {
            return new Mode(language, comfort, now, entered, originals, searched, help, waitedLong);
        }

        Mode entered(boolean now) {
            return new Mode(language, comfort, known, now, originals, searched, help, waitedLong);
        }

        Mode originals(boolean now) {
            return new Mode(language, comfort, known, entered, now, searched, help, waitedLong);
        }

        Mode searched(boolean now) {
            return new Mode(language, comfort, known, entered, originals, now, help, waitedLong);
        }

        Mode in(Language other) {
            return new Mode(other, comfort, known, entered, originals, searched, help, waitedLong);
        }

        Mode in(Comfort other) {
            return new Mode(language, other, known, entered, originals, searched, help, waitedLong);
        }

        Mode waitedLong(boolean now) {
            return new Mode(language, comfort, known, entered, originals, searched, help, now);
        }

        Mode help(HelpCall now) {
            return new Mode(language, comfort, known, entered, originals, searched, now, waitedLong);
        }
    }

    /** Nobody there, in the language in which visits start. */
    public static Snapshot idle(Language language) {
        return new Snapshot(new Attract(), new Cover.None(),
                new Mode(language, Comfort.usual(), Mode.Known.NOBODY, false, false,
                        false),
                LeftCard.UNKNOWN, CardPlace.READER);
    }

    Snapshot at(SessionState other) {
        return new Snapshot(other, cover, mode, leftCard, leftAt);
    }

    Snapshot under(Cover other) {
        return new Snapshot(state, other, mode, leftCard, leftAt);
    }

    Snapshot in(Mode other) {
        return new Snapshot(state, cover, other, leftCard, leftAt);
    }

    Snapshot with(LeftCard other) {
        return new Snapshot(state, cover, mode, other, leftAt);
    }

    Snapshot leftAt(CardPlace place) {
        return new Snapshot(state, cover, mode, leftCard, place);
    }
}
