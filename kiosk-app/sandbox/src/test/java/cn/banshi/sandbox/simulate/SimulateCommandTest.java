package cn.banshi.sandbox.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.camera.CameraAddress;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.sandbox.simulate.Simulations.Made;
import cn.banshi.sandbox.simulate.Simulations.Plan;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path place;

    @Test
    void putsACardOnAReaderThatADriverReads() {
        try (Simulation simulation = simulation("id-card-reader"); IdCardReader reader = driver(simulation)) {
            assertThat(simulation.obey("insert zhang-ming")).isEqualTo("zhang-ming lies on the reader");
            assertThat(read(reader)).isInstanceOf(ReadResult.Read.class);
            assertThat(simulation.obey("insert nobody"))
                    .startsWith("there is no card 'nobody'; use one of foreigner-2017");
        }
    }

    @Test
    void failsAsItIsToldAndIsWellAgain() {
        try (Simulation simulation = simulation("id-card-reader"); IdCardReader reader = driver(simulation)) {
            assertThat(simulation.obey("fault bad-checksum")).isEqualTo("bad-checksum until clear");
            assertThat(read(reader)).isInstanceOf(ReadResult.Failed.class);
            assertThat(simulation.obey("clear")).isEqualTo("every fault is gone");
            assertThat(reader.check(Deadline.after(LIMIT)).state()).isEqualTo(DeviceState.ONLINE);
            assertThat(simulation.obey("unplug")).isEqualTo("unplugged");
            assertThat(reader.check(Deadline.after(LIMIT)).state()).isEqualTo(DeviceState.NO_DEVICE);
        }
    }

    @ParameterizedTest
    @CsvSource({"barcode-reader, show hello", "boards, close 3", "keypad, press 12 enter", "pin-pad, press 1 enter",
        "fingerprint-reader, lay 7", "receipt-printer, fail-next paper-out"})
    void hasEveryClassOnALineAndItsDriverFindsItWell(String device, String deed) {
        try (Simulation simulation = simulation(device)) {
            assertThat(simulation.obey(deed)).doesNotContain("use one of").doesNotContain("type fault");
            assertThat(simulation.faults()).isNotEmpty();
            DeviceClass<?> deviceClass = DeviceClass.named(device).orElse(DeviceClass.SENSORS);
            var wiring = new Wiring(simulation.address(), Optional.empty(),
                    device.equals("boards") ? Map.of("door", "input 3") : Map.of(), Optional.empty());
            assertThat(new Drivers("test").open(deviceClass, wiring)).isInstanceOfSatisfying(Opening.Ready.class,
                    ready -> {
                        try (var driver = (Device) ready.device()) {
                            assertThat(driver.check(Deadline.after(LIMIT)).usable()).isTrue();
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "pictures"})
    void laysASheetUnderACameraOnAPortOrInAFolder(String link) {
        Path where = link.equals("0") ? Path.of(link) : place.resolve(link);
        try (Simulation simulation = made(Simulations.of("camera",
                new Plan(where, Optional.empty(), Optional.empty(), 0)))) {
            assertThat(simulation.obey("lay sheet")).isEqualTo("sheet lies there");
            assertThat(simulation.obey("lay cat")).startsWith("there is no 'cat'; use one of plate, sheet");
            assertThat(simulation.obey("show hello")).isEqualTo("shown");
            assertThat(simulation.faults()).containsKeys("frozen", "torn", "silent", "cut", "wrong-size", "dark",
                    "blurred");
            assertThat(CameraAddress.parse(simulation.address())).isInstanceOf(CameraAddress.Parsed.Valid.class);
        }
    }

    @Test
    void overwritesNobodysFolder() {
        assertThat(Simulations.of("camera", new Plan(place, Optional.empty(), Optional.empty(), 0)))
                .isInstanceOfSatisfying(Made.Wrong.class,
                        wrong -> assertThat(wrong.problem())
                                .contains("is there already; name a new folder, or a port"));
    }

    @Test
    void runsFromStandardInputAndPrintsTheAddressFirst() {
        var out = new StringWriter();
        int exit = new CommandLine(new SimulateCommand(new StringReader("what now\nquit\n"), new PrintWriter(out)))
                .execute("keypad", "--link", place.resolve("keys").toString(), "--fault", "silent");
        assertThat(exit).isZero();
        assertThat(out.toString().lines()).containsExactly("serial://" + place.resolve("keys") + "?baud=9600",
                "type fault NAME, clear, quit, or one of plug-in, press, unplug");
    }

    @Test
    void refusesWhatItDoesNotKnowAndSaysWhatItDoes() {
        assertThat(Simulations.of("toaster", plan("toaster"))).isEqualTo(new Made.Wrong(
                "there is no 'toaster'; use one of barcode-reader, boards, camera, document-printer, fingerprint-reader,"
                        + " id-card-reader, keypad, pin-pad, receipt-printer, recording, smart-card-reader"));
        assertThat(Simulations.of("recording", plan("x"))).isEqualTo(
                new Made.Wrong("recording: name the recording with --file"));
        var out = new StringWriter();
        int exit = new CommandLine(new SimulateCommand(new StringReader(""), new PrintWriter(out)))
                .execute("keypad", "--link", place.resolve("keys").toString(), "--fault", "tired");
        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).contains("there is no fault 'tired'; use one of noise, silent, unplugged");
    }

    private Plan plan(String link) {
        return new Plan(place.resolve(link), Optional.empty(), Optional.empty(), 0);
    }

    private Simulation simulation(String device) {
        return made(Simulations.of(device, plan(device)));
    }

    private static Simulation made(Made made) {
        return switch (made) {
            case Made.Ready(Simulation simulation) -> simulation;
            case Made.Wrong(String problem) -> throw new AssertionError(problem);
        };
    }

    private static IdCardReader driver(Simulation simulation) {
        return switch (new Drivers("test").idCardReader(simulation.address())) {
            case Opening.Ready<IdCardReader>(IdCardReader reader) -> reader;
            case Opening.Unusable<IdCardReader>(String problem) -> throw new AssertionError(problem);
        };
    }

    private static ReadResult read(IdCardReader reader) {
        return reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LIMIT), new Cancellation());
    }
}
