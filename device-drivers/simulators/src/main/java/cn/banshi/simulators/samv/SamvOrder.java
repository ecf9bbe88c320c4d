package cn.banshi.simulators.samv;

/** Commands of the host, as the module's manual numbers them. */
public enum SamvOrder {
    RESET(0x10FF), STATUS(0x11FF), IDENTITY(0x12FF), FIND(0x2001), SELECT(0x2002), READ(0x3001), READ_FINGERPRINT(
            0x3010), NEWEST_ADDRESS(0x3003),
    /** Everything else. */
    OTHER(-1);

    private final int code;

    SamvOrder(int code) {
        this.code = code;
    }

    static SamvOrder of(int code) {
        for (SamvOrder order : values()) {
            if (order.code == code) {
                return order;
            }
        }
        return OTHER;
    }
}
