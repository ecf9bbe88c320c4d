package cn.banshi.device;

/**
 * State and the reason for it.
 *
 * @param state what the device is
 * @param reason why, for staff, in English and without personal data; empty when {@code ONLINE},
 *     unless staff should know how little was asked, or what it will lack before long
 */
public record DeviceStatus(DeviceState state, String reason) {

    /** Before the first answer. */
    public static final DeviceStatus STARTING = new DeviceStatus(DeviceState.STARTING, "not asked yet");

    /** Works. */
    public static final DeviceStatus ONLINE = new DeviceStatus(DeviceState.ONLINE, "");

    /**
     * What a failed command says about the device; the same for every driver.
     *
     * @param before kept when the failure says nothing about the device
     */
    public static DeviceStatus after(Failure failure, DeviceStatus before) {
        return switch (failure.cause()) {
            case TIMED_OUT -> new DeviceStatus(failure.noTurn() ? DeviceState.BUSY : DeviceState.OFFLINE,
                    failure.detail());
            case NOT_READY, UNSUPPORTED -> new DeviceStatus(DeviceState.NO_DEVICE, failure.detail());
            case CLAIMED -> new DeviceStatus(DeviceState.OFFLINE, failure.detail());
            case PROTOCOL_ERROR, HARDWARE_ERROR -> new DeviceStatus(DeviceState.HARDWARE_ERROR, failure.detail());
            case CANCELLED -> before;
        };
    }

    /** Known not to work; false before the first answer, because unknown is no fault. */
    public boolean failing() {
        return state != DeviceState.STARTING && !usable();
    }

    /** Known to work. */
    public boolean usable() {
        return state == DeviceState.ONLINE || state == DeviceState.BUSY;
    }
}
