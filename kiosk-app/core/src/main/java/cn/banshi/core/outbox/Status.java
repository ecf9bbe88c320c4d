package cn.banshi.core.outbox;

/** HTTP's numbers, as far as the outbox tells them apart. */
final class Status {

    static final int NOT_FOUND = 404;
    static final int TOO_MANY = 429;
    static final int SERVER_ERROR = 500;
    static final int UNAVAILABLE = 503;

    private Status() {}
}
