package cn.banshi.core.session;

/** How the order by which a case is paid stands, as far as is known. */
public enum Payable {
    /** It can be paid. */
    OPEN,
    /** Nobody says what has become of it: it may be paid. */
    NOT_KNOWN,
    /** Another one is asked for. */
    RENEWING,
    /** None could be had just now. */
    NOT_RENEWED,
    /** Its time is over. */
    EXPIRED,
    /** By the payer, or by the office. */
    CLOSED,
    /** The bank said no. */
    FAILED;

    /** Whether another one may be asked for. */
    boolean over() {
        return switch (this) {
            case EXPIRED, CLOSED, FAILED, NOT_RENEWED -> true;
            case OPEN, NOT_KNOWN, RENEWING -> false;
        };
    }
}
