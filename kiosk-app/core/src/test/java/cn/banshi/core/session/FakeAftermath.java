package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;

/** Leaves behind what a test says. */
final class FakeAftermath implements Aftermath {

    Left left = new Left.Nothing();
    int told;

    @Override
    public Left last() {
        return left;
    }

    @Override
    public void told() {
        told++;
        left = new Left.Nothing();
    }
}
