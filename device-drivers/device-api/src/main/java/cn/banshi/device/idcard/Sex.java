package cn.banshi.device.idcard;

/** Sex as coded by GB/T 2261.1. */
public enum Sex {
    /** Code 0. */
    UNKNOWN,
    /** Code 1. */
    MALE,
    /** Code 2. */
    FEMALE,
    /** Code 9, and any code the standard does not have. */
    NOT_STATED;

    /** @param code one digit as cards write it */
    public static Sex of(String code) {
        return switch (code) {
            case "0" -> UNKNOWN;
            case "1" -> MALE;
            case "2" -> FEMALE;
            default -> NOT_STATED;
        };
    }
}
