package cn.banshi.core.session;

/** Everything that can ring. Each runs at most once at a time. */
public enum Timer {
    /** Nobody touched the screen for a while. */
    IDLE,
    /** One second of the countdown of "still there?" has passed. */
    COUNTDOWN,
    /** The goodbye has been shown long enough. */
    GOODBYE,
    /** The program has said long enough that it starts anew. */
    RESTART,
    /** A refused card is read again. */
    READ_AGAIN,
    /** Waiting has become long enough to be left. */
    LEAVABLE,
    /** One second of the wait for another code has passed. */
    RESEND,
    /** Whoever was cut off had the time to come back and read. */
    AFTERMATH,
    /** The application that was cut off may have arrived meanwhile. */
    LOOK_BACK,
    /** It is asked again what has become of the order. */
    PAYMENT,
    /** The reader is looked at again. */
    LOOK,
    /** Whoever left the card had the time to come back for it. */
    CARD_LEFT,
    /** The plate is looked at again. */
    PLATE,
    /** The platform is asked again what has arrived from the phone. */
    PHONE,
    /** The slot is looked at again. */
    SLOT,
    /** Whoever left the slip had the time to come back for it. */
    SLIP_LEFT,
    /** The people of the hall may have said something to the call for help. */
    HELP
}
