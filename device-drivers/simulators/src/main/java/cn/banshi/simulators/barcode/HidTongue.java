package cn.banshi.simulators.barcode;

import java.nio.charset.StandardCharsets;

/** Reports of the HID page 8C in the layout most scanners share. */
final class HidTongue extends AlwaysLooking {

    private static final int ROOM = 56;
    private static final int LENGTH = 62;

    @Override
    public void read(SimulatedCode code) {
        byte[] text = code.content();
        for (int at = 0; at < text.length; at += ROOM) {
            int count = Math.min(ROOM, text.length - at);
            byte[] report = new byte[LENGTH];
            report[0] = 2;
            report[1] = (byte) count;
            System.arraycopy(code.aim().getBytes(StandardCharsets.US_ASCII), 0, report, 2, 3);
            System.arraycopy(text, at, report, 5, count);
            report[LENGTH - 1] = (byte) (at + count < text.length ? 1 : 0);
            send(report);
        }
    }
}
