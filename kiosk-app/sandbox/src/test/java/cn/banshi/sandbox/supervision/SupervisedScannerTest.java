package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.SupervisedBarcodeReader;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.barcode.ScannerFault;
import cn.banshi.simulators.barcode.ScannerOccasion;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.barcode.SimulatedCode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A barcode reader whose plug is pulled and which dies, while somebody waits for a code and while nobody does. */
class SupervisedScannerTest {

    private static final int BAUD = 115_200;

    @TempDir
    Path directory;
    private ScannerSimulator simulator;
    private Attended<BarcodeReader> reader;

    @BeforeEach
    void start() throws InterruptedException {
        simulator = new ScannerSimulator(directory.resolve("ttySCAN"), ScannerSimulator.Kind.NEWLAND);
        String address = simulator.address(BAUD);
        reader = new Attended<>(address, () -> new Drivers("test").barcodeReader(address, "newland"),
                supervised -> new SupervisedBarcodeReader(supervised, "visit"));
        reader.awaitState(DeviceState.ONLINE);
    }

    @AfterEach
    void stop() {
        reader.close();
        simulator.close();
    }

    @Test
    void isMissedAndWelcomedBackByItself() throws InterruptedException {
        simulator.unplug();
        reader.awaitState(DeviceState.NO_DEVICE);
        simulator.plugIn();
        reader.awaitState(DeviceState.ONLINE);
        simulator.show(SimulatedCode.qr("BANSHI-ID:1"));

        assertThat(scan(Duration.ofMinutes(1))).isEqualTo(new ScanResult.Scanned("UNKNOWN", "BANSHI-ID:1"));
    }

    @Test
    void endsAWaitWhenThePlugIsPulled() {
        simulator.failNext(ScannerOccasion.CODE, ScannerFault.UNPLUGGED);
        simulator.show(SimulatedCode.qr("BANSHI-ID:1"));

        ScanResult result = scan(Duration.ofMinutes(1));
        assertThat(((ScanResult.Failed) result).failure().cause()).isEqualTo(Cause.NOT_READY);
    }

    @Test
    void isFoundDeadThoughItLooksConnected() throws InterruptedException {
        simulator.failAlways(ScannerOccasion.COMMAND, ScannerFault.SILENT);
        reader.awaitState(DeviceState.OFFLINE);
        simulator.clear();
        reader.awaitState(DeviceState.ONLINE);
    }

    private ScanResult scan(Duration limit) {
        return reader.device().scan(Deadline.after(limit), new Cancellation());
    }
}
