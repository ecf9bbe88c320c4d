package cn.banshi.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Framing.Progress;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A pad that sends what it likes. */
class SzztFrameFuzzTest {

    @FuzzTest
    void readsWhateverAPadSends(byte[] input) {
        var reader = new SzztFrameReader();
        for (byte next : input == null ? new byte[0] : input) {
            Progress progress = reader.feed(next);
            if (progress == Progress.WHOLE) {
                assertThat(reader.text().length()).isBetween(1, SzztFrame.LONGEST_TEXT);
                assertThat(SzztError.of(reader.text())).isNotNull();
            }
            if (progress == Progress.WHOLE || progress == Progress.BROKEN) {
                reader.restart();
            }
        }
    }
}
