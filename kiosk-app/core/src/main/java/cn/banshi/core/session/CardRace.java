package cn.banshi.core.session;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.device.Cancellation;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One wait for a card in several places: the first that has something to say ends the waits in the others. Thread-safe. */
final class CardRace {

    private final Map<CardPlace, Cancellation> waits = new EnumMap<>(CardPlace.class); // never changes
    private final Set<CardPlace> failed = EnumSet.noneOf(CardPlace.class); // guarded by this
    private final Set<CardPlace> told = EnumSet.noneOf(CardPlace.class); // guarded by this
    private @Nullable CardPlace first; // guarded by this
    private boolean over; // guarded by this

    CardRace(Collection<CardPlace> places) {
        places.forEach(place -> waits.put(place, new Cancellation()));
    }

    /** What a failed reader means for the wait. */
    enum Failing {
        /** Another place was first, or nobody waits any more: nothing. */
        LATE,
        /** A card was there already, and nobody waits elsewhere any more. */
        WHILE_READING,
        /** Somewhere else is waited on. */
        OTHERS_WAIT,
        /** It was the last. */
        ALL
    }

    Cancellation waiting(CardPlace place) {
        return waits.getOrDefault(place, new Cancellation());
    }

    /** @return whether this place is the first, and somebody still waits */
    synchronized boolean wins(CardPlace place) {
        if (first == null) {
            first = place;
            waits.forEach((other, wait) -> {
                if (other != place) {
                    wait.cancel();
                }
            });
        }
        return !over && first == place;
    }

    synchronized Failing fails(CardPlace place) {
        if (over) {
            return Failing.LATE;
        }
        if (first != null && first != place) {
            return Failing.LATE;
        }
        if (first != null && waits.size() > 1) {
            return Failing.WHILE_READING;
        }
        first = null; // the only one: it may be tried again
        failed.add(place);
        return failed.size() == waits.size() ? Failing.ALL : Failing.OTHERS_WAIT;
    }

    /** @return whether it is the first failure there: a dead reader is tried every few seconds, and told of once */
    synchronized boolean isNews(CardPlace place) {
        return told.add(place);
    }

    /** @return whether the reader there had failed, and the wait still goes on elsewhere */
    synchronized boolean resumes(CardPlace place) {
        return !over && first == null && failed.remove(place);
    }

    synchronized void end() {
        over = true;
        waits.values().forEach(Cancellation::cancel);
    }
}
