package cn.banshi.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.transport.Framing.Progress;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes to text and back, case by case. */
class SzztCodecTest {

    static List<Case> frames() {
        return Case.in(SzztCodecTest.class, "frames.txt");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsAndWritesFrames(Case given) {
        SzztFrameReader reader = new SzztFrameReader();
        Progress progress = Progress.BETWEEN;
        for (byte each : given.bytes("bytes")) {
            progress = reader.feed(each);
        }
        assertThat(progress).hasToString(given.text("outcome"));
        if (progress == Progress.WHOLE) {
            assertThat(reader.text()).isEqualTo(given.text("text"));
            assertThat(HexFormat.of().withUpperCase().formatHex(given.bytes("bytes")))
                    .endsWith(HexFormat.of().withUpperCase().formatHex(SzztFrame.encode(given.text("text"))));
        }
    }
}
