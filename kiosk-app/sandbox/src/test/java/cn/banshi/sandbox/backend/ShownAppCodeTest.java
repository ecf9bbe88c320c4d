package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Owner;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.session.CardWay;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.driver.Opening;
import cn.banshi.drivers.Drivers;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.barcode.SimulatedCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the phone's screen over barcode reader, driver and contract to the register. */
class ShownAppCodeTest {

    private static final int BAUD = 115_200;

    @TempDir
    Path folder;
    private final SandboxBackend sandbox = Backends.shared();
    private final Person.Card owner = sandbox.developerSide().persons().getFirst().card();
    private final Backend backend = new RestBackend(
            new BackendAccess(sandbox.address(), "https://platform.example/case/",
                    Duration.ofSeconds(10), Duration.ofSeconds(10), true),
            Terminal.ID, InstantSource.system());
    private ScannerSimulator scanner;
    private BarcodeReader reader;

    @BeforeEach
    void start() {
        scanner = new ScannerSimulator(folder.resolve("ttySCAN"), ScannerSimulator.Kind.NEWLAND);
        reader = ((Opening.Ready<BarcodeReader>) new Drivers("test").barcodeReader(scanner.address(BAUD), "newland"))
                .device();
    }

    @AfterEach
    void stop() {
        reader.close();
        scanner.close();
    }

    @Test
    void itsOwnerIsFoundInTheRegister() {
        assertThat(verified(Duration.ZERO)).isInstanceOfSatisfying(Reply.Ok.class,
                ok -> assertThat(((Backend.Identity) ok.value()).owner())
                        .isEqualTo(Optional.of(new Owner(owner.name(), owner.number()))));
    }

    @Test
    void itIsNotBelievedWhenItsMinuteIsOver() {
        assertThat(verified(Duration.ofMinutes(2))).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.type()).endsWith("app-code-expired"));
    }

    private Reply<Backend.Identity> verified(Duration age) {
        scanner.show(SimulatedCode.qr(sandbox.developerSide().appCode(owner.number(), owner.name(), age)));
        var reading = CardWay.of(reader).read(Deadline.after(Duration.ofMinutes(1)), new Cancellation(), () -> {});
        return backend.verifyIdentity(((CardWay.Reading.Read) reading).card().claim());
    }
}
