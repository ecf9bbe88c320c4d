package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.crypto.Suite;
import cn.banshi.sandbox.backend.SandboxBackend;
import cn.banshi.sandbox.backend.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a technician types when a terminal is set up, before a real backend. */
class TerminalCommandTest {

    @TempDir
    private static Path store;
    private static SandboxBackend backend;

    @TempDir
    private Path folder;

    private record Said(int exit, JsonNode json) {}

    @BeforeAll
    static void opens() {
        backend = SandboxBackend.start(Settings.inFolder(store));
    }

    @AfterAll
    static void closes() {
        backend.close();
    }

    @ParameterizedTest
    @EnumSource
    void pairsAndShowsWhoTheTerminalIs(Suite suite) throws IOException {
        Path file = settings(suite);
        assertThat(run("identity", file).exit()).as("before").isEqualTo(Exit.REFUSED.code());

        Said paired = run("enrol", file, "--code", backend.terminals().newCode("0007").toLowerCase(Locale.ROOT));

        assertThat(paired.exit()).as(paired.json().toString()).isEqualTo(Exit.DONE.code());
        Said identity = run("identity", file);
        assertThat(identity.json()).isEqualTo(paired.json());
        assertThat(identity.json().path("subject").asString()).isEqualTo("0007");
        assertThat(identity.json().path("suite").asString()).isEqualTo(suite.word());
        assertThat(identity.json().path("keyId").asString()).matches("[0-9a-f]{64}");
        assertThat(identity.json().path("validUntil").asString()).endsWith("Z");
    }

    @Test
    void saysThatTheCodeWasRefusedAndWhomToAsk() throws IOException {
        Said refused = run("enrol", settings(Suite.INTERNATIONAL), "--code", "AAAA-AAAA");

        assertThat(refused.exit()).isEqualTo(Exit.REFUSED.code());
        assertThat(error(refused)).contains("ask the administrator for a new code for terminal 0007");
    }

    @Test
    void refusesWhatIsNoCodeBeforeAnythingIsSent() throws IOException {
        Said wrong = run("enrol", settings(Suite.INTERNATIONAL), "--code", "12345678");

        assertThat(wrong.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(error(wrong)).contains("they look like K7QF-3M9T");
    }

    @Test
    void refusesToPairWithABackendThatEncryptsNothing() throws IOException {
        Path file = settings(Suite.INTERNATIONAL);
        Files.writeString(file, Files.readString(file)
                .replaceAll("url: https[^,]*, trust: ca.pem", "url: http://127.0.0.1:1/v1"));

        assertThat(error(run("enrol", file, "--code", "AAAA-AAAA"))).contains("write https, and its authority");
    }

    @Test
    void saysThatNobodyAnswered() throws IOException {
        Path file = settings(Suite.INTERNATIONAL);
        Files.writeString(file, Files.readString(file).replaceAll("127.0.0.1:\\d+", "127.0.0.1:1"));

        Said silent = run("enrol", file, "--code", "AAAA-AAAA");

        assertThat(silent.exit()).isEqualTo(Exit.FAILED.code());
        assertThat(error(silent)).startsWith("the backend gave no answer (").contains("give the same code again");
    }

    @Test
    void namesAKeyThatOthersMayRead() throws IOException {
        Path file = settings(Suite.INTERNATIONAL);
        run("enrol", file, "--code", backend.terminals().newCode("0007"));
        Files.setPosixFilePermissions(folder.resolve("data/identity/terminal.pem"),
                PosixFilePermissions.fromString("rw-r--r--"));

        Said identity = run("identity", file);

        assertThat(identity.exit()).isEqualTo(Exit.FAILED.code());
        assertThat(error(identity)).contains("others may read the key", "chmod 600");
    }

    private Path settings(Suite suite) throws IOException {
        Files.writeString(folder.resolve("ca.pem"), backend.authority(suite).pem());
        return Files.writeString(folder.resolve("terminal.yaml"),
                """
                    terminal: '0007'
                    hall: {zh: 测试大厅, en: Test hall}
                    help: {window: {zh: 1 号窗口, en: Counter 1}, phone: 0371-12345, hours: {zh: 全天, en: always}}
                    panel: {width-mm: 336, height-mm: 597, width-px: 1080, height-px: 1920}
                    backend: {url: %s, trust: ca.pem, case-page: 'https://c.example/', connect-seconds: 5, answer-seconds: 10, sandbox: true}
                    devices: {}
                    places: {assets: assets, data: data}
                    crypto: %s
                    """.formatted(
                        backend.address(suite), suite.word()));
    }

    private static Said run(String command, Path file, String... more) {
        var out = new StringWriter();
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[]{"terminal", command, "--config", file.toString(), "--json"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        int exit = Banshi.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
        return new Said(exit, JsonMapper.shared().readTree(out.toString()));
    }

    private static String error(Said said) {
        return said.json().path("error").path("message").asString();
    }
}
