package cn.banshi.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.lights.Lights;
import cn.banshi.device.sensors.Sensors.Sensor;
import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.modbus.ModbusRequest.Function;
import cn.banshi.drivers.transport.Framing.Progress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes to fields and back, case by case, and the maps that configuration writes. */
class ModbusCodecTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    static List<Case> frames() {
        return Case.in(ModbusCodecTest.class, "frames.txt");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void asksAndReadsAnswers(Case given) {
        ModbusRequest request = request(given.text("request").split(" "));
        assertThat(HEX.formatHex(request.encode())).isEqualTo(given.text("asks"));
        ModbusAnswerReader reader = new ModbusAnswerReader(request);
        Progress progress = Progress.BETWEEN;
        for (byte each : given.bytes("answer")) {
            progress = reader.feed(each);
        }
        assertThat(progress).hasToString(given.text("outcome"));
        if (progress == Progress.WHOLE) {
            assertThat(says(reader.answer())).isEqualTo(given.text("says"));
        }
    }

    private static ModbusRequest request(String[] words) {
        return new ModbusRequest(Integer.parseInt(words[0]), Function.valueOf(words[1]), Integer.parseInt(words[2]),
                Integer.parseInt(words[3]));
    }

    private static String says(ModbusAnswer answer) {
        return switch (answer) {
            case ModbusAnswer.Read(byte[] data) -> HEX.formatHex(data);
            case ModbusAnswer.Written written -> "written";
            case ModbusAnswer.Refused(int code) -> "refused " + code;
        };
    }

    /** Example of the Modbus over serial line guide. */
    @Test
    void sumsAsTheGuideDoes() {
        assertThat(Crc16.of(new byte[]{0x02, 0x07}, 2)).isEqualTo(0x1241);
    }

    @ParameterizedTest
    @CsvSource({"coil 3,1 READ_COILS 3 0 false", "INPUT 0 inverted,1 READ_INPUTS 0 0 true",
        "2/coil 15,2 READ_COILS 15 0 false", "register 5.2,1 READ_REGISTERS 5 2 false",
        "255/holding 4.15 inverted,255 READ_HOLDING 4 15 true"})
    void readsContacts(String text, String fields) {
        IoPoint point = IoPoint.parse(text).orElseThrow();
        assertThat(point.unit() + " " + point.read() + " " + point.address() + " " + point.bit() + " "
                + point.inverted()).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "coil", "coil -1", "coil 70000", "0/coil 1", "256/coil 1", "coil 1.2", "register 5",
        "register 5.16", "lamp 3", "coil 3 reversed", "coil 99999999999"})
    void refusesWhatIsNoContact(String text) {
        assertThat(IoPoint.parse(text)).isEmpty();
    }

    @Test
    void tellsActiveByBitAndWiring() {
        ModbusAnswer.Read answer = new ModbusAnswer.Read(new byte[]{0b0000_0100, 0x01});
        assertThat(IoPoint.parse("coil 12").orElseThrow().active(answer, 10)).isTrue();
        assertThat(IoPoint.parse("coil 13").orElseThrow().active(answer, 10)).isFalse();
        assertThat(IoPoint.parse("coil 18 inverted").orElseThrow().active(answer, 10)).isFalse();
        assertThat(IoPoint.parse("register 7.10").orElseThrow().active(answer, 7)).isTrue();
        assertThat(IoPoint.parse("register 7.0").orElseThrow().active(answer, 7)).isTrue();
        assertThat(IoPoint.parse("register 7.1").orElseThrow().active(answer, 7)).isFalse();
    }

    @Test
    void namesEntryAndCureOfAWrongMap() {
        assertThat(problem(Map.of("dor", "input 0"), false)).contains("'dor'").contains("door, presence");
        assertThat(problem(Map.of("door", "inpt 0"), false)).contains("door").contains("inpt 0").contains("coil 3");
        assertThat(problem(Map.of("door", "input 0"), true)).contains("cannot be switched");
        assertThat(problem(Map.of(), false)).contains("nothing is connected");
        assertThat(IoMap.parse(Map.of("card-reader", "coil 0"), Lights.Position.class, true))
                .isInstanceOf(IoMap.Parsed.Valid.class);
    }

    private static String problem(Map<String, String> map, boolean switched) {
        return ((IoMap.Parsed.Invalid<Sensor>) IoMap.parse(map, Sensor.class, switched)).problem();
    }
}
