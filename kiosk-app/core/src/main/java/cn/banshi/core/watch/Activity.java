package cn.banshi.core.watch;

/** What a restart would cut off. */
public enum Activity {
    /** Nobody is there. */
    IDLE,
    /** A citizen is there; nothing was promised yet that a restart would break. */
    VISIT,
    /** An application is on its way to disk, or a receipt on its way to paper. */
    RECORDING
}
