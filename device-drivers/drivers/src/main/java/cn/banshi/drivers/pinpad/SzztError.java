package cn.banshi.drivers.pinpad;

import cn.banshi.device.Failure.Cause;
import java.util.Arrays;
import java.util.Optional;

/** What a pad answers when it does not do as it was told. */
enum SzztError {
    LOW_BATTERY(0xE0, Cause.HARDWARE_ERROR, "its battery is low; replace it before its keys are lost"), NO_INITIAL_KEY(
            0xE1, Cause.NOT_READY,
            "no initial key is loaded"), NO_MASTER_KEY(0xE2, Cause.NOT_READY, "no master key is loaded"), KEY_SIZE(0xE3,
                    Cause.NOT_READY,
                    "the key has another size"), NO_KEY(0xE4, Cause.NOT_READY, "there is no such key"), WRONG_KEY(0xE5,
                            Cause.NOT_READY, "there is no such key for this use"), KEY_PARITY(0xE6, Cause.NOT_READY,
                                    "the key is damaged"), KEY_INVALID(0xE7, Cause.NOT_READY,
                                            "the key is not valid"), LENGTH(0xE8, Cause.UNSUPPORTED,
                                                    "it wants the command in another length"), DATA(0xE9,
                                                            Cause.UNSUPPORTED,
                                                            "it does not take the command's data"), PARAMETER(0xEB,
                                                                    Cause.UNSUPPORTED,
                                                                    "it does not know the command's parameter"), NOT_AUTHORISED(
                                                                            0xEC, Cause.NOT_READY,
                                                                            "it wants to be authorised first"), LOCKED(
                                                                                    0xED, Cause.NOT_READY,
                                                                                    "it is locked for a while after wrong authorisations"),
    /** Nobody typed. */
    TIMED_OUT(0xEE, Cause.TIMED_OUT, "its own time for typing is up"), GENERAL(0xEF, Cause.HARDWARE_ERROR,
            "it reports an error without a name");

    private final int code;
    private final Cause cause;
    private final String words;

    SzztError(int code, Cause cause, String words) {
        this.code = code;
        this.cause = cause;
        this.words = words;
    }

    /** Empty for an answer that is none. */
    static Optional<SzztError> of(String text) {
        return Arrays.stream(values()).filter(each -> each.code == text.charAt(0)).findFirst();
    }

    Cause cause() {
        return cause;
    }

    String words() {
        return words;
    }
}
