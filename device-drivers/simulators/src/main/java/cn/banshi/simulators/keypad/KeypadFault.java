package cn.banshi.simulators.keypad;

/** What can go wrong between a keypad and its host. */
public enum KeypadFault {
    /** The key is not heard. */
    SILENT,
    /** Bytes that stand for no key come before it. */
    NOISE,
    /** The cable is pulled before the key is through. */
    UNPLUGGED
}
