package cn.banshi.core.session;

/** Calls back whoever leaves a card or a slip behind: a sound. The lights follow the screen. */
@FunctionalInterface
public interface Alarm {

    /**
     * Calls once. Asked for again and again while it lies there, about twice a second; how often that is heard is
     * the alarm's own business. Returns at once. That nothing can be heard is a normal state.
     */
    void call();
}
