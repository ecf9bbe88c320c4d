package cn.banshi.simulators.fingerprint;

import java.util.Arrays;

/** What a module can be told. */
public enum FingerOrder {
    TAKE_IMAGE(0x01), FEATURES(0x02), MATCH(0x03), RECEIVE_TEMPLATE(0x09), PARAMETERS(0x0F),
    /** Anything else. */
    OTHER(-1);

    private final int code;

    FingerOrder(int code) {
        this.code = code;
    }

    static FingerOrder of(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst().orElse(OTHER);
    }
}
