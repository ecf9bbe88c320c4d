package cn.banshi.drivers.ipp;

import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.ipp.IppMessage;
import java.util.Set;

/** Status codes with which printers refuse (RFC 8011, appendix B). */
final class Refusal {

    /** A document or option it does not take: other paper would not help. */
    private static final Set<Integer> UNSUPPORTED = Set.of(0x0408, 0x040A, 0x040B, 0x040F, 0x0411, 0x0501, 0x0503);

    /** Busy, or takes no jobs at this moment. */
    private static final Set<Integer> LATER = Set.of(0x0506, 0x0507);

    private Refusal() {}

    static Failure of(IppMessage answer) {
        String why = answer.explanation().map(text -> ": " + Plain.line(text)).orElse("");
        return new Failure(UNSUPPORTED.contains(answer.code()) ? Cause.UNSUPPORTED : Cause.HARDWARE_ERROR,
                "ipp.%04x".formatted(answer.code()),
                "document printer: refused with status %04x%s".formatted(answer.code(), why));
    }

    /** Whether the printer asks to come again; it has not taken anything then. */
    static boolean later(IppMessage answer) {
        return LATER.contains(answer.code());
    }
}
