package cn.banshi.drivers.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;

/** A printer that answers whatever it likes to the questions about its state. */
class StatusFuzzTest {

    @FuzzTest
    void understandsWhateverAPrinterSays(byte[] input) {
        var line = new StatusLine(new Played(input == null ? new byte[0] : input));
        var deadline = Deadline.after(Duration.ofMinutes(1));
        if (line.ask(Duration.ZERO, deadline) instanceof StatusLine.Asked.Answered(PrinterAnswer answer)) {
            assertThat(answer.status().device().usable()).isEqualTo(answer.fault().isEmpty());
            assertThat(answer.words()).hasSize(11);
        }
        line.awaitMarker(deadline);
        line.forgetOldAnswers(deadline);
    }
}
