package cn.banshi.drivers.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Framing.Progress;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A module that sends what it likes. */
class AnswerFuzzTest {

    @FuzzTest
    void readsWhateverAModuleSends(byte[] input) {
        var reader = new AnswerReader();
        for (byte next : input == null ? new byte[0] : input) {
            Progress progress = reader.feed(next);
            if (progress == Progress.WHOLE) {
                assertThat(reader.content().length).isBetween(1, Packet.LONGEST_CONTENT);
                assertThat(Confirmation.of(reader.content()[0]).words()).isNotEmpty();
            }
            if (progress == Progress.WHOLE || progress == Progress.BROKEN) {
                reader.restart();
            }
        }
    }
}
