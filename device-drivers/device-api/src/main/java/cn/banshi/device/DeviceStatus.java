package cn.banshi.device;

/**
 * State and the reason for it.
 *
 * @param state what the device is
 * @param reason why, for staff, in English and without personal data; empty when {@code ONLINE},
 *     unless staff should know how little was asked
 */
public record DeviceStatus(DeviceState state, String reason) {

    /** Before the first answer. */
    public static final DeviceStatus STARTING = new DeviceStatus(DeviceState.STARTING, "not asked yet");

    /** Works. */
    public static final DeviceStatus ONLINE = new DeviceStatus(DeviceState.ONLINE, "");

    /** Known not to work; false before the first answer, because unknown is no fault. */
    public boolean failing() {
        return state != DeviceState.STARTING && !usable();
    }

    /** Known to work. */
    public boolean usable() {
        return state == DeviceState.ONLINE || state == DeviceState.BUSY;
    }
}
