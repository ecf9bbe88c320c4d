package cn.banshi.simulators.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import cn.banshi.simulators.pty.StoppedClock;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link BarcodeReader} promises, whatever its protocol. */
abstract class BarcodeReaderContract {

    static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    ScannerSimulator simulator;

    abstract Kind kind();

    abstract String model();

    String address() {
        return simulator.address(115_200);
    }

    @BeforeEach
    void start() {
        simulator = new ScannerSimulator(directory.resolve("ttySCAN"), kind());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    BarcodeReader reader() {
        return switch (drivers.barcodeReader(address(), model())) {
            case Opening.Ready<BarcodeReader>(BarcodeReader reader) -> reader;
            case Opening.Unusable<BarcodeReader>(String problem) -> throw new AssertionError(problem);
        };
    }

    /** Shows a code once the reader looks for one. */
    ScanResult scan(BarcodeReader reader, SimulatedCode code) {
        CompletableFuture<ScanResult> scanning = CompletableFuture.supplyAsync(() -> scan(reader));
        awaitLooking(reader);
        present(code);
        ScanResult result = scanning.join();
        simulator.takeAway();
        return result;
    }

    /** Held in view, as people do, until it is taken away. */
    void present(SimulatedCode code) {
        simulator.hold(code);
    }

    /** Digits that a code can have: of the largest QR symbol, unless the line takes minutes for them. */
    int longest() {
        return 7_089;
    }

    private void awaitLooking(BarcodeReader reader) {
        while (reader.status().state() != DeviceState.BUSY || !simulator.looking()) {
            Thread.onSpinWait();
        }
    }

    static ScanResult scan(BarcodeReader reader) {
        return reader.scan(Deadline.after(LONG), new Cancellation());
    }

    static Cause cause(ScanResult result) {
        assertThat(result).isInstanceOf(ScanResult.Failed.class);
        return ((ScanResult.Failed) result).failure().cause();
    }

    static String text(ScanResult result) {
        assertThat(result).isInstanceOf(ScanResult.Scanned.class);
        return ((ScanResult.Scanned) result).text();
    }

    /** For readers that are told to look. */
    void assertSwitchedOffAfterTheWait() {
        try (BarcodeReader reader = reader()) {
            assertThat(reader.scan(StoppedClock.until(simulator::looking), new Cancellation()))
                    .isEqualTo(new ScanResult.Nothing());
            while (simulator.looking()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void isStartingBeforeItWasAsked() {
        try (BarcodeReader reader = reader()) {
            assertThat(reader.status().state()).isEqualTo(DeviceState.STARTING);
        }
    }

    @Test
    void isOnlineWhenItIsThere() {
        try (BarcodeReader reader = reader()) {
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
            assertThat(reader.status().state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void readsACodeThatIsShownWhileItWaits() {
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader, SimulatedCode.qr("https://example.test/q/1")))).isEqualTo(
                    "https://example.test/q/1");
            assertThat(reader.status().state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void readsChineseInBothEncodings() {
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader, SimulatedCode.qr("预约号 甲0012")))).isEqualTo("预约号 甲0012");
            SimulatedCode other = SimulatedCode.qr("预约号 乙0013", Charset.forName("GB18030"));
            assertThat(text(scan(reader, other))).isEqualTo("预约号 乙0013");
        }
    }

    @Test
    void readsTheLongestCodeThereIs() {
        String digits = "4101990001".repeat(longest() / 10) + "4101990001".substring(0, longest() % 10);
        try (BarcodeReader reader = reader()) {
            assertThat(text(scan(reader, SimulatedCode.qr(digits)))).isEqualTo(digits);
        }
    }

    @Test
    void reportsNothingAtTheDeadline() {
        try (BarcodeReader reader = reader()) {
            assertThat(reader.scan(StoppedClock.until(simulator::looking), new Cancellation()))
                    .isEqualTo(new ScanResult.Nothing());
            assertThat(reader.status().state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void endsTheWaitWhenCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (BarcodeReader reader = reader()) {
            CompletableFuture<ScanResult> scanning = CompletableFuture
                    .supplyAsync(() -> reader.scan(Deadline.after(LONG), cancellation));
            cancellation.cancel();
            assertThat(cause(scanning.get(10, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
        }
    }

    @Test
    void endsTheWaitWhenClosed() throws Exception {
        BarcodeReader reader = reader();
        CompletableFuture<ScanResult> scanning = CompletableFuture.supplyAsync(() -> scan(reader));
        while (reader.status().state() == DeviceState.STARTING) {
            Thread.onSpinWait();
        }
        reader.close();
        assertThat(cause(scanning.get(10, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
        assertThat(cause(scan(reader))).isEqualTo(Cause.CANCELLED);
    }

    @Test
    void losesItsLineWhenTheCableIsPulledInTheMiddleOfACode() {
        simulator.failNext(ScannerOccasion.CODE, ScannerFault.UNPLUGGED);
        try (BarcodeReader reader = reader()) {
            assertThat(cause(scan(reader, SimulatedCode.qr("4101990001".repeat(5))))).isEqualTo(Cause.NOT_READY);
            assertThat(reader.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.NO_DEVICE);
            simulator.plugIn();
            assertThat(text(scan(reader, SimulatedCode.qr("410199")))).isEqualTo("410199");
        }
    }

    @Test
    void isClaimedByOneOwnerAtATime() {
        try (BarcodeReader second = reader()) {
            try (BarcodeReader first = reader()) {
                assertThat(first.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
                assertThat(cause(scan(second))).isEqualTo(Cause.CLAIMED);
            }
            assertThat(second.check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.ONLINE);
        }
    }
}
