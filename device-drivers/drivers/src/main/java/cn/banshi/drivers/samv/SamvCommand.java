package cn.banshi.drivers.samv;

import java.time.Duration;

/** What the module may be asked, with the longest time modules in the field take before the first byte. */
enum SamvCommand {
    /** The field falls too, and a card that was selected can be found again. */
    RESET(0x10, 0xFF, 2_000, "reset"), //
    MODULE_STATUS(0x11, 0xFF, 2_000, "status"), //
    MODULE_ID(0x12, 0xFF, 2_000, "module id"), //
    FIND(0x20, 0x01, 2_000, "find"), //
    SELECT(0x20, 0x02, 2_000, "select"), //
    READ(0x30, 0x01, 5_000, "read"), //
    READ_WITH_FINGERPRINT(0x30, 0x10, 6_000, "read with fingerprint"), //
    READ_NEWEST_ADDRESS(0x30, 0x03, 5_000, "read newest address");

    private final byte command;
    private final byte parameter;
    private final Duration patience;
    private final String words;

    SamvCommand(int command, int parameter, long patienceMs, String words) {
        this.command = (byte) command;
        this.parameter = (byte) parameter;
        this.patience = Duration.ofMillis(patienceMs);
        this.words = words;
    }

    byte[] frame() {
        return Frame.encode(new byte[]{command, parameter});
    }

    Duration patience() {
        return patience;
    }

    String words() {
        return words;
    }
}
