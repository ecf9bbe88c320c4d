package cn.banshi.ui.common;

/** Something that a finger can press, and a key in its place. JavaFX thread only. */
public interface Pressable {

    /** A key went down on it. */
    void hold();

    /** The key came up. */
    void let();

    /** Shown, but cannot be pressed. */
    boolean isOff();

    /** Whether it is what is chosen among its likes. */
    boolean isChosen();
}
