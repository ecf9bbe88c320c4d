package cn.banshi.ui.identify;

import cn.banshi.core.screen.CardPlace;
import java.util.Set;

/** Keys of what is said about the places where something is wanted. */
final class Wanted {

    private Wanted() {}

    static String question(CardPlace only) {
        return switch (only) {
            case READER -> "identify.question";
            case SLOT -> "identify.put";
            case SCANNER -> "identify.show";
        };
    }

    static String hint(CardPlace only) {
        return switch (only) {
            case READER -> "identify.hint";
            case SLOT -> "identify.put.hint";
            case SCANNER -> "identify.show.hint";
        };
    }

    /** @param places more than one, or none */
    static String question(Set<CardPlace> places) {
        if (places.isEmpty()) {
            return "identify.blind";
        }
        if (!places.contains(CardPlace.SCANNER)) {
            return "identify.either";
        }
        if (places.size() > 2) {
            return "identify.any";
        }
        return places.contains(CardPlace.SLOT) ? "identify.chip-or-phone" : "identify.card-or-phone";
    }

    /** @param places more than one, or none */
    static String hint(Set<CardPlace> places) {
        if (places.isEmpty()) {
            return "identify.blind.hint";
        }
        return places.contains(CardPlace.SCANNER) ? "identify.any.hint" : "identify.either.hint";
    }

    /** Nothing came. */
    static String missed(Set<CardPlace> places) {
        if (places.equals(Set.of(CardPlace.SCANNER))) {
            return "identify.none.code";
        }
        return places.contains(CardPlace.SCANNER) ? "identify.none.any" : "identify.none";
    }

    static String missedRemedy(Set<CardPlace> places) {
        if (places.equals(Set.of(CardPlace.SCANNER))) {
            return "identify.none.code.remedy";
        }
        return places.contains(CardPlace.SCANNER) ? "identify.none.any.remedy" : "identify.none.remedy";
    }
}
