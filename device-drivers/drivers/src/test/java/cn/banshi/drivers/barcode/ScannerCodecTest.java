package cn.banshi.drivers.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.models.Model;
import cn.banshi.drivers.transport.Framing.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes to fields and back, case by case. */
class ScannerCodecTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    static List<Case> packets() {
        return Case.in(ScannerCodecTest.class, "ssi.txt");
    }

    static List<Case> descriptors() {
        return Case.in(ScannerCodecTest.class, "hid-descriptors.txt");
    }

    static List<Case> texts() {
        return Case.in(ScannerCodecTest.class, "texts.txt");
    }

    @ParameterizedTest
    @MethodSource("packets")
    void readsAndWritesPackets(Case given) {
        SsiPacketReader reader = new SsiPacketReader();
        Progress progress = Progress.BETWEEN;
        for (byte each : given.bytes("bytes")) {
            progress = reader.feed(each);
        }
        assertThat(progress).hasToString(given.text("outcome"));
        if (progress == Progress.WHOLE) {
            SsiPacket packet = reader.packet();
            assertThat(packet.opcode()).isEqualTo(HexFormat.fromHexDigits(given.text("opcode")));
            assertThat(packet.source()).isEqualTo(HexFormat.fromHexDigits(given.text("source")));
            assertThat(packet.status()).isEqualTo(HexFormat.fromHexDigits(given.text("status")));
            assertThat(HEX.formatHex(packet.data())).isEqualTo(given.text("data"));
            if (given.has("code")) {
                assertThat(Symbologies.ssi(packet.data()[0])).isEqualTo(given.text("code"));
            }
            if (given.has("exact")) {
                assertThat(packet.encode()).isEqualTo(given.bytes("bytes"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void findsTheFieldsOfAReport(Case given) {
        Optional<HidPosLayout> layout = HidDescriptor.layout(given.bytes("bytes"));
        assertThat(layout.isEmpty()).isEqualTo(given.has("refused"));
        layout.ifPresent(found -> assertThat(fields(found)).containsAllEntriesOf(expected(given)));
    }

    private static Map<String, String> expected(Case given) {
        Map<String, String> expected = new LinkedHashMap<>(given.fields());
        expected.remove("bytes");
        return expected;
    }

    private static Map<String, String> fields(HidPosLayout layout) {
        return Map.of("id", "" + layout.reportId(), "length", "" + layout.length(), "count",
                layout.count().map(String::valueOf).orElse("none"), "symbology",
                layout.symbology().map(String::valueOf).orElse("none"), "data", "" + layout.data(), "room",
                "" + layout.dataLength(), "continued",
                layout.continued().map(bit -> bit.at() + "." + bit.bit()).orElse("none"), "trigger",
                layout.trigger()
                        .map(each -> each.reportId() + " " + each.length() + " " + each.start().at() + "."
                                + each.start().bit())
                        .orElse("none"));
    }

    @Test
    void setsTheTriggersBitInItsReport() {
        HidPosLayout layout = HidDescriptor.layout(descriptors().get(1).bytes("bytes")).orElseThrow();
        assertThat(layout.trigger().orElseThrow().report(true)).containsExactly(4, 4);
        assertThat(layout.trigger().orElseThrow().report(false)).containsExactly(4, 0);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesACodeFromText(Case given) {
        TextCollector code = new TextCollector(TextModel.of(Model.load(ScannerModels.class, given.text("model"))));
        for (byte each : given.bytes("sent")) {
            code.add(each);
        }
        assertThat(code.terminated()).isEqualTo(given.text("ends").equals("yes"));
        assertThat(code.empty()).isEqualTo(given.has("empty"));
        assertThat(code.refused()).isEqualTo(given.has("refused"));
        if (given.has("text")) {
            assertThat(shown(code.payload().scanned().text())).isEqualTo(given.text("text"));
        }
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(letter -> {
            if (letter == '\r') {
                shown.append("<CR>");
            } else if (letter < ' ' || letter == 0xFFFD) {
                shown.append(String.format(Locale.ROOT, letter < ' ' ? "<%02X>" : "<%04X>", letter));
            } else {
                shown.append((char) letter);
            }
        });
        return shown.toString();
    }

    /** The vector of the protocol sheet. */
    @Test
    void readsAReport() {
        HidPosReader reader = new HidPosReader(HidPosLayout.COMMON);
        Progress progress = Progress.BETWEEN;
        for (byte each : HEX.parseHex("02 05 5D 51 31 68 65 6C 6C 6F" + " 00".repeat(52))) {
            progress = reader.feed(each);
        }
        assertThat(progress).isEqualTo(Progress.WHOLE);
        assertThat(reader.payload().scanned().text()).isEqualTo("hello");
        assertThat(reader.payload().symbology()).isEqualTo("QR");
    }

    @Test
    void joinsACharacterThatIsCutBetweenTwoReports() {
        byte[] first = HEX.parseHex("02 38 5D 51 31" + " 61".repeat(54) + " E5 BC 01");
        byte[] second = HEX.parseHex("02 01 5D 51 31 A0" + " 00".repeat(56));
        HidPosReader reader = new HidPosReader(HidPosLayout.COMMON);
        Progress progress = Progress.BETWEEN;
        for (byte each : first) {
            progress = reader.feed(each);
        }
        assertThat(progress).isEqualTo(Progress.INSIDE);
        for (byte each : second) {
            progress = reader.feed(each);
        }
        assertThat(progress).isEqualTo(Progress.WHOLE);
        assertThat(reader.payload().scanned().text()).isEqualTo("a".repeat(54) + "张");
    }

    @Test
    void refusesAReportThatCountsMoreThanItHolds() {
        HidPosReader reader = new HidPosReader(HidPosLayout.COMMON);
        Progress progress = Progress.BETWEEN;
        for (byte each : HEX.parseHex("02 39 5D 51 31" + " 61".repeat(57))) {
            progress = reader.feed(each);
        }
        assertThat(progress).isEqualTo(Progress.BROKEN);
    }

    @Test
    void takesTheTypeOfCodeFromEveryPacketOrFromTheFirstAlone() {
        for (String second : List.of("1C 63 64", "63 64")) {
            SsiContent content = new SsiContent();
            assertThat(content.add(packet(2, "1C 61 62"))).isEqualTo(SsiContent.Progress.GOES_ON);
            assertThat(content.add(packet(0, second))).isEqualTo(SsiContent.Progress.WHOLE);
            assertThat(content.payload().scanned().text()).isEqualTo("abcd");
        }
    }

    @Test
    void takesAPacketThatIsSentAgainOnce() {
        SsiContent content = new SsiContent();
        assertThat(content.add(packet(2, "1C 61"))).isEqualTo(SsiContent.Progress.GOES_ON);
        assertThat(content.add(packet(3, "1C 61"))).isEqualTo(SsiContent.Progress.GOES_ON);
        assertThat(content.add(packet(0, "1C 61"))).as("the same text, not sent again")
                .isEqualTo(SsiContent.Progress.WHOLE);
        assertThat(content.payload().scanned().text()).isEqualTo("aa");
    }

    @Test
    void endsACodeThatIsLongerThanAnyReadersIs() {
        SsiContent content = new SsiContent();
        byte[] text = new byte[251];
        Arrays.fill(text, (byte) 'a');
        SsiContent.Progress progress = SsiContent.Progress.GOES_ON;
        int packets = 0;
        while (progress == SsiContent.Progress.GOES_ON && packets++ < 100) {
            progress = content.add(new SsiPacket(0xF3, 0, 2, text));
        }
        assertThat(progress).isEqualTo(SsiContent.Progress.TOO_LONG);
        assertThat(packets).isLessThanOrEqualTo(29);
    }

    private static SsiPacket packet(int status, String data) {
        return new SsiPacket(0xF3, 0, status, HEX.parseHex(data));
    }

    @ParameterizedTest
    @CsvSource({"]A0,CODE39", "]C0,CODE128", "]C1,GS1-128", "]E0,EAN-13", "]E4,EAN-8", "]e0,GS1-DATABAR", "]Q1,QR",
        "]Q3,GS1-QR", "]d2,GS1-DATAMATRIX", "]d1,DATAMATRIX", "]L0,PDF417", "]z0,AZTEC", "]?9,AIM-?9", "Q1,UNKNOWN",
        "xQ1,UNKNOWN"})
    void namesSymbologiesByTheirIdentifier(String identifier, String name) {
        assertThat(Symbologies.aim(identifier)).isEqualTo(name);
    }

    @Test
    void namesSymbologiesBySsiNumberAndLetsUnknownOnesPass() {
        assertThat(Symbologies.ssi(0x4B)).as("EAN-13 with two more digits").isEqualTo("EAN-13");
        assertThat(Symbologies.ssi(0x1C)).isEqualTo("QR");
        assertThat(Symbologies.ssi(0x3F)).isEqualTo("SSI-3F");
    }

    @Test
    void knowsEveryModelItNames() {
        assertThat(ScannerModels.names()).contains(ScannerModels.DEFAULT)
                .allSatisfy(name -> assertThat(ScannerModels.find(name, Path.of("/dev/null"))).isPresent());
        assertThat(ScannerModels.find("no-such", Path.of("/dev/null"))).isEmpty();
    }
}
