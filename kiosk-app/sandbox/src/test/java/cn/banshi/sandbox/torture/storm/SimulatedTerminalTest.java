package cn.banshi.sandbox.torture.storm;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Backend.Verdict;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.outbox.Tempo;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Localized;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storm proves nothing unless the simulated terminal asks what the shipped one asks, and at the same instants. */
class SimulatedTerminalTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final int APPLICATIONS = 6;
    private static final Duration DAY = Duration.ofHours(12);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void asksAsTheShippedOutboxDoes(long seed) throws SQLException {
        List<String> shipped = shipped(seed);

        assertThat(shipped).hasSizeGreaterThan(2 * APPLICATIONS);
        assertThat(simulated(seed)).isEqualTo(shipped);
    }

    /** The same moody platform for both. */
    private static final class Moody {

        private final SplittableRandom moods;
        private final Set<Integer> filed = new HashSet<>();
        private final List<String> asked = new ArrayList<>();

        Moody(long seed) {
            moods = new SplittableRandom(seed);
        }

        Reply<Receipt> submit(int application, Instant now) {
            asked.add(now + " submit " + application);
            return switch (moods.nextInt(8)) {
                case 0 -> unavailable(Optional.empty());
                case 1 -> unavailable(Optional.of(Duration.ofSeconds(40)));
                case 2 -> new Reply.NoAnswer<>(false, "refused");
                case 3 -> new Reply.NoAnswer<>(true, "lost on the way");
                case 4 -> {
                    filed.add(application);
                    yield new Reply.NoAnswer<>(true, "answer lost");
                }
                case 5 -> new Reply.Refused<>(409, "submission-running", "", true, Optional.of(Duration.ofSeconds(1)));
                case 6 -> new Reply.Refused<>(422, "request-invalid", "", false, Optional.empty());
                default -> taken(application);
            };
        }

        Reply<Receipt> lookUp(int application, Instant now) {
            asked.add(now + " look up " + application);
            return switch (moods.nextInt(4)) {
                case 0 -> unavailable(Optional.empty());
                case 1 -> new Reply.NoAnswer<>(true, "timed out");
                default -> filed.contains(application)
                        ? taken(application)
                        : new Reply.Refused<>(404, "not-found", "", false, Optional.empty());
            };
        }

        private Reply<Receipt> taken(int application) {
            filed.add(application);
            return new Reply.Ok<>(new Receipt("ZZ", START, Verdict.UNDER_REVIEW, "", new Localized("", ""),
                    Optional.empty(), Map.of()));
        }

        private static Reply<Receipt> unavailable(Optional<Duration> retryAfter) {
            return new Reply.Refused<>(503, "unavailable", "", true, retryAfter);
        }
    }

    private static Timetable timetable(long seed) {
        return new Timetable(Tempo.STANDARD, new SplittableRandom(seed));
    }

    private static List<String> simulated(long seed) {
        var platform = new Moody(seed);
        var clock = new Clockwork(START);
        Line line = (request, answer) -> answer.accept(switch (request.kind()) {
            case SUBMISSION -> platform.submit(request.application(), clock.instant());
            case LOOK_UP -> platform.lookUp(request.application(), clock.instant());
        });
        var terminal = new SimulatedTerminal(0, timetable(seed), clock, line, settled -> {});
        for (int key = 0; key < APPLICATIONS; key++) {
            terminal.record(new Application(key, START, START.plus(Tempo.STANDARD.grace())));
        }
        terminal.start();
        clock.runUntil(DAY);
        return platform.asked;
    }

    private List<String> shipped(long seed) throws SQLException {
        var platform = new Moody(seed);
        var now = new AtomicReference<>(START);
        var store = new Store(directory, List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        var audit = new AuditLog(store, Suite.INTERNATIONAL, now::get, () -> 0, List.of());
        try (var outbox = new SqliteOutbox(audit, new Sealer(new VaultFile(directory), Suite.INTERNATIONAL), "0007",
                backend(platform, now), now::get, timetable(seed))) {
            for (int key = 0; key < APPLICATIONS; key++) {
                byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                outbox.record(new Entry(new UUID(0x7000, key), outbox.nextReference(), "fund-withdrawal", "1", body));
            }
            Duration pause = outbox.begin();
            while (now.get().plus(pause).isBefore(START.plus(DAY))) {
                now.set(now.get().plus(pause));
                pause = outbox.round();
            }
        }
        return platform.asked;
    }

    private static Backend backend(Moody platform, AtomicReference<Instant> now) {
        return (Backend) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[]{Backend.class},
                (self, method, arguments) -> {
                    int application = (int) ((UUID) arguments[0]).getLeastSignificantBits();
                    return switch (method.getName()) {
                        case "submit" -> platform.submit(application, now.get());
                        case "lookUp" -> platform.lookUp(application, now.get());
                        default -> throw new IllegalStateException(method.getName());
                    };
                });
    }
}
