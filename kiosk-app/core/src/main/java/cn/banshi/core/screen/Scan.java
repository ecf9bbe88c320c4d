package cn.banshi.core.screen;

/** What can be done about a bill now. */
public sealed interface Scan {

    /**
     * It can be paid.
     *
     * @param qr content of the code
     * @param seconds for which it still can
     */
    record Open(String qr, int seconds) implements Scan {}

    /** Another code is being asked for. */
    record Renewing() implements Scan {}

    /** Nobody says whether it is paid. */
    record NotKnown() implements Scan {}

    /** The code is good no more; another can be had. */
    record Over(Why why) implements Scan {}

    /** Why a code is good no more. */
    enum Why {
        EXPIRED,
        /** By the payer or by the office. */
        CLOSED,
        /** The bank said no. */
        FAILED,
        /** Another one could not be had just now. */
        NOT_RENEWED
    }
}
