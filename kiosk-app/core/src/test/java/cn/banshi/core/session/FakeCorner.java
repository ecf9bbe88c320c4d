package cn.banshi.core.session;

import cn.banshi.core.text.Word;

/** A corner that something stays in when a test says so. */
final class FakeCorner implements Corner {

    boolean clears = true;
    boolean breaks;
    boolean waits;
    private boolean full = true;

    @Override
    public Word name() {
        return Word.of("corner");
    }

    @Override
    public void clear() {
        if (waits) {
            throw new HoldOn();
        }
        if (breaks) {
            throw new IllegalStateException("cannot be cleared");
        }
        full = !clears;
    }

    @Override
    public boolean empty() {
        return !full;
    }
}
