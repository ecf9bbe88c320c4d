package cn.banshi.drivers.escpos;

/**
 * Black and white dots.
 *
 * @param width dots
 * @param height dots
 * @param rows {@code height} rows of {@code stride()} bytes, highest bit leftmost, 1 is black
 */
@SuppressWarnings("ArrayRecordComponent") // made once, then only read
record Bitmap(int width, int height, byte[] rows) {

    static Bitmap blank(int width, int height) {
        return new Bitmap(width, height, new byte[(width + 7) / 8 * height]);
    }

    /** Bytes of one row. */
    int stride() {
        return (width + 7) / 8;
    }

    void blacken(int x, int y) {
        rows[y * stride() + x / 8] |= (byte) (0x80 >> x % 8);
    }

    boolean black(int x, int y) {
        return (rows[y * stride() + x / 8] & 0x80 >> x % 8) != 0;
    }
}
