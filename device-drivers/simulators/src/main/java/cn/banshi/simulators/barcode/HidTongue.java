package cn.banshi.simulators.barcode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reports of the HID page 8C. */
final class HidTongue extends AlwaysLooking {

    private static final int ROOM = 56;

    private final Layout layout;

    HidTongue(Layout layout) {
        this.layout = layout;
    }

    /** Number of the report, and the first byte of each field. */
    record Layout(int number, int count, int symbology, int data, HidReports reports) {

        /** As most scanners have it. */
        static final Layout COMMON = new Layout(2, 1, 2, 5, HidReports.common(2));
        /** Nobody could guess it. */
        static final Layout RARE = new Layout(7, 60, 1, 4, HidReports.rare(7));

        private byte[] report(SimulatedCode code, int at) {
            byte[] text = code.content();
            int length = Math.min(ROOM, text.length - at);
            byte[] report = new byte[reports.length()];
            report[0] = (byte) number;
            report[count] = (byte) length;
            System.arraycopy(code.aim().getBytes(StandardCharsets.US_ASCII), 0, report, symbology, 3);
            System.arraycopy(text, at, report, data, length);
            report[report.length - 1] = (byte) (at + length < text.length ? 1 : 0);
            return report;
        }
    }

    @Override
    public void read(SimulatedCode code) {
        for (int at = 0; at < code.content().length; at += ROOM) {
            send(layout.report(code, at));
        }
    }

    @Override
    public Optional<HidReports> reports() {
        return Optional.of(layout.reports());
    }
}
