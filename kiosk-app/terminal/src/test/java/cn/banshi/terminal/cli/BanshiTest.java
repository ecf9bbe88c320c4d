package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditFile;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.store.Store;
import cn.banshi.core.watch.Health;
import cn.banshi.core.watch.HealthFile;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.barcode.ScannerSimulator.Kind;
import cn.banshi.simulators.barcode.SimulatedCode;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.Paper;
import cn.banshi.simulators.escpos.PrinterFault;
import cn.banshi.simulators.ipp.IppFault;
import cn.banshi.simulators.ipp.IppSimulator;
import cn.banshi.simulators.modbus.BoardSimulator;
import cn.banshi.simulators.samv.SamvFault;
import cn.banshi.simulators.samv.SamvOrder;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.SamvSimulator.Timing;
import cn.banshi.simulators.samv.TestCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BanshiTest {

    @TempDir
    Path directory;

    @Test
    void printsEveryFieldOfACardAndTheRawStatus() {
        try (SamvSimulator reader = reader()) {
            reader.insert(TestCards.zhangMing());
            Run run = run("devices", "read-id", "--address", reader.address(115_200));
            assertThat(run.exit()).isZero();
            assertThat(run.err()).startsWith("banshi: not remembered in the audit log: ").hasLineCount(1);
            assertThat(run.out().lines()).contains("name         张明", "sex          MALE", "ethnicity    汉",
                    "birth        1985-06-15", "address      河南省郑州市测试区演示路100号院3号楼2单元501",
                    "number       410199198506150015", "authority    郑州市公安局测试分局", "validFrom    2015-08-20",
                    "validTo      2035-08-20", "status       00 00 90");
        }
    }

    @Test
    void printsOneJsonObject() {
        try (SamvSimulator reader = reader()) {
            reader.insert(TestCards.liXiuying());
            JsonNode json = run("devices", "read-id", "--json", "--newest-address", "--address",
                    reader.address(57_600)).json();
            assertThat(json.path("ok").asBoolean()).isTrue();
            assertThat(json.path("status").asString()).isEqualTo("00 00 90");
            assertThat(json.path("card").path("name").asString()).isEqualTo("李秀英");
            assertThat(json.path("card").path("validTo").asString()).isEqualTo("长期");
            assertThat(json.path("card").path("newestAddress").asString()).startsWith("河南省郑州市测试区新居路");
            assertThat(json.path("photoBytes").asInt()).isEqualTo(1_024);
        }
    }

    @Test
    void exitsWithOneWhenNoCardComes() {
        try (SamvSimulator reader = reader()) {
            Run run = run("devices", "read-id", "--timeout", "1", "--address", reader.address(115_200));
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("no card came within 1 s");
        }
    }

    @Test
    void exitsWithOneWhenTheCardIsPulled() {
        try (SamvSimulator reader = reader()) {
            reader.insert(TestCards.zhangMing());
            reader.failNext(SamvOrder.READ, SamvFault.Line.CARD_PULLED);
            Run run = run("devices", "read-id", "--json", "--address", reader.address(115_200));
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().path("error").path("reason").asString()).isEqualTo("CARD_REMOVED");
        }
    }

    @Test
    void exitsWithThreeWhenTheReaderIsBroken() {
        try (SamvSimulator reader = reader()) {
            reader.failAlways(SamvFault.Status.of(0x66));
            Run run = run("devices", "read-id", "--json", "--address", reader.address(115_200));
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.json().path("ok").asBoolean()).isFalse();
            assertThat(run.json().path("error").path("code").asString()).isEqualTo("samv.66");
            assertThat(run.json().path("error").path("message").asString()).contains("not authorised");
        }
    }

    @Test
    void exitsWithThreeWhenNothingStandsAtTheAddress() {
        Run run = run("devices", "read-id", "--address", "serial://" + directory.resolve("ttyUSB9"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("ttyUSB9 does not exist; plug the device in or correct the address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices read-id --address com1", "devices status --address serial:///dev/x?baud=1",
        "devices list --address tcp://x", "devices read-id --config /no/such.yaml",
        "devices read-id --address tcp://a:1 --config b.yaml", "devices read-id --adress tcp://a:1", "devices",
        "devices reed-id", "devices read-id --timeout soon --address tcp://a:1"})
    void exitsWithTwoAndSaysHowToDoIt(String line) {
        Run plain = run(line.split(" "));
        assertThat(plain.exit()).isEqualTo(2);
        assertThat(plain.err()).startsWith("banshi: ").hasSizeGreaterThan(20);
        Run json = run((line + " --json").split(" "));
        assertThat(json.exit()).isEqualTo(2);
        assertThat(json.json().path("exit").asInt()).isEqualTo(2);
    }

    @Test
    void asksWhateverStandsAtAnAddress() {
        try (SamvSimulator reader = reader(); EscPosSimulator printer = printer()) {
            Run card = run("devices", "status", "--json", "--address", reader.address(115_200));
            assertThat(card.json().path("devices").path(0).path("class").asString()).isEqualTo("id-card-reader");
            assertThat(card.json().path("devices").path(0).path("moduleId").asString()).startsWith("05.01-");
            printer.failAlways(PrinterFault.COVER_OPEN);
            Run paper = run("devices", "status", "--address", printer.address(115_200));
            assertThat(paper.exit()).isEqualTo(1);
            assertThat(paper.out()).contains("receipt-printer").contains("user error").contains("cover is open");
        }
    }

    @Test
    void saysWhatAPrinterOfDocumentsLacks() {
        try (var printer = new IppSimulator(IppSimulator.Offer.ALL, Duration.ZERO)) {
            printer.failAlways(IppFault.PAPER_OUT);
            Run json = run("devices", "status", "--json", "--address", printer.address());
            JsonNode device = json.json().path("devices").path(0);
            assertThat(device.path("state").asString()).isEqualTo("USER_ERROR");
            assertThat(device.path("paper").asString()).isEqualTo("out");
            assertThat(device.path("reasons").path(0).asString()).startsWith("media-empty");
            assertThat(run("devices", "status", "--address", printer.address()).out()).contains("paper out  toner ");
        }
    }

    @Test
    void usesTheDevicesOfAConfiguration() throws IOException {
        try (SamvSimulator reader = reader(); EscPosSimulator printer = printer()) {
            Path file = configuration(
                    "  id-card-reader: " + reader.address(115_200) + "\n  receipt-printer: {address: '"
                            + printer.address(38_400) + "', model: generic-80}\n");
            Run list = run("devices", "list", "--config", file.toString());
            assertThat(list.exit()).isZero();
            assertThat(list.out()).contains("id-card-reader").contains(printer.address(38_400)).contains("generic-80");
            Run status = run("devices", "status", "--json", "--config", file.toString());
            assertThat(status.exit()).isZero();
            assertThat(status.json().path("devices").size()).isEqualTo(2);
            assertThat(status.json().path("devices").path(1).path("paper").asString()).isEqualTo("full");
        }
    }

    @Test
    void namesFileFieldAndCureOfAWrongConfiguration() throws IOException {
        Path file = configuration("""
            id-card-reader: serial:///dev/ttyUSB0?baud=fast
            receipt-printer: {address: 'tcp://10.0.0.9:9100', model: no-such}
            """.indent(2));
        Run list = run("devices", "list", "--config", file.toString());
        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err()).contains("id-card-reader: address 'serial:///dev/ttyUSB0?baud=fast': baud 'fast'")
                .contains("printer model 'no-such' is not known; use one of");
        Run read = run("devices", "read-id", "--config", file.toString());
        assertThat(read.err()).contains(file + ": devices: id-card-reader: address").contains("use one of 1200");
    }

    @Test
    void printsAReceiptFromATemplate() throws IOException {
        try (EscPosSimulator printer = printer()) {
            Run run = run("devices", "print", "--json", "--template", "fund-withdrawal", "--data", data().toString(),
                    "--config", printerConfiguration(printer).toString());
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.json().path("printed").asBoolean()).isTrue();
            Paper paper = Paper.of(printer.receipts().getFirst());
            assertThat(paper.lines()).contains("测试大厅", "结果待确认", "请勿重复申请")
                    .anyMatch(line -> line.matches("申请人 +张\\*"))
                    .anyMatch(line -> line.matches("身份证号 +410199\\*+0015"));
            assertThat(paper.qrContents()).containsExactly("https://example.test/q/1");
            assertThat(paper.cuts()).isOne();
        }
    }

    @Test
    void exitsWithFourWhenTheRollEndsInTheMiddle() throws IOException {
        try (EscPosSimulator printer = printer()) {
            printer.failNext(PrinterFault.PAPER_OUT);
            Run run = run("devices", "print", "--template", "fund-withdrawal", "--data", data().toString(), "--lang",
                    "en", "--config", printerConfiguration(printer).toString());
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err()).contains("may or may not have come out").contains("paper roll is used up");
        }
    }

    @Test
    void exitsWithOneWhenThereIsNoPaper() throws IOException {
        try (EscPosSimulator printer = printer()) {
            printer.failAlways(PrinterFault.PAPER_OUT);
            Run run = run("devices", "print", "--json", "--template", "fund-withdrawal", "--data", data().toString(),
                    "--config", printerConfiguration(printer).toString());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().path("error").path("reason").asString()).isEqualTo("PAPER_OUT");
            assertThat(printer.receipts()).isEmpty();
        }
    }

    @Test
    void exitsWithTwoWhenTemplateOrDataAreWrong() throws IOException {
        try (EscPosSimulator printer = printer()) {
            String file = printerConfiguration(printer).toString();
            Run template = run("devices", "print", "--template", "no-such", "--data", data().toString(), "--config",
                    file);
            assertThat(template.exit()).isEqualTo(2);
            assertThat(template.err()).contains("no-such");
            Path broken = Files.writeString(directory.resolve("broken.json"), "{\n\"outcome\": }");
            Run data = run("devices", "print", "--template", "fund-withdrawal", "--data", broken.toString(),
                    "--config", file);
            assertThat(data.exit()).isEqualTo(2);
            assertThat(data.err()).contains("broken.json: is no JSON, line 2");
            assertThat(printer.received()).isEmpty();
        }
    }

    private Path printerConfiguration(EscPosSimulator printer) throws IOException {
        return configuration("  receipt-printer: " + printer.address(115_200) + "\n");
    }

    private Path data() throws IOException {
        return Files.writeString(directory.resolve("slip.json"), """
            {"outcome": "not-yet-known", "handed-over": "yes", "reference": "A-12", "qr": "https://example.test/q/1",
             "submitted": "2026-11-23T01:05:00Z", "name": "张明", "id-number": "410199198506150015",
             "reason": "还贷", "amount": 15000.00, "mobile": "13800008000"}
            """);
    }

    @Test
    void printsWhatACodeHolds() throws IOException {
        try (ScannerSimulator scanner = new ScannerSimulator(directory.resolve("tty-scan"), Kind.SSI)) {
            scanner.hold(SimulatedCode.qr("预约号 甲0012"));
            Path file = configuration("  barcode-reader: {address: '" + scanner.address(115_200) + "', model: ssi}\n");
            Run scan = run("devices", "scan", "--json", "--config", file.toString());
            assertThat(scan.exit()).as(scan.out()).isZero();
            assertThat(scan.json().path("symbology").asString()).isEqualTo("QR");
            assertThat(scan.json().path("text").asString()).isEqualTo("预约号 甲0012");
            Run status = run("devices", "status", "--json", "--config", file.toString());
            assertThat(status.json().path("devices").path(0).path("state").asString()).isEqualTo("ONLINE");
            assertThat(run("devices", "list", "--config", file.toString()).out()).contains("barcode-reader");
        }
    }

    @Test
    void switchesALightAndTellsWhatSensorsSay() throws IOException {
        try (BoardSimulator boards = new BoardSimulator(directory.resolve("tty-boards"))) {
            boards.input(1, true);
            String address = boards.address(115_200);
            Path file = configuration("""
                lights: {address: '%s', map: {card-reader: coil 3}}
                sensors: {address: '%s', map: {door: input 0 inverted, presence: input 1}}
                """.indent(2).formatted(address, address));
            Run status = run("devices", "status", "--config", file.toString());
            assertThat(status.exit()).as(status.err()).isZero();
            assertThat(status.out()).contains("door active").contains("presence active");
            Run light = run("devices", "light", "card-reader", "quick", "--seconds", "0", "--json", "--config",
                    file.toString());
            assertThat(light.exit()).as(light.out()).isZero();
            assertThat(light.json().path("confirmed").asBoolean()).isTrue();
            assertThat(boards.switched(3)).as("on and off again").isGreaterThanOrEqualTo(2);
            assertThat(boards.coil(3)).isFalse();
            Run other = run("devices", "light", "FASCIA", "--address", address, "--map", "fascia=input 3");
            assertThat(other.exit()).isEqualTo(2);
            assertThat(other.err()).contains("cannot be switched");
        }
    }

    @Test
    void namesTheModelsThereAre() {
        Run scan = run("devices", "scan", "--address", "serial:///dev/ttyUSB9", "--model", "no-such");
        assertThat(scan.exit()).isEqualTo(2);
        assertThat(scan.err()).contains("barcode reader model 'no-such' is not known").contains("honeywell");
    }

    @Test
    void isRememberedByTheTerminal() throws IOException, SQLException {
        Path file = configuration("  id-card-reader: serial://" + directory.resolve("ttyUSB9") + "\n");
        AuditFile log = AuditFile.in(directory.resolve("data"));
        try (Store store = new Store(directory.resolve("data"), List.of(SqliteOutbox.TABLES, AuditLog.TABLES))) {
            store.read(nothing -> 0);
            for (String command : List.of("list", "status", "read-id", "scan")) {
                assertThat(run("devices", command, "--config", file.toString()).err()).doesNotContain("not remembered");
            }
        }
        assertThat(log.lines(Instant.EPOCH, 10)).isInstanceOfSatisfying(AuditFile.Read.Known.class,
                known -> assertThat(known.value().toString()).containsSubsequence("command=devices.list",
                        "command=devices.status", "command=devices.read-id", "command=devices.scan"));
    }

    @Test
    void goesOnWhereItCannotBeRemembered() throws IOException {
        Path file = configuration("  id-card-reader: serial://" + directory.resolve("ttyUSB9") + "\n");
        Path data = directory.resolve("data");

        Run never = run("devices", "list", "--config", file.toString());
        assertThat(never.exit()).isZero();
        assertThat(never.err()).isEqualTo("banshi: not remembered in the audit log: " + data + "/terminal.db: is not"
                + " there; the terminal has not run yet, or places: data is wrong\n");
        assertThat(data).doesNotExist();

        Files.createDirectories(data.resolve("terminal.db"));
        Run unwritable = run("devices", "list", "--json", "--config", file.toString());
        assertThat(unwritable.exit()).isZero();
        assertThat(unwritable.err()).contains("not remembered", "terminal.db", "check owner and rights");
        assertThat(unwritable.json().path("ok").asBoolean()).isTrue();
    }

    @Test
    void documentsExitCodesAndWarnsOfPersonalData() {
        Run help = run("devices", "read-id", "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Exit codes:").contains("PERSONAL DATA").contains("serial:///dev/ttyUSB0");
    }

    private SamvSimulator reader() {
        return new SamvSimulator(directory.resolve("tty-card"), Timing.IMMEDIATE);
    }

    private EscPosSimulator printer() {
        return new EscPosSimulator(directory.resolve("tty-paper"), Duration.ZERO);
    }

    @Test
    void tellsWhichRepairTheRunningTerminalTriedLast() throws IOException {
        Path file = configuration("  id-card-reader: serial://" + directory.resolve("ttyUSB9") + "\n");
        Instant at = Instant.parse("2026-11-26T01:00:00Z");
        new HealthFile(Files.createDirectory(directory.resolve("data"))).write(new Health(at, List.of(),
                List.of(new Health.Device("id-card-reader", "OFFLINE", "silent", at, Optional.empty(),
                        Optional.of(new Health.Repair("RELOAD", false, "", at))))));
        JsonNode device = run("devices", "status", "--json", "--config", file.toString()).json().path("devices").get(0);
        assertThat(device.path("state").asString()).isEqualTo("NO_DEVICE");
        assertThat(device.path("lastRepair").path("step").asString()).isEqualTo("RELOAD");
        assertThat(run("devices", "status", "--config", file.toString()).out())
                .contains("last repair: reload did not help at 2026-11-26T01:00:00Z");
    }

    private Path configuration(String devices) throws IOException {
        Path assets = Path.of(System.getProperty("banshi.root", "."), "assets");
        return Files.writeString(directory.resolve("terminal.yaml"),
                """
                    terminal: '0007'
                    hall: {zh: 测试大厅, en: Test hall}
                    help:
                      window: {zh: 1 号窗口, en: Counter 1}
                      phone: 0371-12345
                      hours: {zh: 全天, en: always}
                    panel: {width-mm: 336, height-mm: 597, width-px: 1080, height-px: 1920}
                    backend: {url: 'http://127.0.0.1:1/v1', case-page: 'https://c.example/', connect-seconds: 1, answer-seconds: 1, sandbox: true}
                    places: {assets: '%s', data: data}
                    devices:
                    %s"""
                        .formatted(assets, devices));
    }

    private static Run run(String... arguments) {
        return Run.of(arguments);
    }
}
