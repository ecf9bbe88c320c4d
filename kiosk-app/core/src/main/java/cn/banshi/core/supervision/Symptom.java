package cn.banshi.core.supervision;

import cn.banshi.device.DeviceStatus;
import java.util.Optional;

/** What is wrong with a device, as far as the terminal could do something about it. */
enum Symptom {
    /** It is there and does not answer. */
    SILENT,
    /** It answers that it is broken, or not in its protocol. */
    BROKEN,
    /** Nothing stands at its address. */
    GONE,
    /** Its driver did not come back, or threw. */
    HUNG;

    /** Empty for what works, what a person in the hall cures, and what only staff may judge. */
    static Optional<Symptom> of(DeviceStatus status) {
        return switch (status.state()) {
            case OFFLINE, POWER_OFF -> Optional.of(SILENT);
            case HARDWARE_ERROR -> Optional.of(BROKEN);
            case NO_DEVICE -> Optional.of(GONE);
            case ONLINE, BUSY, USER_ERROR, STARTING, FRAUD_ATTEMPT, POTENTIAL_FRAUD -> Optional.empty();
        };
    }
}
