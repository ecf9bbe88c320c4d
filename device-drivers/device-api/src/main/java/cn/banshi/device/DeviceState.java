package cn.banshi.device;

/** State of a device in the words of XFS4IoT (Common.Status, {@code device}). */
public enum DeviceState {
    /** Works. */
    ONLINE,
    /** There, but does not answer or has put itself off line. */
    OFFLINE,
    /** Known to be without power. */
    POWER_OFF,
    /** Nothing stands at the configured address. */
    NO_DEVICE,
    /** Broken in a way that only staff or a spare part cures. */
    HARDWARE_ERROR,
    /** Stopped by something a person in the hall can cure: paper, cover. */
    USER_ERROR,
    /** Works on a command. */
    BUSY,
    /** Tampering was detected. */
    FRAUD_ATTEMPT,
    /** Tampering is suspected. */
    POTENTIAL_FRAUD,
    /** Not asked yet. */
    STARTING
}
