package cn.banshi.drivers.pinpad;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.pinpad.PinPad.PinRequest;
import cn.banshi.device.pinpad.PinPad.PinResult;
import cn.banshi.drivers.pinpad.Exchange.Outcome;
import cn.banshi.drivers.transport.Conversation.Awaited;
import cn.banshi.drivers.transport.Framing;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * One PIN from the first key to the block. The pad shows a star on the line for each digit and keeps the digit. A digit on the line means
 * that the pad is not in PIN mode: it is overwritten, the pad is switched off, and nothing of it is kept or counted.
 */
final class PinEntry {

    static final String NOT_TYPED = "not-typed";

    private static final String DISABLE_INPUT = "5032";

    private static final byte STAR = 0x2A;
    private static final byte ENTER = 0x0D;
    private static final byte CANCEL = 0x1B;
    private static final byte CLEAR = 0x08;
    private static final byte GAVE_UP = (byte) 0x80;
    private static final int FIRST_PIN_KEY = 0x40;
    private static final int KEYS_IN_A_SET = 8;
    /** Track and length stand before the block. */
    private static final int BEFORE_BLOCK = 4;
    private static final int BLOCK = 16;
    /** Switching off is tried even where time is up, and its answer awaited: it must not be taken for that of the next command. */
    private static final Duration SWITCH_OFF = Duration.ofMillis(500);
    /** How often a wait for a key looks whether it was cancelled. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Exchange pad;
    private final PinRequest request;
    private final Limits limits;
    private final IntConsumer typed;
    private final OneKey key = new OneKey();

    /** What ends the typing. */
    record Limits(Deadline deadline, Cancellation cancellation) {}

    /** Every byte is a key; none outlives the next. */
    private static final class OneKey implements Framing {

        private byte code;

        @Override
        public Progress feed(byte next) {
            code = next;
            return Progress.WHOLE;
        }

        @Override
        public void restart() {
            code = 0;
        }

        byte take() {
            byte taken = code;
            restart();
            return taken;
        }
    }

    PinEntry(Exchange pad, PinRequest request, Limits limits, IntConsumer typed) {
        this.pad = pad;
        this.request = request;
        this.limits = limits;
        this.typed = typed;
    }

    PinResult run() {
        switch (pad.askOnce(start(), limits.deadline())) {
            case Outcome.Refused(SzztError error) -> {
                return new PinResult.Failed(pad.refused(error));
            }
            case Outcome.Failed(Failure failure) -> {
                return off(new PinResult.Failed(failure)); // it may have heard
            }
            case Outcome.Answered started -> {
            }
        }
        Optional<PinResult> ended = typing();
        return off(ended.orElseGet(this::block));
    }

    private String start() {
        char format = switch (request.format()) {
            case ISO_0 -> ' ';
            case ISO_1 -> '!';
            case ISO_3 -> '#';
        };
        return String.format(Locale.ROOT, "6%02X%c0%02d%s", FIRST_PIN_KEY + KEYS_IN_A_SET * request.keyId(), format,
                request.digits(), request.account());
    }

    /** Empty when the PIN stands. */
    private Optional<PinResult> typing() {
        int digits = 0;
        while (digits < request.digits()) {
            if (limits.cancellation().requested()) {
                return failed(Cause.CANCELLED, "cancelled", "was cancelled by its owner");
            }
            if (limits.deadline().passed()) {
                return failed(Cause.TIMED_OUT, NOT_TYPED, "the PIN was not typed before the deadline");
            }
            switch (pad.line().await(key, limits.deadline().within(GLANCE))) {
                case Awaited.Failed(Failure failure) -> {
                    return Optional.of(new PinResult.Failed(failure));
                }
                case Awaited.Silence none -> {
                }
                case Awaited.Broken never -> throw new IllegalStateException("a key cannot be broken");
                case Awaited.Whole pressed -> {
                    switch (key.take()) {
                        case ENTER -> {
                            return Optional.empty();
                        }
                        case CANCEL, GAVE_UP -> {
                            return Optional.of(new PinResult.GivenUp());
                        }
                        case STAR -> typed.accept(++digits);
                        case CLEAR -> {
                            digits = Math.max(0, digits - 1);
                            typed.accept(digits);
                        }
                        case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                            return failed(Cause.HARDWARE_ERROR, "clear-digit",
                                    "the pad sends digits in the clear; take it out of service");
                        }
                        default -> {
                            // side keys and noise
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PinResult> failed(Cause cause, String code, String what) {
        return Optional.of(new PinResult.Failed(pad.failure(cause, code, what)));
    }

    private PinResult block() {
        return switch (pad.askOnce("7", limits.deadline())) {
            case Outcome.Refused(SzztError error) -> error == SzztError.TIMED_OUT
                    ? new PinResult.GivenUp()
                    : new PinResult.Failed(pad.refused(error));
            case Outcome.Failed(Failure failure) -> new PinResult.Failed(failure);
            case Outcome.Answered(String text) -> text.matches("[0-9A-Fa-f]{" + (BEFORE_BLOCK + BLOCK) + "}")
                    ? new PinResult.Block(HexFormat.of().parseHex(text.substring(BEFORE_BLOCK)))
                    : new PinResult.Failed(pad.failure(Cause.PROTOCOL_ERROR, "no-block",
                            "the pad's answer holds no PIN block"));
        };
    }

    /** A pad that is gone needs not be switched off; one that does not confirm is asked again by the next command. */
    private PinResult off(PinResult result) {
        var _ = pad.askOnce(DISABLE_INPUT, Deadline.after(SWITCH_OFF));
        return result;
    }
}
