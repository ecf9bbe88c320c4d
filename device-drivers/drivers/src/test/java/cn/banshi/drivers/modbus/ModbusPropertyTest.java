package cn.banshi.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.modbus.ModbusRequest.Function;
import cn.banshi.drivers.transport.Framing.Progress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every question and every answer. */
class ModbusPropertyTest {

    @Property
    void registersComeBackAsTheBoardSentThem(@ForAll @IntRange(min = 1, max = 247) int unit,
            @ForAll @IntRange(max = 0xFFFF) int address, @ForAll @Size(min = 2, max = 2) byte[] register) {
        var request = new ModbusRequest(unit, Function.READ_REGISTERS, address, 1);
        var reader = new ModbusAnswerReader(request);
        assertThat(fed(reader, answer(unit, 4, register))).isEqualTo(Progress.WHOLE);
        assertThat(reader.answer()).isInstanceOfSatisfying(ModbusAnswer.Read.class,
                read -> assertThat(read.register(0)).isEqualTo(ByteBuffer.wrap(register).getShort() & 0xFFFF));
    }

    @Property
    void bitsComeBackAsTheBoardSentThem(@ForAll @IntRange(min = 1, max = 247) int unit, @ForAll byte bits) {
        var reader = new ModbusAnswerReader(new ModbusRequest(unit, Function.READ_INPUTS, 0, 8));
        assertThat(fed(reader, answer(unit, 2, new byte[]{bits}))).isEqualTo(Progress.WHOLE);
        for (int bit = 0; bit < 8; bit++) {
            assertThat(((ModbusAnswer.Read) reader.answer()).bit(bit)).isEqualTo((bits >> bit & 1) == 1);
        }
    }

    @Property
    void anAnswerWithAFlippedBitIsNotBelieved(@ForAll byte bits, @ForAll @IntRange(max = 31) int flipped) {
        byte[] answer = answer(1, 2, new byte[]{bits});
        int at = 16 + flipped;
        answer[at / 8] ^= (byte) (1 << at % 8);
        var reader = new ModbusAnswerReader(new ModbusRequest(1, Function.READ_INPUTS, 0, 8));
        assertThat(fed(reader, answer)).isNotEqualTo(Progress.WHOLE);
    }

    /** Written down again here, checksum included, so that the driver's reading is checked by another one. */
    private static byte[] answer(int unit, int function, byte[] data) {
        ByteBuffer frame = ByteBuffer.allocate(5 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        frame.put((byte) unit).put((byte) function).put((byte) data.length).put(data);
        int crc = 0xFFFF;
        for (int i = 0; i < frame.position(); i++) {
            crc ^= frame.get(i) & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
            }
        }
        return frame.putShort((short) crc).array();
    }

    private static Progress fed(ModbusAnswerReader reader, byte[] bytes) {
        Progress progress = Progress.BETWEEN;
        for (byte next : bytes) {
            progress = reader.feed(next);
            if (progress == Progress.BROKEN) {
                return progress;
            }
        }
        return progress;
    }
}
