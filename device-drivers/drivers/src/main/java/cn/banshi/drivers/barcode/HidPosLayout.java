package cn.banshi.drivers.barcode;

import java.util.Optional;

/**
 * Where the fields of a scanner's reports stand, in bytes from the report's number.
 *
 * @param reportId number of the scanned-data report
 * @param length of that report, its number included
 * @param count byte that says how much of the data is meant; without it the data ends before its zeros
 * @param symbology three bytes of an AIM identifier
 * @param data first byte of the decoded data
 * @param dataLength room for it
 * @param continued bit that says that the code goes on in the next report
 * @param trigger the report that starts a read, where the scanner has one
 */
record HidPosLayout(int reportId, int length, Optional<Integer> count, Optional<Integer> symbology, int data,
        int dataLength, Optional<Bit> continued, Optional<Trigger> trigger) {

    /**
     * The layout most scanners share, for those whose descriptor cannot be read: report 2, byte count, identifier, 56
     * bytes of data, flags.
     */
    static final HidPosLayout COMMON = new HidPosLayout(2, 62, Optional.of(1), Optional.of(2), 5, 56,
            Optional.of(new Bit(61, 0)), Optional.empty());

    /** @param bit 0 is the lowest */
    record Bit(int at, int bit) {

        boolean in(byte[] report) {
            return (report[at] >> bit & 1) == 1;
        }
    }

    /**
     * An output report with the usage "initiate barcode read" (8C:60).
     *
     * @param length of the report, its number included
     */
    record Trigger(int reportId, int length, Bit start) {

        byte[] report(boolean on) {
            byte[] report = new byte[length];
            report[0] = (byte) reportId;
            report[start.at()] = (byte) (on ? 1 << start.bit() : 0);
            return report;
        }
    }
}
