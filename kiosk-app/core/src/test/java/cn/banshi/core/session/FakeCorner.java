package cn.banshi.core.session;

import cn.banshi.core.text.Word;

/** A corner that something stays in when a test says so. */
final class FakeCorner implements Corner {

    Word name = Word.of("corner");
    boolean clears = true;
    boolean breaks;
    boolean waits;
    boolean silent;
    private boolean full = true;

    @Override
    public Word name() {
        return name;
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
    public Found look() {
        return silent ? Found.UNKNOWN : full ? Found.SOMETHING : Found.NOTHING;
    }
}
