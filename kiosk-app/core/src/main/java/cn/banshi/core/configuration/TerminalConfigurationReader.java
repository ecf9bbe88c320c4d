package cn.banshi.core.configuration;

import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.configuration.TerminalConfiguration.Help;
import cn.banshi.core.configuration.TerminalConfiguration.Orientation;
import cn.banshi.core.configuration.TerminalConfiguration.Panel;
import cn.banshi.core.configuration.TerminalConfiguration.Places;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.yaml.Problems;
import cn.banshi.core.yaml.YamlFields;
import cn.banshi.core.yaml.YamlNode;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlReader;
import cn.banshi.device.camera.CameraAddress;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Wiring;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a terminal's file. Stateless. Touches nothing but that file. */
public final class TerminalConfigurationReader {

    private static final Pattern TERMINAL = Pattern.compile("\\d{4}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern ORIENTATION = Pattern.compile("portrait|landscape");
    private static final Pattern LANGUAGE = Pattern.compile("zh|en");
    private static final Pattern CRYPTO = Pattern.compile("international|sm");
    private static final Pattern CLASS = Pattern.compile("[a-z][a-z-]{1,40}");
    private static final Set<String> CAMERAS = Set.of(DeviceClass.CAMERA.name(), DeviceClass.DOCUMENT_CAMERA.name());
    /** Answers that take longer than a citizen's patience are the outbox's work. */
    private static final double LONGEST_WAIT_SECONDS = 10;

    private static final String WRITE_ADDRESS = "write an address, for example serial:///dev/ttyUSB0?baud=115200";
    private static final String WRITE_URL = "write the contract's root, for example https://platform.example/v1";

    private static final String WRITE_TRUST = "write the file with the certificate authority that speaks for the"
            + " backend, for example /etc/banshi/backend-ca.pem";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final YamlReader yaml = new YamlReader();

    /** What came of it. */
    public sealed interface Loaded {

        record Usable(TerminalConfiguration configuration) implements Loaded {}

        /** @param complaints {@code FILE:LINE: field, what, cure}; at least one */
        record Unusable(List<String> complaints) implements Loaded {}
    }

    /** @param file relative directories in it are meant from where the file lies */
    public Loaded read(Path file) {
        return switch (yaml.read(file)) {
            case YamlReader.Read.Unreadable(String detail) -> new Loaded.Unusable(List.of(detail));
            case YamlReader.Read.Document(Mapping root) -> read(root, file);
        };
    }

    private static Loaded read(Mapping root, Path file) {
        Problems problems = new Problems(file.toString());
        YamlFields fields = YamlFields.of(root, problems);
        Path home = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
        String id = fields.text("terminal", TERMINAL, "write four digits, for example 0007");
        Localized hall = fields.localized("hall");
        Help help = help(fields.mapping("help"));
        Panel panel = panel(fields.mapping("panel"));
        BackendAccess backend = backend(fields.mapping("backend"), home);
        Map<String, Wiring> devices = devices(fields.mapping("devices"), backend.sandbox());
        Places places = places(fields.mapping("places"), home);
        Language language = fields.optionalText("language", LANGUAGE, "write zh or en")
                .map(code -> code.equals("en") ? Language.EN : Language.ZH)
                .orElse(Language.ZH);
        Suite crypto = fields.optionalText("crypto", CRYPTO, "write international or sm")
                .map(word -> word.equals(Suite.SM.word()) ? Suite.SM : Suite.INTERNATIONAL)
                .orElse(Suite.INTERNATIONAL);
        fields.end();
        return problems.none()
                ? new Loaded.Usable(
                        new TerminalConfiguration(id, hall, help, panel, backend, devices, places, language, crypto))
                : new Loaded.Unusable(problems.all());
    }

    private static Help help(YamlFields fields) {
        Help help = new Help(fields.localized("window"),
                fields.text("phone", LINE, "write a telephone number, for example 0371-12345"),
                fields.localized("hours"));
        fields.end();
        return help;
    }

    private static Panel panel(YamlFields fields) {
        Panel panel = new Panel(fields.number("width-mm", 50, 3000), fields.number("height-mm", 50, 3000),
                fields.whole("width-px", 320, 7680), fields.whole("height-px", 320, 7680));
        fields.optionalText("orientation", ORIENTATION, "write portrait or landscape").ifPresent(word -> {
            boolean meantWide = word.equals(Orientation.LANDSCAPE.name().toLowerCase(Locale.ROOT));
            boolean wideMm = panel.widthMm() > panel.heightMm();
            if (meantWide != wideMm || meantWide != (panel.orientation() == Orientation.LANDSCAPE)) {
                fields.complain("orientation", "'" + word + "' does not fit width and height; exchange them");
            }
        });
        fields.end();
        return panel;
    }

    private static BackendAccess backend(YamlFields fields, Path home) {
        URI url = url(fields);
        BackendAccess backend = new BackendAccess(url,
                fields.text("case-page", LINE,
                        "write the address before a case's number, for example https://platform.example/case/"),
                seconds(fields.number("connect-seconds", 0.1, LONGEST_WAIT_SECONDS)),
                seconds(fields.number("answer-seconds", 0.1, LONGEST_WAIT_SECONDS)),
                fields.flag("sandbox", false),
                fields.optionalText("trust", LINE, WRITE_TRUST).map(file -> home.resolve(file).normalize()));
        if ("https".equals(url.getScheme()) && backend.trust().isEmpty()) {
            fields.complain("trust", "is missing; " + WRITE_TRUST);
        } else if ("http".equals(url.getScheme()) && !(backend.sandbox() && LOOPBACK.contains(url.getHost()))) {
            fields.complain("url", "'" + url + "' is not encrypted, which only a sandbox on this machine may be; "
                    + "write https");
        }
        fields.end();
        return backend;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static URI url(YamlFields fields) {
        URI nowhere = URI.create("none://nowhere");
        String text = fields.text("url", LINE, WRITE_URL);
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            fields.complain("url", "is no address (" + e.getReason() + "); " + WRITE_URL);
            return nowhere;
        }
        if (!text.isEmpty()) {
            fields.complain("url", "'" + text + "' is no address of a web service; " + WRITE_URL);
        }
        return nowhere;
    }

    /** @param sandbox whether pictures from a folder may stand in for a camera */
    private static Map<String, Wiring> devices(YamlFields fields, boolean sandbox) {
        Map<String, Wiring> devices = new LinkedHashMap<>();
        for (String name : fields.names()) {
            if (!CLASS.matcher(name).matches()) {
                fields.complain(name, "is no class of device; write for example id-card-reader");
            }
            Wiring wiring = device(fields, name);
            devices.put(name, wiring);
            if (CAMERAS.contains(name) && wiring.driver().isEmpty() && !wiring.address().isEmpty()) {
                camera(wiring.address(), sandbox).ifPresent(wrong -> fields.complain(name, wrong));
            }
        }
        fields.end();
        return devices;
    }

    private static Optional<String> camera(String address, boolean sandbox) {
        return switch (CameraAddress.parse(address)) {
            case CameraAddress.Parsed.Invalid(String problem) -> Optional.of(problem);
            case CameraAddress.Parsed.Valid(CameraAddress.Images folder) when !sandbox -> Optional.of(
                    CameraAddress.Images.refused(address));
            case CameraAddress.Parsed.Valid valid -> Optional.empty();
        };
    }

    private static Wiring device(YamlFields fields, String name) {
        if (fields.node(name).orElse(null) instanceof YamlNode.Mapping) {
            YamlFields entry = fields.mapping(name);
            Wiring device = new Wiring(entry.text("address", LINE, WRITE_ADDRESS),
                    entry.optionalText("model", LINE, "write a model's name"),
                    entry.has("map") ? map(entry.mapping("map")) : Map.of(),
                    entry.optionalText("driver", LINE, "write the name of a driver in places.drivers"));
            entry.end();
            return device;
        }
        return Wiring.at(fields.text(name, LINE, WRITE_ADDRESS));
    }

    private static Map<String, String> map(YamlFields fields) {
        Map<String, String> map = new LinkedHashMap<>();
        fields.names()
                .forEach(name -> map.put(name, fields.text(name, LINE, "write what stands there, such as coil 0")));
        fields.end();
        return map;
    }

    private static Places places(YamlFields fields, Path home) {
        Places places = new Places(directory(fields, "assets", home), directory(fields, "data", home),
                fields.has("drivers") ? Optional.of(directory(fields, "drivers", home)) : Optional.empty(),
                fields.optionalText("headphones", LINE,
                        "write the file that tells, for example /sys/class/extcon/extcon0/state")
                        .map(file -> home.resolve(file).normalize()));
        fields.end();
        return places;
    }

    private static Path directory(YamlFields fields, String name, Path home) {
        return home.resolve(fields.text(name, LINE, "write a directory, for example /var/lib/banshi")).normalize();
    }
}
