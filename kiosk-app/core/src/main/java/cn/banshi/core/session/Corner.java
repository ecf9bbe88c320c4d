package cn.banshi.core.session;

/**
 * A place beside the visit's holder where something of a citizen may stay: a view, a connection, a file, freed memory.
 * Called from a worker's thread when a visit is over; each call ends within five seconds.
 */
public interface Corner {

    /** A word for the log. */
    String name();

    /** Lets go of everything of the visit. */
    void clear();

    /** Whether nothing is left. Asked when every corner has been cleared. */
    boolean empty();
}
