package cn.banshi.core.session;

/** Why a service cannot be started. */
public enum Closed {
    READER, BACKEND, DEFINITION,
    /** A department whose data this service cannot do without is not connected. */
    DATA,
    /** The terminal itself cannot take applications, such as with a full disk. */
    TERMINAL
}
