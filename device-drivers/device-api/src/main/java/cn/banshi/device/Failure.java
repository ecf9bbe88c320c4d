package cn.banshi.device;

/**
 * Why a command did not do its work.
 *
 * @param cause what the owner can act upon
 * @param code stable machine-readable code of the protocol, such as {@code samv.60}; staff look it up
 * @param detail one English sentence for staff: device, what it said, cure; without personal data
 */
public record Failure(Cause cause, String code, String detail) {

    private static final String NO_TURN = ".no-turn";

    /**
     * A command that had no turn before its deadline, because the one before it took long; the device was not asked.
     *
     * @param what the code's first half, such as {@code port}
     */
    public static Failure noTurn(String what, String detail) {
        return new Failure(Cause.TIMED_OUT, what + NO_TURN, detail);
    }

    /** Whether it is one of {@link #noTurn(String, String)}. */
    public boolean noTurn() {
        return code.endsWith(NO_TURN);
    }

    /** Completion codes of XFS4IoT, as far as a device in a hall can cause them. */
    public enum Cause {
        /** The deadline passed without an answer. */
        TIMED_OUT,
        /** The owner cancelled the command or closed the device. */
        CANCELLED,
        /** Nothing stands at the address, or it vanished: cable, power, port. */
        NOT_READY,
        /** Another owner holds the device. */
        CLAIMED,
        /** The device answered, but not in its protocol, and did so again when asked again. */
        PROTOCOL_ERROR,
        /** The device reports a defect of its own. */
        HARDWARE_ERROR,
        /** The device cannot do this; its capabilities say so. */
        UNSUPPORTED
    }
}
