package cn.banshi.sandbox.backend;

import java.util.concurrent.atomic.AtomicInteger;

/** Terminals that no other test uses. */
final class TerminalIds {

    private static final AtomicInteger LAST = new AtomicInteger(4000);

    private TerminalIds() {}

    static String next() {
        return String.valueOf(LAST.incrementAndGet());
    }
}
