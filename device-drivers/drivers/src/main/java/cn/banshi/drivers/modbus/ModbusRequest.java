package cn.banshi.drivers.modbus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A question to one board. All functions used here have the same shape.
 *
 * @param unit address of the board, 1 to 247; some cheap boards answer to 255 whatever their own is
 * @param function what it is about
 * @param address of the first coil, input or register, from 0
 * @param value how many to read, or what to write: for a coil {@link #ON} or 0
 */
record ModbusRequest(int unit, Function function, int address, int value) {

    static final int ON = 0xFF00;
    static final int ANY_UNIT = 0xFF;

    private static final int WITHOUT_CRC = 6;

    /** Public function codes (Modbus application protocol V1.1b3, section 6). */
    enum Function {
        READ_COILS(1), READ_INPUTS(2), READ_HOLDING(3), READ_REGISTERS(4), WRITE_COIL(5), WRITE_REGISTER(6);

        private final int code;

        Function(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        boolean writes() {
            return this == WRITE_COIL || this == WRITE_REGISTER;
        }

        /** Whether it moves single bits, eight to a byte, low first; otherwise registers of two bytes. */
        boolean bits() {
            return this == READ_COILS || this == READ_INPUTS;
        }
    }

    byte[] encode() {
        ByteBuffer frame = ByteBuffer.allocate(WITHOUT_CRC + 2);
        frame.put((byte) unit).put((byte) function.code()).putShort((short) address).putShort((short) value);
        short crc = (short) Crc16.of(frame.array(), WITHOUT_CRC);
        return frame.order(ByteOrder.LITTLE_ENDIAN).putShort(crc).array();
    }

    /** Bytes of data in the answer to a read. */
    int dataLength() {
        return function.bits() ? (value + 7) / 8 : value * 2;
    }
}
