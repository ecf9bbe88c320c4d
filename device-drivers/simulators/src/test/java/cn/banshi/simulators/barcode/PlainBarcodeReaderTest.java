package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import cn.banshi.simulators.pty.StoppedClock;
import org.junit.jupiter.api.Test;

/** A reader that always looks and sends text; nothing can be asked of it. */
class PlainBarcodeReaderTest extends BarcodeReaderContract {

    @Override
    Kind kind() {
        return Kind.PLAIN;
    }

    @Override
    String model() {
        return "generic-text";
    }

    /** A reader that always looks would read it again and again, and text has no frames. */
    @Override
    void present(SimulatedCode code) {
        simulator.show(code);
    }

    @Test
    void throwsAwayWhatTheCitizenBeforeHasLeft() {
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader, SimulatedCode.qr("mine")))).isEqualTo("mine");
            simulator.show(SimulatedCode.qr("left behind"));
            while (simulator.showing()) {
                Thread.onSpinWait();
            }
            assertThat(reader.scan(StoppedClock.until(simulator::looking), new Cancellation()))
                    .isEqualTo(new ScanResult.Nothing());
        }
    }

    @Test
    void saysThatItCannotBeAsked() {
        try (BarcodeReader reader = reader()) {
            assertThat(reader.check(Deadline.after(LONG)).reason()).contains("cannot be asked");
        }
    }
}
