package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Text behind a CR, triggered by two bytes and CR. */
class HoneywellBarcodeReaderTest extends BarcodeReaderContract {

    @Override
    Kind kind() {
        return Kind.HONEYWELL;
    }

    @Override
    String model() {
        return "honeywell";
    }

    @Test
    void keepsALineEndInsideTheCode() {
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader, SimulatedCode.qr("first\r\nsecond")))).isEqualTo("first\r\nsecond");
        }
    }

    @Test
    void switchesTheReaderOffWhenTheWaitIsOver() {
        assertSwitchedOffAfterTheWait();
    }

    @Test
    void doesNotTakeACodeWithoutItsEnd() {
        simulator.failNext(ScannerOccasion.CODE, ScannerFault.CUT_SHORT);
        try (BarcodeReader reader = reader()) {
            assertThat(cause(scan(reader, SimulatedCode.qr("410199")))).isEqualTo(Cause.PROTOCOL_ERROR);
        }
    }

    @Test
    void endsACodeThatNeverEnds() {
        simulator.failNext(ScannerOccasion.CODE, ScannerFault.ENDLESS);
        try (BarcodeReader reader = reader()) {
            ScanResult result = scan(reader, SimulatedCode.qr("410199"));
            assertThat(cause(result)).isEqualTo(Cause.PROTOCOL_ERROR);
            assertThat(((ScanResult.Failed) result).failure().code()).isEqualTo("scanner.too-long");
        }
    }

    /** The reader's own thread may not see that the plug was out. */
    @Test
    void readsAgainAfterItsPlugWasPulledForAnInstant() {
        simulator.failNext(ScannerOccasion.CODE, ScannerFault.ENDLESS);
        try (BarcodeReader reader = reader()) {
            scan(reader, SimulatedCode.qr("410199"));
            simulator.unplug();
            simulator.plugIn();
            reader.reopen();
            assertThat(text(scan(reader, SimulatedCode.qr("410198")))).isEqualTo("410198");
        }
    }

    @Test
    void isOfflineWhenItDoesNotAnswer() {
        simulator.failAlways(ScannerFault.SILENT);
        try (BarcodeReader reader = reader()) {
            assertThat(reader.check(Deadline.after(Duration.ofMillis(300))).state()).isEqualTo(DeviceState.OFFLINE);
            simulator.clear();
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }
}
