package cn.banshi.drivers.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Framing.Progress;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A keyboard that types what it likes. */
class KeyReportsFuzzTest {

    @FuzzTest
    void readsWhateverAKeyboardTypes(byte[] input) {
        if (input == null) {
            return;
        }
        var keys = new KeyReports();
        for (byte next : input) {
            Progress progress = keys.feed(next);
            if (progress == Progress.WHOLE) {
                assertThat(keys.payload().bytes().length).isBetween(1, Payload.LONGEST + 3);
            }
            if (progress == Progress.WHOLE || progress == Progress.BROKEN) {
                keys.restart();
            }
        }
    }
}
