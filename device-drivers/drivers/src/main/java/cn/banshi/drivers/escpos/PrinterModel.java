package cn.banshi.drivers.escpos;

import cn.banshi.device.receipt.ReceiptPrinter.Capabilities;

/**
 * What one model of printer can do, read from {@code models/NAME.properties}.
 *
 * @param columns characters of half width in a line
 * @param dots printable width
 * @param cut how it cuts
 * @param qr who draws QR symbols
 * @param nearEndSensor whether it can tell that the roll is nearly used up
 * @param completion how to learn that it has printed everything
 * @param automaticStatus whether it says by itself what changes, once told to (GS a)
 */
record PrinterModel(int columns, int dots, Cut cut, Qr qr, boolean nearEndSensor, Completion completion,
        boolean automaticStatus) {

    /** The cut at the end of a receipt. */
    enum Cut {
        /** GS V 65: feeds to the knife and cuts through. */
        FULL,
        /** GS V 66: feeds to the knife and leaves a bridge, so that nothing falls. */
        PARTIAL,
        /** ESC i, the only cut many cheap printers know; does not feed. */
        OBSOLETE,
        /** No knife: feeds to the tear bar. */
        NONE
    }

    /** Who draws QR symbols. */
    enum Qr {
        /** The printer, by GS ( k. */
        NATIVE,
        /** The driver, as raster. */
        RASTER
    }

    /** How to learn that everything is printed. */
    enum Completion {
        /** GS r is answered in its turn, behind everything printed before. */
        MARKER,
        /** GS r where it is answered; otherwise a good status after the time the receipt takes at the slowest. */
        MARKER_OR_TIME
    }

    Capabilities capabilities() {
        return new Capabilities(columns, dots, cut != Cut.NONE, nearEndSensor);
    }
}
