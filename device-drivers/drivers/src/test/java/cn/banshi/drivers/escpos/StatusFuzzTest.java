package cn.banshi.drivers.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A printer that answers whatever it likes to the questions about its state. */
class StatusFuzzTest {

    @FuzzTest
    void understandsWhateverAPrinterSays(byte[] input) {
        var line = new StatusLine(new Played(input == null ? new byte[0] : input));
        var deadline = Deadline.after(Duration.ofMinutes(1));
        if (line.ask(Duration.ZERO, deadline) instanceof StatusLine.Asked.Answered(PrinterAnswer answer)) {
            assertThat(answer.status().device().reason().isEmpty()).isEqualTo(answer.fault().isEmpty());
            assertThat(answer.words()).hasSize(11);
        }
        line.awaitMarker(deadline);
        line.forgetOldAnswers(deadline);
    }

    /** Says what it was given, a byte at a time, and then nothing. */
    private static final class Played implements Transport {

        private final ByteBuffer said;

        Played(byte[] said) {
            this.said = ByteBuffer.wrap(said);
        }

        @Override
        public Transfer write(byte[] bytes, Deadline deadline) {
            return new Transfer.Done(bytes.length);
        }

        @Override
        public Transfer read(ByteBuffer into, Deadline deadline) {
            if (!said.hasRemaining()) {
                return new Transfer.TimedOut();
            }
            into.put(said.get());
            return new Transfer.Done(1);
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
