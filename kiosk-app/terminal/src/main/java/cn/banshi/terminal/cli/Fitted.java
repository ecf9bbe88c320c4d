package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.device.Device;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.plugin.Plugins;
import cn.banshi.drivers.transport.recording.Recording;
import cn.banshi.terminal.ConfiguredDrivers;
import cn.banshi.vision.Vision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The devices the options mean.
 *
 * @param devices by class; one of class {@link #ANY} when only an address was given
 * @param source the configuration file, for messages; empty with an address
 * @param data the terminal's data directory; empty with an address
 * @param cameras what looks through cameras; closed with this
 */
record Fitted(Map<String, Wiring> devices, Optional<Path> source, Optional<Path> data, Drivers drivers, Vision cameras)
        implements
            AutoCloseable {

    static final String ANY = "any";
    private static final String OWNER = "banshi";
    private static final Map<String, DeviceClass<?>> ONLY = Map.of("pcsc", DeviceClass.SMART_CARD_READER,
            "ipp", DeviceClass.DOCUMENT_PRINTER, "ipps", DeviceClass.DOCUMENT_PRINTER, "v4l2", DeviceClass.CAMERA,
            "mjpeg", DeviceClass.CAMERA, "images", DeviceClass.CAMERA);

    /** Outcome of {@link #by}. */
    sealed interface Found {

        record Devices(Fitted fitted) implements Found {}

        record Wrong(Answer answer) implements Found {}
    }

    static Found by(DeviceOptions options) {
        if (options.record.isEmpty()) {
            return by(options, Optional.empty());
        }
        return switch (Recording.open(options.record.get(), System::nanoTime)) {
            case Recording.Opened.Unusable(String problem) -> new Found.Wrong(Answer.usage("record", problem));
            case Recording.Opened.Ready(Recording recording) -> by(options, Optional.of(recording));
        };
    }

    /** A device given by its address has the terminal's fonts and plug-ins, where there is a terminal. */
    private static Found by(DeviceOptions options, Optional<Recording> recording) {
        Configured configured = configuration(options.where.config);
        Vision cameras = Vision.delivered(cache(),
                !(configured instanceof Configured.By(TerminalConfiguration field, var _))
                        || field.backend().sandbox());
        Drivers drivers = switch (configured) {
            case Configured.By by -> ConfiguredDrivers.of(by.configuration(), OWNER, cameras, recording);
            case Configured.Wrong none -> new Drivers(OWNER, cameras::open, new Plugins(Optional.empty()), List.of(),
                    recording);
        };
        if (options.where.address.isPresent()) {
            return new Found.Devices(new Fitted(Map.of(ANY, Wiring.at(options.where.address.get())), Optional.empty(),
                    Optional.empty(), drivers, cameras));
        }
        return switch (configured) {
            case Configured.Wrong(Answer answer) -> new Found.Wrong(answer);
            case Configured.By(TerminalConfiguration terminal, Path file) -> new Found.Devices(
                    new Fitted(new TreeMap<>(terminal.devices()), Optional.of(file),
                            Optional.of(terminal.places().data()), drivers, cameras));
        };
    }

    /**
     * Lets {@code work} use the device that the options mean, and closes it.
     *
     * @param said what the command's own options say in place of the configuration
     */
    static <D extends Device> Answer use(DeviceOptions options, DeviceClass<D> deviceClass, UnaryOperator<Wiring> said,
            Function<? super D, Answer> work) {
        return use(options, deviceClass, deviceClass.name(), said, work);
    }

    /** @param configured the class that the configuration has it as, where that is another */
    static <D extends Device> Answer use(DeviceOptions options, DeviceClass<D> deviceClass, String configured,
            UnaryOperator<Wiring> said, Function<? super D, Answer> work) {
        return switch (by(options)) {
            case Found.Wrong(Answer answer) -> answer;
            case Found.Devices(Fitted fitted) -> {
                try (fitted) {
                    yield fitted.device(configured)
                            .map(wiring -> fitted.use(deviceClass, said.apply(wiring), work))
                            .orElseGet(() -> fitted.missing(configured));
                }
            }
        };
    }

    private <D extends Device> Answer use(DeviceClass<D> deviceClass, Wiring wiring,
            Function<? super D, Answer> work) {
        return switch (drivers.open(deviceClass, wiring)) {
            case Opening.Unusable<D>(String problem) -> unusable(deviceClass.name(), problem);
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

    /** Where native code is unpacked: what is in the terminal's own data is the terminal's user's. */
    private static Path cache() {
        return Optional.ofNullable(System.getProperty("banshi.root"))
                .map(root -> Path.of(root, "target"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "banshi"))
                .resolve("vision");
    }

    /** The driver of a class that configurations name so, or what is wrong with its wiring. */
    Opening<? extends Device> open(String deviceClass, Wiring wiring) {
        return DeviceClass.named(deviceClass)
                .<Opening<? extends Device>>map(known -> drivers.open(known, wiring))
                .orElseGet(() -> new Opening.Unusable<>("there is no class of device " + deviceClass
                        + "; remove the line or write one of "
                        + DeviceClass.ALL.stream().map(DeviceClass::name).collect(Collectors.joining(", "))));
    }

    /** With the model an option names in place of the configured one. */
    static Wiring modelled(Wiring wiring, Optional<String> model) {
        return new Wiring(wiring.address(), model.or(wiring::model), wiring.map(), wiring.driver());
    }

    /** The one class that can stand at such an address; empty where several can. */
    static Optional<DeviceClass<?>> onlyClassAt(String address) {
        String scheme = address.strip().toLowerCase(Locale.ROOT).replaceFirst(":.*", "");
        return Optional.ofNullable(ONLY.get(scheme));
    }

    /** The device of a class, or the one whose address was given. */
    Optional<Wiring> device(String deviceClass) {
        return Optional.ofNullable(devices.getOrDefault(deviceClass, devices.get(ANY)));
    }

    /** When the configuration has no device of the class. */
    Answer missing(String deviceClass) {
        return Answer.usage("not-fitted", source.map(file -> file + ": ").orElse("") + "devices: there is no "
                + deviceClass + "; add a line '" + deviceClass + ": " + example(deviceClass) + "'");
    }

    private static String example(String deviceClass) {
        return deviceClass.endsWith("camera") ? "v4l2:///dev/v4l/by-id/…" : "serial:///dev/ttyUSB0?baud=115200";
    }

    /** Ends what looks through cameras. */
    @Override
    public void close() {
        cameras.close();
    }

    /** Names the place of an address that cannot be used. */
    Answer unusable(String deviceClass, String problem) {
        return Answer.usage("address",
                source.map(file -> file + ": devices: " + deviceClass + ": ").orElse("") + problem);
    }
}
