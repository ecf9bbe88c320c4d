package cn.banshi.core.session;

/** Thrown by a fake that would block: the worker comes back to it when the test has gone on. */
final class HoldOn extends Error {

    private static final long serialVersionUID = 1L;

    HoldOn() {
        super("not yet", null, false, false);
    }
}
