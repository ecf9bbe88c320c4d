package cn.banshi.core.fault;

/**
 * Faults a citizen can meet. The window has texts for each: what happened, what it means for the case, what now, where
 * else. Staff look the short code up.
 */
public enum FaultCode {
    /** The card reader does not answer. */
    READER_DOWN("E101"),
    /** The backend cannot be reached before anything was submitted. */
    BACKEND_DOWN("E201"),
    /** A data interface that this service needs is not answering. */
    DATA_UNAVAILABLE("E202"),
    /** Nothing may be told to the citizen because it could not be recorded. */
    NOT_RECORDED("E301"),
    /** The service's definition is not usable. */
    SERVICE_CLOSED("E401"),
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
