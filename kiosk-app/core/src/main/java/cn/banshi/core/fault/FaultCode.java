package cn.banshi.core.fault;

/**
 * Faults a citizen can meet. The window has texts for each: what happened, what it means for the case, what now, where
 * else. Staff look the short code up.
 */
public enum FaultCode {
    /** The card reader does not answer. */
    READER_DOWN("E101"),
    /** The backend cannot be reached; nothing new was filed. */
    BACKEND_DOWN("E201"),
    /** A data interface that this service needs is not answering. */
    DATA_UNAVAILABLE("E202"),
    /** The order by which a case is paid cannot be had; the case stands. */
    ORDER_UNAVAILABLE("E203"),
    /** The backend does not say whether it has heard that somebody entrusts another; to say it again does no harm. */
    ENTRUSTING_UNANSWERED("E204"),
    /** This step could not be recorded, so it was not done. */
    NOT_RECORDED("E301"),
    /** A defect of this program; the visit was ended safely. */
    INTERNAL("E901"),
    /** After a visit something was left behind; the terminal starts anew before it serves anybody. */
    NOT_CLEAN("E902");

    private final String shortCode;

    FaultCode(String shortCode) {
        this.shortCode = shortCode;
    }

    /** What a citizen can read out to staff. */
    public String shortCode() {
        return shortCode;
    }
}
