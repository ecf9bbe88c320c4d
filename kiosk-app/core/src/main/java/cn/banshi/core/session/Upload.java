package cn.banshi.core.session;

import cn.banshi.core.backend.PhoneUploads;

/** A place on the platform to which the citizen's phone sends pages, and what was fetched from it. Confined to the session's thread. */
final class Upload {

    /** So many questions in a row without an answer are believed: a few seconds. */
    private static final int STEADY = 3;

    private final PhoneUploads.Place place;
    private final int most;
    private int fetched;
    private int silent;
    private boolean refused;

    /** @param most pages that were asked for */
    Upload(PhoneUploads.Place place, int most) {
        this.place = place;
        this.most = most;
    }

    String number() {
        return place.number();
    }

    String link() {
        return place.link();
    }

    int most() {
        return most;
    }

    /** How many pages were fetched, of use or not. */
    int fetched() {
        return fetched;
    }

    /** Whether something that was sent is of no use. */
    boolean refused() {
        return refused;
    }

    void fetched(int pages, boolean useless) {
        fetched += pages;
        refused |= useless;
        silent = 0;
    }

    void unanswered() {
        silent++;
    }

    boolean silent() {
        return silent >= STEADY;
    }

    @Override
    public String toString() {
        return "Upload";
    }
}
