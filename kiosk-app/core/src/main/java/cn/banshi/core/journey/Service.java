package cn.banshi.core.journey;

import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.screen.ServiceTile.Depth;
import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * One service, as its file describes it. Immutable.
 *
 * @param id unique in the catalogue
 * @param version goes with every submission
 * @param procedure how it is done here; empty for a guide
 */
public record Service(String id, String version, Offer offer, About about, Optional<Procedure> procedure) {

    /** @param away whether the backend cannot be reached; a guide does not need it */
    public ServiceTile tile(boolean away) {
        return new ServiceTile(id, offer.icon, offer.title, offer.depth, offer.minutes, away && procedure.isPresent());
    }

    /** Of a service that is known to be done here. */
    public Procedure procedureHere() {
        return procedure.orElseThrow(() -> new IllegalStateException(id + " is a guide"));
    }

    /**
     * How it stands on the home screen.
     *
     * @param minutes usual duration here; 0 for a guide
     * @param place empty where it is found by search and by theme alone
     */
    public record Offer(Localized title, String icon, Type type, Depth depth, int minutes, Target object,
            Optional<Place> place, Subject subject) {}

    /**
     * What it is about, for whoever looks for it.
     *
     * @param aliases what people call it, in Chinese
     * @param theme code of {@code catalogue/themes.yaml}
     * @param event key there
     * @param department key of {@code catalogue/departments.yaml}: who leads
     * @param item two digits, type of matter of GB/T 39554.1-2020
     */
    public record Subject(List<String> aliases, String theme, String event, String department, String item,
            Source source) {}

    /** Where we know of it from. */
    public enum Source {
        /** The city names it in what it publishes. */
        OFFICIAL,
        /** Inferred from what such cities do. */
        RECONSTRUCTION
    }

    /** What the platform counts it as. */
    public enum Type {
        /** Several matters of one event in life, applied for at once (一件事). */
        BUNDLE,
        /** One matter. */
        SINGLE,
        /** Something looked up or booked; nothing is decided. */
        QUERY_BOOKING
    }

    /**
     * @param order ascending on the home screen
     * @param highlight whether the attract screen names it
     */
    public record Place(int order, boolean highlight) {}

    /** Whom it serves. */
    public enum Target {
        PERSON, ENTITY
    }

    /** What is said before anything is asked. */
    public record About(Localized summary, Localized promise, Localized fee, List<Localized> needs,
            List<Localized> conditions, Localized where) {}
}
