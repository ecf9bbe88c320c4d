package cn.banshi.core.session;

import cn.banshi.core.text.Word;

/**
 * A place beside the visit's holder where something of a citizen may stay: a view, a connection, a file, freed memory.
 * Called from a worker's thread when a visit is over; each call ends within five seconds.
 */
public interface Corner {

    /** For the log. */
    Word name();

    /** Lets go of everything of the visit. */
    void clear();

    /** What is left. Asked when every corner has been cleared. */
    Found look();

    /** What a look into a corner found. */
    enum Found {
        NOTHING, SOMETHING,
        /** It could not be looked into, or did not answer in time. */
        UNKNOWN
    }
}
