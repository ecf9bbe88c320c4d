package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.simulators.vpcd.CardSlot;
import cn.banshi.simulators.vpcd.PcscService;
import cn.banshi.simulators.vpcd.SimulatedChip;
import cn.banshi.simulators.vpcd.TestChips;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The command line on a real pcscd, whose reader holds cards in software. */
@ResourceLock("pcscd")
class ReadCardCommandTest {

    @TempDir
    static Path directory;
    private static PcscService service;

    @BeforeAll
    static void startService() throws IOException {
        Optional<String> hindrance = PcscService.hindrance();
        assumeTrue(hindrance.isEmpty(), () -> "no real pcscd to test with: " + hindrance.orElse(""));
        service = PcscService.start(directory);
    }

    @AfterAll
    static void stopService() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void printsTheCardMasked() {
        try (CardSlot slot = service.slot(0)) {
            slot.insert(TestChips.zhangMing());
            Run run = run("read-card", "--address", address());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out().lines()).contains("name           张*", "number         410199********0015",
                    "birth          1985-**-**", "cardNumber     *****0015", "issuedIn       410199");
            assertThat(run.out()).doesNotContain("0615").doesNotContain("明");
            Run json = run("read-card", "--json", "--address", address());
            assertThat(json.json().path("card").path("number").asString()).isEqualTo("410199********0015");
        }
    }

    @Test
    void saysThatTheCardIsAnotherOne() {
        try (CardSlot slot = service.slot(0)) {
            slot.insert(SimulatedChip.bank());
            Run run = run("read-card", "--json", "--address", address());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().path("error").path("reason").asString()).isEqualTo("UNKNOWN_CARD");
        }
    }

    @Test
    void saysThatNoCardCame() {
        Run run = run("read-card", "--timeout", "1", "--address", "pcsc://" + service.reader(1));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("no card came within 1 s");
    }

    @Test
    void asksAReaderHowItIsInTheSameWordsAsEveryDevice() {
        Run there = run("status", "--json", "--address", address());
        assertThat(there.exit()).isZero();
        JsonNode device = there.json().path("devices").path(0);
        assertThat(device.path("class").asString()).isEqualTo("smart-card-reader");
        assertThat(device.path("state").asString()).isEqualTo("ONLINE");
        Run missing = run("status", "--address", "pcsc://No such reader");
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.out()).contains("no device").contains("attached: " + service.reader(0));
    }

    @Test
    void namesAnAddressWhereNoCardReaderStands() {
        Run run = run("read-card", "--address", "serial:///dev/ttyUSB0");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("write pcsc://NAME");
        assertThat(run("read-id", "--address", address()).err()).contains("no device of this class stands there");
        assertThat(run("list", "--address", address()).exit()).isZero();
    }

    private static String address() {
        return "pcsc://" + service.reader(0);
    }

    private static Run run(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "devices";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Run.of(line);
    }
}
