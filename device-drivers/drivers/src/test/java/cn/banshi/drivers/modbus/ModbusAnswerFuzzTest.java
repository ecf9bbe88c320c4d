package cn.banshi.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.modbus.ModbusRequest.Function;
import cn.banshi.drivers.transport.Framing.Progress;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A bus on which anything may be said behind each kind of question. */
class ModbusAnswerFuzzTest {

    @FuzzTest
    void readsWhateverIsSaidOnTheBus(byte[] input) {
        for (Function function : Function.values()) {
            var request = new ModbusRequest(1, function, 0, function.writes() ? ModbusRequest.ON : 16);
            var reader = new ModbusAnswerReader(request);
            for (byte next : input == null ? new byte[0] : input) {
                Progress progress = reader.feed(next);
                if (progress == Progress.WHOLE) {
                    answered(request, reader.answer());
                }
                if (progress == Progress.WHOLE || progress == Progress.BROKEN) {
                    reader.restart();
                }
            }
        }
    }

    private static void answered(ModbusRequest request, ModbusAnswer answer) {
        switch (answer) {
            case ModbusAnswer.Read(byte[] data) -> assertThat(data).hasSize(request.dataLength());
            case ModbusAnswer.Written written -> assertThat(request.function().writes()).isTrue();
            case ModbusAnswer.Refused(int code) -> assertThat(code).isBetween(0, 255);
        }
    }
}
