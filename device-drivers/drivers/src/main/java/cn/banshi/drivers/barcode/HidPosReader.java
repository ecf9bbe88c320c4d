package cn.banshi.drivers.barcode;

import cn.banshi.drivers.transport.Framing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Joins the scanned-data reports of one code: what lies behind the count is padding, and a character may be cut between
 * two reports. Reports of other numbers are passed over.
 */
final class HidPosReader implements Framing {

    private final HidPosLayout layout;
    private final byte[] report;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private String symbology = Symbologies.UNKNOWN;
    private int filled;

    HidPosReader(HidPosLayout layout) {
        this.layout = layout;
        this.report = new byte[layout.length()];
    }

    @Override
    public Progress feed(byte next) {
        if (filled == 0 && next != (byte) layout.reportId()) {
            return Progress.BETWEEN;
        }
        report[filled++] = next;
        if (filled < report.length) {
            return Progress.INSIDE;
        }
        filled = 0;
        return take();
    }

    private Progress take() {
        int count = layout.count().map(at -> report[at] & 0xFF).orElseGet(this::untilZeros);
        if (count > layout.dataLength()) {
            return Progress.BROKEN;
        }
        text.write(report, layout.data(), count);
        layout.symbology()
                .ifPresent(at -> symbology = Symbologies.aim(new String(report, at, 3, StandardCharsets.ISO_8859_1)));
        boolean more = layout.continued().filter(bit -> bit.in(report)).isPresent();
        if (text.size() > Payload.LONGEST || (!more && text.size() == 0)) {
            return Progress.BROKEN;
        }
        return more ? Progress.INSIDE : Progress.WHOLE;
    }

    private int untilZeros() {
        int count = layout.dataLength();
        while (count > 0 && report[layout.data() + count - 1] == 0) {
            count--;
        }
        return count;
    }

    /** The code that {@code WHOLE} announced. */
    Payload payload() {
        return new Payload(symbology, text.toByteArray());
    }

    @Override
    public void restart() {
        filled = 0;
        Arrays.fill(report, (byte) 0);
        text.reset();
        symbology = Symbologies.UNKNOWN;
    }
}
