package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult.Scanned;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import org.junit.jupiter.api.Test;

/** Reports through a character device, as hidraw hands them out. */
class HidPosBarcodeReaderTest extends BarcodeReaderContract {

    @Override
    Kind kind() {
        return Kind.HID_POS;
    }

    @Override
    String model() {
        return "hid-pos";
    }

    @Override
    String address() {
        return simulator.hidrawAddress();
    }

    /** A reader that always looks would read it again and again. */
    @Override
    void present(SimulatedCode code) {
        simulator.show(code);
    }

    @Test
    void namesTheKindOfCode() {
        try (BarcodeReader reader = reader()) {
            assertThat(scan(reader, SimulatedCode.qr("410199"))).isEqualTo(new Scanned("QR", "410199"));
        }
    }

    @Test
    void doesNotTakeAReportThatIsCutShort() {
        simulator.failNext(ScannerOccasion.CODE, ScannerFault.CUT_SHORT);
        try (BarcodeReader reader = reader()) {
            assertThat(cause(scan(reader, SimulatedCode.qr("410199")))).isEqualTo(Cause.PROTOCOL_ERROR);
        }
    }
}
