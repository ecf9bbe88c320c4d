package cn.banshi.drivers.modbus;

/** What a board says to a request. */
sealed interface ModbusAnswer {

    /** @param data of the coils, inputs or registers asked for */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Read(byte[] data) implements ModbusAnswer {

        /** The {@code index}-th coil or input, from 0. */
        boolean bit(int index) {
            return (data[index / 8] >> (index % 8) & 1) == 1;
        }

        /** The {@code index}-th register, 0 to 65,535. */
        int register(int index) {
            return (data[2 * index] & 0xFF) << 8 | (data[2 * index + 1] & 0xFF);
        }
    }

    /** Written as asked. */
    record Written() implements ModbusAnswer {}

    /** @param code 1 function, 2 address, 3 value, 4 failure, 6 busy */
    record Refused(int code) implements ModbusAnswer {}
}
