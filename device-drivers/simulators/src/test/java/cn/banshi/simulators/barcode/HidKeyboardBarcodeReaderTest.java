package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult.Scanned;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import org.junit.jupiter.api.Test;

/** Keys through a character device, as hidraw hands them out. */
class HidKeyboardBarcodeReaderTest extends BarcodeReaderContract {

    @Override
    Kind kind() {
        return Kind.HID_KEYBOARD;
    }

    @Override
    String model() {
        return "hid-keyboard";
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

    /** A full-speed keyboard takes 16 ms for each. */
    @Override
    int longest() {
        return 300;
    }

    @Test
    void readsEveryCharacterThatHasAKey() {
        String all = "abcxyzABCXYZ0123456789 !@#$%^&*()-_=+[]{}\\|;:'\"`~,.<>/?";
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader, SimulatedCode.qr(all)))).isEqualTo(all);
        }
    }

    @Test
    void namesTheKindOfCodeWhereTheScannerSendsIt() {
        try (BarcodeReader reader = reader()) {
            assertThat(scan(reader, SimulatedCode.qr("]Q1410199"))).isEqualTo(new Scanned("QR", "410199"));
            assertThat(scan(reader, SimulatedCode.qr("]?1 no identifier")))
                    .isEqualTo(new Scanned("UNKNOWN", "]?1 no identifier"));
        }
    }

    @Test
    void doesNotTakeACodeWithoutEnter() {
        simulator.failNext(ScannerOccasion.CODE, ScannerFault.CUT_SHORT);
        try (BarcodeReader reader = reader()) {
            assertThat(cause(scan(reader, SimulatedCode.qr("410199")))).isEqualTo(Cause.PROTOCOL_ERROR);
        }
    }
}
