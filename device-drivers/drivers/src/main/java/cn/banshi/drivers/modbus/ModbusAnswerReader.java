package cn.banshi.drivers.modbus;

import cn.banshi.drivers.transport.Framing;
import java.util.Arrays;

/**
 * Finds the answer to one request. RTU frames have no beginning of their own, so bytes that are not the board's address are
 * noise of the bus, and everything else about the answer is known from the request. Some RS-485 adapters hear themselves:
 * the echo of a read is passed over; that of a write is its answer, so only reading back tells whether a board is there.
 */
final class ModbusAnswerReader implements Framing {

    private static final int HEAD = 3;
    private static final int CRC = 2;
    private static final int WRITTEN = 8;
    private static final int REFUSED = 5;
    private static final int REFUSAL = 0x80;

    private final ModbusRequest request;
    private final byte[] own;
    private final byte[] frame = new byte[HEAD + 255 + CRC];
    private int filled;

    ModbusAnswerReader(ModbusRequest request) {
        this.request = request;
        this.own = request.encode();
    }

    @Override
    public Progress feed(byte next) {
        if (filled == 0 && request.unit() != ModbusRequest.ANY_UNIT && next != (byte) request.unit()) {
            return Progress.BETWEEN;
        }
        frame[filled++] = next;
        if (filled < HEAD) {
            return Progress.INSIDE;
        }
        if (mayBeEcho()) {
            filled = filled == own.length ? 0 : filled;
            return filled == 0 ? Progress.BETWEEN : Progress.INSIDE;
        }
        int length = length();
        if (length == 0) {
            return Progress.BROKEN;
        }
        return filled < length ? Progress.INSIDE : judged(length);
    }

    private boolean mayBeEcho() {
        return !request.function().writes() && filled <= own.length
                && Arrays.equals(frame, 0, filled, own, 0, filled);
    }

    /** Of the whole frame; 0 when it is no answer to the request. */
    private int length() {
        int function = frame[1] & 0xFF;
        int asked = request.function().code();
        if (function == (asked | REFUSAL)) {
            return REFUSED;
        }
        if (function != asked) {
            return 0;
        }
        if (request.function().writes()) {
            return WRITTEN;
        }
        int count = frame[2] & 0xFF;
        return count == request.dataLength() ? HEAD + count + CRC : 0;
    }

    private Progress judged(int length) {
        int crc = Crc16.of(frame, length - CRC);
        boolean right = frame[length - 2] == (byte) crc && frame[length - 1] == (byte) (crc >> 8);
        boolean asAsked = !request.function().writes() || (frame[1] & REFUSAL) != 0
                || Arrays.equals(frame, 0, WRITTEN, own, 0, WRITTEN);
        return right && asAsked ? Progress.WHOLE : Progress.BROKEN;
    }

    /** The answer that {@code WHOLE} announced. */
    ModbusAnswer answer() {
        if ((frame[1] & REFUSAL) != 0) {
            return new ModbusAnswer.Refused(frame[2] & 0xFF);
        }
        return request.function().writes()
                ? new ModbusAnswer.Written()
                : new ModbusAnswer.Read(Arrays.copyOfRange(frame, HEAD, HEAD + request.dataLength()));
    }

    @Override
    public void restart() {
        filled = 0;
    }
}
