package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.outbox.Uuid7;
import cn.banshi.core.store.Store;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff learn and do about submissions, in words, in JSON and by exit code, also beside a running terminal. */
class OutboxCommandTest {

    private static final String CANARY = "canary-410199198506150015";

    private final Uuid7 keys = new Uuid7(InstantSource.system());

    @TempDir
    private Path directory;

    @Test
    void listsWhatWaitsWithoutAnythingPersonal() {
        Entry waiting = recorded();
        Entry settled = recorded();
        change("UPDATE entry SET state = 'acknowledged', case_number = 'ZZ42' WHERE reference = ?",
                settled.reference());

        Run run = run("outbox", "list");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(waiting.reference(), "pending", "fund-withdrawal", "0 min")
                .doesNotContain(settled.reference());

        JsonNode json = run("outbox", "list", "--all", "--json").json();
        assertThat(json.path("ok").asBoolean()).isTrue();
        assertThat(json.path("entries").size()).isEqualTo(2);
        assertThat(json.path("entries").get(1).path("caseNumber").asString()).isEqualTo("ZZ42");
        assertThat(json.toString()).doesNotContain("410199");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pending       |                      | is not filed yet          | the terminal goes on by itself
        sending       |                      | asked for by its key      | the terminal goes on by itself
        not-yet-known |                      | filed at most once        | the terminal goes on by itself
        acknowledged  |                      | It is filed               | Nothing.
        rejected      | taken-back           | the citizen was told so   | may apply again
        rejected      | identity-not-valid   | Nothing is filed          | must apply again
        blocked       |                      | may or may not be filed   | banshi outbox unblock
        blocked       | changed              | It is not sent            | call the manufacturer
        blocked       | other-key            | cannot be read here       | Put back the vault.key
        """)
    void explainsEveryStateInSentences(String state, String problem, String meaning, String cure) {
        Entry entry = recorded();
        change("UPDATE entry SET state = ?, problem = ?", state, problem);

        Run run = run("outbox", "explain", entry.reference());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(entry.reference() + "  " + state, meaning, cure);
        JsonNode json = run("outbox", "explain", entry.reference(), "--json").json();
        assertThat(json.path("meaning").asString()).contains(meaning);
        assertThat(json.path("cure").asString()).contains(cure);
    }

    @Test
    void exportsTheSealedEntryForItsOwnerAloneAndRemembersIt() throws IOException {
        Entry entry = recorded();
        Path file = directory.resolve("entry.json");

        assertThat(run("outbox", "export", entry.reference(), "--to", file.toString()).exit()).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        JsonNode json = JsonMapper.shared().readTree(file);
        assertThat(json.path("key").asString()).isEqualTo(entry.key().toString());
        assertThat(json.path("sealed").path("suite").asString()).isEqualTo("international");
        assertThat(json.path("sealed").path("bytes").binaryValue()).hasSize(entry.body().length + 16);
        assertThat(file).content(StandardCharsets.ISO_8859_1).doesNotContain(CANARY);
        assertThat(audited()).contains("outbox.export." + entry.reference());
    }

    @Test
    void opensAnEntryOnlyWhenToldToAndRemembersThat() {
        Entry entry = recorded();
        Path file = directory.resolve("application.json");

        Run run = run("outbox", "export", entry.reference(), "--to", file.toString(), "--open");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("PERSONAL DATA: delete it");
        assertThat(file).hasBinaryContent(entry.body());
        assertThat(audited()).contains("outbox.open." + entry.reference());
    }

    @Test
    void writesOverNoFile() throws IOException {
        Entry entry = recorded();
        Path file = Files.writeString(directory.resolve("there"), "kept");

        Run run = run("outbox", "export", entry.reference(), "--to", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is there already; name a new file");
        assertThat(file).hasContent("kept");
    }

    @Test
    void exportsNothingOfWhatWasErased() {
        Entry entry = recorded();
        change("UPDATE entry SET state = 'acknowledged', payload = NULL, wrapped_key = NULL, nonce = NULL");
        for (List<String> how : List.of(List.<String>of(), List.of("--open"))) {
            Run run = run(how, "outbox", "export", entry.reference(), "--to", directory.resolve("none").toString());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("erased once the platform had answered");
        }
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void unblocksABlockedEntryAndRemembersIt() {
        Entry entry = recorded();
        change("UPDATE entry SET state = 'blocked', attempts = 900");

        assertThat(run("outbox", "unblock", entry.reference()).out()).contains("unblocked; the terminal asks");

        JsonNode json = run("outbox", "explain", entry.reference(), "--json").json();
        assertThat(json.path("state").asString()).isEqualTo("not-yet-known");
        assertThat(json.path("attempts").asInt()).isZero();
        assertThat(audited()).contains(entry.reference());
        assertThat(run("outbox", "unblock", entry.reference()).exit()).isEqualTo(1);
    }

    @Test
    void exitsWithTwoForANumberThatNobodyHas() {
        recorded();
        for (String command : List.of("explain", "unblock")) {
            Run run = run("outbox", command, "0007-00099-9");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("0007-00099-9: no such entry; see 'banshi outbox list'");
        }
    }

    @Test
    void makesNoFileWhereThereIsNone() {
        Run run = run("outbox", "list");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("terminal.db: is not there; check places: data");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void worksBesideARunningTerminalAndHoldsItUpInNothing() throws InterruptedException, ExecutionException {
        Entry blocked = recorded();
        try (SqliteOutbox terminal = terminal(); var thread = Executors.newSingleThreadExecutor()) {
            Future<?> visits = thread.submit(() -> {
                for (int i = 0; i < 150; i++) {
                    assertThat(terminal.record(entry(terminal.nextReference()))).isEqualTo(new Recorded.Safe());
                }
            });
            for (int i = 0; i < 15; i++) {
                change("UPDATE entry SET state = 'blocked' WHERE reference = ?", blocked.reference());
                assertThat(run("outbox", "unblock", blocked.reference()).exit()).isZero();
                assertThat(run("outbox", "list").out()).contains(blocked.reference());
                assertThat(run("outbox", "export", blocked.reference(), "--to", directory.resolve("e" + i).toString())
                        .exit()).isZero();
            }
            visits.get();
        }
        assertThat(run("outbox", "list", "--json").json().path("entries").size()).isEqualTo(151);
    }

    private Entry recorded() {
        try (SqliteOutbox terminal = terminal()) {
            Entry entry = entry(terminal.nextReference());
            assertThat(terminal.record(entry)).isEqualTo(new Recorded.Safe());
            return entry;
        }
    }

    private Entry entry(String reference) {
        byte[] body = (CANARY + "x".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        return new Entry(keys.next(), reference, "fund-withdrawal", "1.0", body);
    }

    private SqliteOutbox terminal() {
        Path data = directory.resolve("data");
        Backend away = (Backend) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[]{Backend.class},
                (proxy, method, arguments) -> new Backend.Reply.NoAnswer<>(false, "away"));
        var audit = new AuditLog(store(), Suite.INTERNATIONAL, InstantSource.system(), System::nanoTime, List.of());
        return new SqliteOutbox(audit, new Sealer(new VaultFile(data), Suite.INTERNATIONAL), "0007", away,
                InstantSource.system());
    }

    private Store store() {
        return new Store(directory.resolve("data"), List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
    }

    private void change(String statement, Object... values) {
        try (Store store = store()) {
            assertThat(store.<Integer>change(sql -> sql.change(statement, values))).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String audited() {
        try (Store store = store()) {
            List<String> rows = store.read(
                    sql -> sql.list("SELECT * FROM audit", row -> new String(row.getBytes("payload"),
                            StandardCharsets.UTF_8)));
            return String.join("\n", rows);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Run run(String... arguments) {
        return run(List.of(), arguments);
    }

    private Run run(List<String> more, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(more);
        all.addAll(List.of("--config", configuration().toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private Path configuration() {
        try {
            return Files.writeString(directory.resolve("terminal.yaml"), """
                terminal: '0007'
                hall: {zh: 测试大厅, en: Test hall}
                help:
                  window: {zh: 1 号窗口, en: Counter 1}
                  phone: 0371-12345
                  hours: {zh: 全天, en: always}
                panel: {width-mm: 336, height-mm: 597, width-px: 1080, height-px: 1920}
                backend: {url: 'http://127.0.0.1:1/v1', case-page: 'https://c.example/', connect-seconds: 1,
                  answer-seconds: 1, sandbox: true}
                places: {assets: assets, data: data}
                devices: {}
                """);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
