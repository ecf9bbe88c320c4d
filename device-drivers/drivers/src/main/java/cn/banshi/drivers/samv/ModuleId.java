package cn.banshi.drivers.samv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** The security module's identity as on its label: two 16-bit and three 32-bit numbers, little-endian. */
final class ModuleId {

    static final int LENGTH = 16;

    private ModuleId() {}

    /** @param data at least {@value #LENGTH} bytes */
    static String text(byte[] data) {
        ByteBuffer numbers = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        return String.format(Locale.ROOT, "%02d.%02d-%08d-%010d-%010d", Short.toUnsignedInt(numbers.getShort()),
                Short.toUnsignedInt(numbers.getShort()), Integer.toUnsignedLong(numbers.getInt()),
                Integer.toUnsignedLong(numbers.getInt()), Integer.toUnsignedLong(numbers.getInt()));
    }
}
