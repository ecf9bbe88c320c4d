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

    /** Whether nothing is left. Asked when every corner has been cleared. */
    boolean empty();
}
