package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfiguration.DeviceEntry;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.device.Device;
import cn.banshi.drivers.Drivers.Opening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The devices the options mean.
 *
 * @param devices by class; one of class {@link #ANY} when only an address was given
 * @param source the configuration file, for messages; empty with an address
 * @param data the terminal's data directory; empty with an address
 */
record Fitted(Map<String, DeviceEntry> devices, Optional<Path> source, Optional<Path> data) {

    static final String ANY = "any";

    /** Outcome of {@link #by}. */
    sealed interface Found {

        record Devices(Fitted fitted) implements Found {}

        record Wrong(Answer answer) implements Found {}
    }

    static Found by(DeviceOptions options) {
        Optional<String> address = options.where.address;
        if (address.isPresent()) {
            DeviceEntry entry = new DeviceEntry(address.get(), Optional.empty());
            return new Found.Devices(new Fitted(Map.of(ANY, entry), Optional.empty(), Optional.empty()));
        }
        return switch (configuration(options.where.config)) {
            case Configured.Wrong(Answer answer) -> new Found.Wrong(answer);
            case Configured.By(TerminalConfiguration configuration, Path file) -> new Found.Devices(
                    new Fitted(new TreeMap<>(configuration.devices()), Optional.of(file),
                            Optional.of(configuration.places().data())));
        };
    }

    /**
     * Lets {@code work} use the device that the options mean, and closes it.
     *
     * @param open makes the driver of the device's entry
     */
    static <D extends Device> Answer use(DeviceOptions options, String deviceClass,
            Function<DeviceEntry, Opening<D>> open, Function<? super D, Answer> work) {
        return switch (by(options)) {
            case Found.Wrong(Answer answer) -> answer;
            case Found.Devices(Fitted fitted) -> fitted.device(deviceClass)
                    .map(entry -> fitted.use(deviceClass, open.apply(entry), work))
                    .orElseGet(() -> fitted.missing(deviceClass));
        };
    }

    private <D extends Device> Answer use(String deviceClass, Opening<D> opening, Function<? super D, Answer> work) {
        return switch (opening) {
            case Opening.Unusable<D>(String problem) -> unusable(deviceClass, problem);
            case Opening.Ready<D>(D device) -> {
                try (device) {
                    yield work.apply(device);
                }
            }
        };
    }

    /** Outcome of {@link #configuration}. */
    sealed interface Configured {

        record By(TerminalConfiguration configuration, Path file) implements Configured {}

        record Wrong(Answer answer) implements Configured {}
    }

    /** The configuration that was given, or else the terminal's own. */
    static Configured configuration(Optional<Path> given) {
        Optional<Path> file = given.or(Fitted::ownConfiguration);
        if (file.isEmpty()) {
            return new Configured.Wrong(Answer.usage("no-configuration",
                    "no configuration found; give --config FILE or write /etc/banshi/terminal.yaml"));
        }
        return switch (new TerminalConfigurationReader().read(file.get())) {
            case Loaded.Unusable(List<String> complaints) -> new Configured.Wrong(
                    Answer.usage("configuration", String.join("\n        ", complaints)));
            case Loaded.Usable(TerminalConfiguration configuration) -> new Configured.By(configuration, file.get());
        };
    }

    private static Optional<Path> ownConfiguration() {
        return Stream.concat(Optional.ofNullable(System.getenv("BANSHI_CONFIG")).map(Path::of).stream(),
                Stream.of(Path.of("/etc/banshi/terminal.yaml"), tree().resolve("installer/terminal.yaml")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The build tree, where the command runs from one. */
    private static Path tree() {
        return Path.of(System.getProperty("banshi.root", "/opt/banshi"));
    }

    /** The device of a class, or the one whose address was given. */
    Optional<DeviceEntry> device(String deviceClass) {
        return Optional.ofNullable(devices.getOrDefault(deviceClass, devices.get(ANY)));
    }

    /** When the configuration has no device of the class. */
    Answer missing(String deviceClass) {
        return Answer.usage("not-fitted", source.map(file -> file + ": ").orElse("") + "devices: there is no "
                + deviceClass + "; add a line '" + deviceClass + ": serial:///dev/ttyUSB0?baud=115200'");
    }

    /** Names the place of an address that cannot be used. */
    Answer unusable(String deviceClass, String problem) {
        return Answer.usage("address",
                source.map(file -> file + ": devices: " + deviceClass + ": ").orElse("") + problem);
    }
}
