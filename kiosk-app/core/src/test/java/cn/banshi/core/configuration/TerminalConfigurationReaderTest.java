package cn.banshi.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.configuration.TerminalConfiguration.Orientation;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.device.driver.Wiring;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file an installer edits under time pressure: right ones are read, wrong ones are explained. */
class TerminalConfigurationReaderTest {

    private static final Path SAMPLE = Path.of(System.getProperty("banshi.root"), "installer", "terminal.yaml");

    @TempDir
    private Path dir;

    @Test
    void readsTheSampleThatIsShipped() {
        TerminalConfiguration read = usable(SAMPLE);

        assertThat(read.terminalId()).isEqualTo("0007");
        assertThat(read.hall()).isEqualTo(new Localized("郑州市政务服务中心", "Zhengzhou Government Service Centre"));
        assertThat(read.help().window().zh()).isEqualTo("3 楼 12 号窗口");
        assertThat(read.panel()).isEqualTo(new TerminalConfiguration.Panel(336, 597, 1080, 1920));
        assertThat(read.panel().orientation()).isEqualTo(Orientation.PORTRAIT);
        assertThat(read.backend()).isEqualTo(new TerminalConfiguration.BackendAccess(
                URI.create("http://127.0.0.1:8080/v1"), "https://platform.example/case/", Duration.ofSeconds(3),
                Duration.ofSeconds(8), true));
        assertThat(read.devices()).containsEntry("id-card-reader",
                Wiring.at("serial:///dev/ttyUSB0?baud=115200"));
        assertThat(read.places().assets())
                .isEqualTo(Path.of(System.getProperty("banshi.root"), "assets").toAbsolutePath());
        assertThat(read.places().data()).isEqualTo(Path.of("/var/lib/banshi"));
        assertThat(read.language()).isEqualTo(Language.ZH);
        assertThat(read.crypto()).isEqualTo(Suite.INTERNATIONAL);
    }

    @Test
    void readsAnEncryptedBackendWithItsAuthorityAndTheOtherSuite() throws IOException {
        Path file = sampleWith("  url: http://127.0.0.1:8080/v1",
                "  url: https://platform.example/v1\n  trust: ca.pem");
        Files.writeString(file, Files.readString(file).replace("crypto: international", "crypto: sm"));

        assertThat(usable(file).backend().trust()).contains(dir.resolve("ca.pem"));
        assertThat(usable(file).crypto()).isEqualTo(Suite.SM);
    }

    @Test
    void readsAModelBesideTheAddress() throws IOException {
        Path file = sampleWith("  id-card-reader: serial:///dev/ttyUSB0?baud=115200",
                "  id-card-reader: {address: 'tcp://10.0.0.9:9100', model: plain}");

        assertThat(usable(file).devices()).containsEntry("id-card-reader",
                new Wiring("tcp://10.0.0.9:9100", Optional.of("plain"), Map.of(), Optional.empty()));
    }

    @Test
    void readsWhatStandsAtTheContactsOfABoard() throws IOException {
        Path file = sampleWith("  id-card-reader: serial:///dev/ttyUSB0?baud=115200",
                "  sensors:\n    address: serial:///dev/ttyUSB2?baud=9600\n    map: {door: input 0 inverted, presence: 2/input 1}");

        assertThat(usable(file).devices()).containsEntry("sensors", new Wiring("serial:///dev/ttyUSB2?baud=9600",
                Optional.empty(), Map.of("door", "input 0 inverted", "presence", "2/input 1"), Optional.empty()));
    }

    @Test
    void readsTheDriverOfAThirdPartyAndWhereItLies() throws IOException {
        Path file = sampleWith("  id-card-reader: serial:///dev/ttyUSB0?baud=115200",
                "  lights: {address: '/sys/class/leds', driver: acme-lights}");
        Files.writeString(file, Files.readString(file).replace("  assets:", "  drivers: plug-ins\n  assets:"));

        assertThat(usable(file).devices()).containsEntry("lights",
                new Wiring("/sys/class/leds", Optional.empty(), Map.of(), Optional.of("acme-lights")));
        assertThat(usable(file).places().drivers()).contains(dir.resolve("plug-ins"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        terminal: '0007'        | terminal: 7               | terminal '7' is not allowed; write four digits, for
        terminal: '0007'        | terminl: '0007'           | terminal is missing; write four digits, for example 0007
        terminal: '0007'        | terminl: '0007'           | terminl is not known here; known: backend, crypto, devices
        width-mm: 336           | width-mm: 33.6            | panel.width-mm '33.6' is not allowed; write a number from 50
        width-px: 1080          | width-px: 1080.5          | panel.width-px must be a whole number
        orientation: portrait   | orientation: landscape    | panel.orientation 'landscape' does not fit width and
        http://127.0.0.1:8080/v1| platform.example          | backend.url 'platform.example' is no address of a web
        http://127.0.0.1:8080/v1| http://a b                | backend.url is no address (Illegal character in authority)
        answer-seconds: 8       | answer-seconds: 60        | backend.answer-seconds '60' is not allowed; write a number
        sandbox: true           | sandbox: perhaps          | backend.sandbox is neither true nor false
        http://127.0.0.1:8080/v1| https://a.example/v1      | backend.trust is missing; write the file with the certificate
        http://127.0.0.1:8080/v1| http://10.0.0.9/v1        | backend.url 'http://10.0.0.9/v1' is not encrypted, which only
        sandbox: true           | sandbox: false            | backend.url 'http://127.0.0.1:8080/v1' is not encrypted, which
        crypto: international   | crypto: rot13             | crypto 'rot13' is not allowed; write international or sm
        language: zh            | language: fr              | language 'fr' is not allowed; write zh or en
        phone: 0371-12345       | phone: [1, 2]             | help.phone must be one value; write a telephone number
        serial:///dev/ttyUSB0?baud=115200 | {address: x, moddel: y}             | devices.id-card-reader.moddel is not known
        id-card-reader: serial  | camera: serial            | devices.camera address 'serial:///dev/ttyUSB0?baud=115200': no camera
        id-card-reader: serial:///dev/ttyUSB0?baud=115200 | document-camera: v4l2://dev/video0 | devices.document-camera address 'v4l2://dev/video0': its path
        id-card-reader: serial:///dev/ttyUSB0?baud=115200 | camera: {address: 'mjpeg:rtsp://a/'} | devices.camera address 'mjpeg:rtsp://a/': no camera on the net
          assets: ../assets     | aset: ../assets           | places.assets is missing; write a directory
        """)
    void explainsAWrongFieldByFileLineAndCure(String right, String wrong, String complaint) throws IOException {
        Path file = sampleWith(right.strip(), wrong.strip());

        assertThat(new TerminalConfigurationReader().read(file)).isInstanceOfSatisfying(Loaded.Unusable.class,
                unusable -> assertThat(unusable.complaints()).allMatch(each -> each.matches("(?s).*\\.yaml:\\d+: .*"))
                        .anyMatch(each -> each.contains(": " + complaint)));
    }

    @Test
    void letsPicturesStandInForACameraInTheSandboxOnly() throws IOException {
        Path file = sampleWith("  id-card-reader: serial:///dev/ttyUSB0?baud=115200",
                "  camera: images:///var/pictures");
        assertThat(usable(file).devices()).containsEntry("camera", Wiring.at("images:///var/pictures"));
        Files.writeString(file, Files.readString(file)
                .replace("  sandbox: true", "  trust: ca.pem")
                .replace("http://127.0.0.1:8080", "https://platform.example"));

        assertThat(new TerminalConfigurationReader().read(file)).isInstanceOfSatisfying(Loaded.Unusable.class,
                unusable -> assertThat(unusable.complaints()).singleElement()
                        .asString()
                        .contains(
                                ": devices.camera address 'images:///var/pictures': pictures from a folder stand in"));
    }

    @Test
    void leavesTheAddressOfAThirdPartysCameraToItsDriver() throws IOException {
        Path file = sampleWith("  id-card-reader: serial:///dev/ttyUSB0?baud=115200",
                "  camera: {address: 'acme 3', driver: acme-camera}");

        assertThat(usable(file).devices()).containsEntry("camera",
                new Wiring("acme 3", Optional.empty(), Map.of(), Optional.of("acme-camera")));
    }

    @Test
    void namesEveryMistakeOfAFileAtOnce() throws IOException {
        Path file = Files.writeString(dir.resolve("empty.yaml"), "terminal: '0007'\nhall: 厅\n");

        assertThat(new TerminalConfigurationReader().read(file)).isEqualTo(new Loaded.Unusable(List.of(
                file + ":1: help is missing; add it",
                file + ":1: panel is missing; add it",
                file + ":1: backend is missing; add it",
                file + ":1: devices is missing; add it",
                file + ":1: places is missing; add it")));
    }

    @Test
    void readsATerminalWithoutDevices() throws IOException {
        String sample = Files.readString(SAMPLE);
        int from = sample.indexOf("devices:");
        Path file = Files.writeString(dir.resolve("none.yaml"),
                sample.substring(0, from) + "devices: {}\n" + sample.substring(sample.indexOf("places:")));

        assertThat(usable(file).devices()).isEqualTo(Map.of());
    }

    private Path sampleWith(String right, String wrong) throws IOException {
        String sample = Files.readString(SAMPLE);
        assertThat(sample).contains(right);
        return Files.writeString(dir.resolve("changed.yaml"), sample.replace(right, wrong));
    }

    private static TerminalConfiguration usable(Path file) {
        return switch (new TerminalConfigurationReader().read(file)) {
            case Loaded.Usable(TerminalConfiguration configuration) -> configuration;
            case Loaded.Unusable(List<String> complaints) -> throw new AssertionError(String.join("\n", complaints));
        };
    }
}
