package cn.banshi.ui.keyboard;

/** A pad that offers at every place the keys that can mean something there. */
public interface Guided {

    /** @param keys characters of those keys, in order; the others are off */
    void offer(String keys);
}
