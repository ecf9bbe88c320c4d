package cn.banshi.drivers.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.LightResult;
import cn.banshi.device.lights.Lights.Position;
import cn.banshi.drivers.Drivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One jar in a folder, made by somebody else. */
class PluginsTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String REFUSES = "return new Opening.Unusable<>(\"refused by the plug-in\");";

    @TempDir
    private Path place;
    private Path folder;
    private int scratch;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(place.resolve("drivers"));
    }

    @Test
    void drivesADeviceByASampleThatSawDeviceApiAlone() throws IOException {
        PluginJar.sample(folder.resolve("leds.jar"), scratch());
        Path led = Files.createDirectories(place.resolve("leds/reader"));
        for (String file : List.of("trigger", "brightness")) {
            Files.createFile(led.resolve(file));
        }

        try (Lights lights = ready(DeviceClass.LIGHTS, wired("kernel-leds", place.resolve("leds").toString()))) {
            assertThat(lights.positions()).containsExactly(Position.CARD_READER);
            assertThat(lights.check(Deadline.after(LIMIT)).state()).isEqualTo(DeviceState.ONLINE);
            assertThat(lights.set(Position.CARD_READER, Flash.QUICK, Deadline.after(LIMIT)))
                    .isEqualTo(new LightResult.Set());
            assertThat(led.resolve("trigger")).hasContent("timer");
            assertThat(led.resolve("brightness")).hasContent("1");
        }
        assertThat(led.resolve("brightness")).as("closed").hasContent("0");
    }

    @Test
    void saysWhatThePlugInDislikesOfItsWiring() throws IOException {
        jar("acme.jar", "\"acme\"", REFUSES);
        assertThat(problem(DeviceClass.KEYPAD, "acme")).isEqualTo("refused by the plug-in");
    }

    @Test
    void namesTheDriversThereAreWhereOneIsMissing() throws IOException {
        jar("acme.jar", "\"acme\"", REFUSES);
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        assertThat(problem(DeviceClass.KEYPAD, "akme")).startsWith("driver 'akme' is not in " + folder
                + ", which has acme; broken.jar ");
        assertThat(problem(DeviceClass.KEYPAD, "acme")).as("costs no other").isEqualTo("refused by the plug-in");
    }

    @Test
    void refusesTwoJarsThatOfferTheSameName() throws IOException {
        jar("new.jar", "\"acme\"", REFUSES);
        jar("old.jar", "\"acme\"", REFUSES);
        assertThat(problem(DeviceClass.KEYPAD, "acme"))
                .endsWith("driver 'acme' is in new.jar and in old.jar; leave one of them");
    }

    @Test
    void refusesAFolderThatOthersCanWriteTo() throws IOException {
        jar("acme.jar", "\"acme\"", REFUSES);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThat(problem(DeviceClass.KEYPAD, "acme")).contains(folder + " can be changed by others than its owner;"
                + " run chmod go-w on it");
    }

    @Test
    void refusesADriverOfAnotherClass() throws IOException {
        PluginJar.sample(folder.resolve("leds.jar"), scratch());
        assertThat(problem(DeviceClass.KEYPAD, "kernel-leds")).isEqualTo("driver 'kernel-leds' drives no keypad");
    }

    @Test
    void takesADefectForAnAnswer() throws IOException {
        jar("acme.jar", "\"acme\"", "throw new IllegalStateException(\"half done\");");
        assertThat(problem(DeviceClass.KEYPAD, "acme")).startsWith("driver 'acme' of acme.jar has a defect: ")
                .endsWith("half done");
    }

    @Test
    void showsAPlugInNothingOfTheTerminalButDeviceApi() throws IOException {
        jar("nosy.jar", "\"nosy\"", """
            try {
                return new Opening.Unusable<>("saw " + Class.forName("cn.banshi.drivers.Drivers"));
            } catch (ClassNotFoundException hidden) {
                return new Opening.Unusable<>("saw nothing");
            }""");
        assertThat(problem(DeviceClass.KEYPAD, "nosy")).isEqualTo("saw nothing");
    }

    @Test
    void refusesANameThatNoConfigurationCouldSay() throws IOException {
        jar("acme.jar", "\"Acme Inc\"", REFUSES);
        assertThat(problem(DeviceClass.KEYPAD, "acme")).contains("acme.jar calls a driver 'Acme Inc'; a name is");
    }

    @Test
    void saysWhereAFolderForThemIsNamed() {
        assertThat(new Drivers("test").open(DeviceClass.KEYPAD, wired("acme", "")))
                .isEqualTo(new Opening.Unusable<>("driver 'acme' is a third party's, and this terminal has no folder "
                        + "for them; write it as places.drivers"));
    }

    private void jar(String file, String name, String opening) throws IOException {
        PluginJar.of(folder.resolve(file), scratch(), name, opening);
    }

    private Path scratch() throws IOException {
        return Files.createDirectory(place.resolve("scratch" + scratch++));
    }

    private static Wiring wired(String driver, String address) {
        return new Wiring(address, Optional.empty(), Map.of("card-reader", "reader"), Optional.of(driver));
    }

    private <D extends Device> D ready(DeviceClass<D> deviceClass, Wiring wiring) {
        return switch (open(deviceClass, wiring)) {
            case Opening.Ready<D>(D device) -> device;
            case Opening.Unusable<D>(String problem) -> throw new AssertionError(problem);
        };
    }

    private String problem(DeviceClass<?> deviceClass, String driver) {
        return switch (open(deviceClass, wired(driver, "any"))) {
            case Opening.Ready<? extends Device> ready -> throw new AssertionError("it can be used");
            case Opening.Unusable<? extends Device>(String problem) -> problem;
        };
    }

    private <D extends Device> Opening<D> open(DeviceClass<D> deviceClass, Wiring wiring) {
        return new Drivers("test", Drivers.Others.NONE, new Plugins(Optional.of(folder)), List.of(), Optional.empty())
                .open(deviceClass,
                        wiring);
    }
}
