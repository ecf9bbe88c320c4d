package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.barcode.BarcodeReader.ScanResult.Scanned;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packets, each with a checksum and an acknowledgement. */
class SsiBarcodeReaderTest extends BarcodeReaderContract {

    @Override
    Kind kind() {
        return Kind.SSI;
    }

    @Override
    String model() {
        return "ssi";
    }

    @Test
    void namesTheKindOfCode() {
        try (BarcodeReader reader = reader()) {
            assertThat(scan(reader, SimulatedCode.ean13("6901234567892"))).isEqualTo(
                    new Scanned("EAN-13", "6901234567892"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = ScannerFault.class, names = {"BAD_CHECKSUM", "CUT_SHORT", "SENDS_TWICE"})
    void readsInSpiteOfOneFaultOfTheLine(ScannerFault fault) {
        String text = "4101990001".repeat(60);
        simulator.failNext(ScannerOccasion.CODE, fault);
        try (BarcodeReader reader = reader()) {
            assertThat(scan(reader, SimulatedCode.qr(text))).isEqualTo(new Scanned("QR", text));
        }
    }

    @Test
    void asksAgainWhenItsCommandWasNotUnderstood() {
        simulator.failNext(ScannerOccasion.COMMAND, ScannerFault.BAD_CHECKSUM);
        simulator.hold(SimulatedCode.qr("410199"));
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader))).isEqualTo("410199");
        }
    }

    @Test
    void saysWhyTheTriggerWasRefused() {
        simulator.failAlways(ScannerOccasion.COMMAND, ScannerFault.REFUSES);
        try (BarcodeReader reader = reader()) {
            ScanResult result = scan(reader);
            assertThat(cause(result)).isEqualTo(Cause.UNSUPPORTED);
            assertThat(((ScanResult.Failed) result).failure().code()).isEqualTo("ssi.nak.06");
        }
    }

    @Test
    void isOfflineWhenSilentAndBrokenWhenEveryChecksumIsWrong() {
        try (BarcodeReader reader = reader()) {
            simulator.failAlways(ScannerFault.SILENT);
            assertThat(reader.check(Deadline.after(Duration.ofMillis(300))).state()).isEqualTo(DeviceState.OFFLINE);
            simulator.clear();
            simulator.failAlways(ScannerFault.BAD_CHECKSUM);
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.HARDWARE_ERROR);
            simulator.clear();
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void switchesTheReaderOffWhenTheWaitIsOver() {
        assertSwitchedOffAfterTheWait();
    }

    @Test
    void wakesAReaderThatSleeps() {
        simulator.close();
        simulator = new ScannerSimulator(directory.resolve("ttySLEEP"), Kind.SSI_ASLEEP);
        try (BarcodeReader reader = reader()) {
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }
}
