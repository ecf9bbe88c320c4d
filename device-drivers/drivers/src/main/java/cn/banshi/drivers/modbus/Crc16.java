package cn.banshi.drivers.modbus;

/** Modbus over serial line V1.02, section 6.2.2: start FFFF, polynomial A001, reflected. */
final class Crc16 {

    private Crc16() {}

    /** Of the first {@code count} bytes; the low byte goes onto the wire first. */
    static int of(byte[] bytes, int count) {
        int crc = 0xFFFF;
        for (int i = 0; i < count; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
            }
        }
        return crc;
    }
}
