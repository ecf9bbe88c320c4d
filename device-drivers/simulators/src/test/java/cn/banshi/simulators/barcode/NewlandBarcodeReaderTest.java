package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import org.junit.jupiter.api.Test;

/** Text behind a CR, triggered by a command that is answered. */
class NewlandBarcodeReaderTest extends BarcodeReaderContract {

    @Override
    Kind kind() {
        return Kind.NEWLAND;
    }

    @Override
    String model() {
        return "newland";
    }

    @Test
    void takesACodeThatArrivesTogetherWithTheReply() {
        simulator.show(SimulatedCode.qr("410199"));
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader))).isEqualTo("410199");
        }
    }

    @Test
    void saysWhyTheTriggerWasRefused() {
        simulator.failAlways(ScannerOccasion.COMMAND, ScannerFault.REFUSES);
        try (BarcodeReader reader = reader()) {
            assertThat(cause(scan(reader))).isEqualTo(Cause.UNSUPPORTED);
        }
    }
}
