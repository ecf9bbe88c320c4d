package cn.banshi.core.session;

/** The closed catalogue of what a session logs. Personal data has no field here. */
public enum LogEvent {
    /** An event led from one state to another. */
    TRANSITION,
    /** A touch that means nothing where the visit is. */
    MEANINGLESS,
    /** An answer to something that was left meanwhile. */
    LATE,
    /** A pair of state and event that cannot be; the visit ended safely. */
    DEFECT,
    /** Touches came faster than they can be handled and were dropped. */
    OVERRUN,
    /** The visit's holder was emptied. */
    WIPED,
    /** After a visit every corner was found empty. */
    CLEAN,
    /** After a visit something was left in a corner; the program starts anew before anybody is served. */
    LEFT_BEHIND,
    /** A receipt could not be composed. */
    RECEIPT_NOT_COMPOSED,
    /** An application form could not be drawn. */
    DOCUMENT_NOT_COMPOSED,
    /** The disk refused a submission. */
    NOT_RECORDED,
    /** A device did not do its work. */
    DEVICE_FAILED,
    /** A rating could not be stored. */
    NOT_RATED,
    /** The terminal found trouble in itself. */
    TROUBLE_FOUND,
    /** Trouble in the terminal itself is over. */
    TROUBLE_OVER,
    /** The terminal ends itself to be started again. */
    RESTARTED_ITSELF,
    /** A service's rules are faulty; it is closed. */
    SERVICE_CLOSED
}
