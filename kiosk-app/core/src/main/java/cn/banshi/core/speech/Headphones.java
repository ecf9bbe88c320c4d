package cn.banshi.core.speech;

/** Whether somebody has put headphones into the terminal's socket. */
@FunctionalInterface
public interface Headphones {

    /** What the socket says. */
    enum State {
        PLUGGED, UNPLUGGED,
        /** There is no socket, or it does not say: nothing personal is said. */
        NOT_KNOWN
    }

    /** As far as is known now. From any thread; answers at once. */
    State state();

    /** Of a terminal without a socket. */
    static Headphones none() {
        return () -> State.NOT_KNOWN;
    }

    /** Whether what is said is surely heard by one person alone. */
    default boolean plugged() {
        return state() == State.PLUGGED;
    }
}
