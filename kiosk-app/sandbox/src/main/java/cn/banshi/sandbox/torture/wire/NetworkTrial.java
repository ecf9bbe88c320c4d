package cn.banshi.sandbox.torture.wire;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.outbox.Tempo;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.core.session.Delays;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.sandbox.torture.bench.Ledgers;
import cn.banshi.sandbox.torture.bench.Ledgers.Kept;
import cn.banshi.sandbox.torture.bench.Told;
import cn.banshi.sandbox.torture.victim.Windowless;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** One terminal with one kind of trouble, and its citizens. Confined to one thread, but for what happens on the wire. */
public final class NetworkTrial implements AutoCloseable {

    /** Most visits of a trial: persons are numbered through. */
    public static final int MOST_VISITS = 100;

    /** How long a citizen waits, in a tenth of the time as shipped. */
    public static final Duration PATIENCE = Duration.ofMillis(2_500);
    private static final Delays DELAYS = new Delays(Duration.ofSeconds(6), Duration.ofSeconds(6),
            Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofMillis(500),
            Duration.ofSeconds(4),
            Duration.ofMillis(250), PATIENCE, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1));
    private static final Tempo TEMPO = Tempo.STANDARD.faster(20);
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofMillis(800);

    private static final int MOST_TROUBLES = 6;
    private static final Set<String> SETTLED = Set.of("acknowledged", "rejected");
    private static final long GLANCE_NANOS = 50_000_000;
    /** Longest that an accelerated terminal may take to learn what became of everything. */
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final Trouble trouble;
    private final int number;
    private final Random random;
    private final AtomicInteger troubles = new AtomicInteger();
    private final Wire wire;
    private final TerminalConfiguration configuration;
    private final Windowless terminal;
    private final Told told = new Told();
    private final Map<String, Long> signedAt = new ConcurrentHashMap<>();
    private final AtomicLong longestWait = new AtomicLong();

    /**
     * Where it happens.
     *
     * @param folder for the terminals' data
     * @param backend port on this machine
     * @param control as {@code SandboxBackend.control()}
     */
    public record Ground(Windowless.Common common, Path assets, Path folder, int backend, URI control, Doors doors) {}

    /** @param settling from the last visit to the last answer */
    public record Result(String title, String terminalId, Told told, List<Kept> kept, int troubled,
            Duration longestWait, Duration settling) {}

    /** @param number of the terminal, from 0 */
    public NetworkTrial(Trouble trouble, Ground ground, int number, Random random, int visits) {
        this.trouble = trouble;
        this.number = number;
        this.random = random;
        wire = new Wire(ground.backend, this::mischief);
        configuration = configuration(ground, access());
        Backend usual = backend(ground, new Doors.Way(configuration.backend(), Optional.empty()));
        var guests = new Windowless.Guests(URI.create(ground.control + "/phones"), number * MOST_VISITS, visits,
                random.nextLong());
        terminal = new Windowless(ground.common,
                new Windowless.Setting(configuration, DELAYS, new Timetable(TEMPO, new Random(random.nextLong())),
                        trouble.clock()),
                trouble.detours()
                        ? detoured(usual, backend(ground, trouble.wrongWay(configuration.backend(), ground.doors)))
                        : usual,
                guests, this::take);
    }

    /** Receives the citizens and waits until the terminal knows what became of everything. */
    public Result run() throws IOException, InterruptedException {
        terminal.start();
        terminal.receive();
        long start = System.nanoTime();
        List<Kept> kept = kept();
        while (!kept.stream().allMatch(one -> SETTLED.contains(one.state()))
                && System.nanoTime() - start < SETTLING.toNanos()) {
            LockSupport.parkNanos(GLANCE_NANOS);
            kept = kept();
        }
        return new Result(trouble.title(), configuration.terminalId(), told, kept, wire.done(),
                Duration.ofNanos(longestWait.get()), Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Kept> kept() throws IOException {
        return Ledgers.running(configuration.places().data().resolve("terminal.db"));
    }

    /** Every application meets trouble anew when it is signed. */
    private void take(String line) {
        String[] words = line.split(" ");
        if (words[0].equals(trouble.everywhere() ? "visit" : "signed")) {
            troubles.set(1 + nextInt(MOST_TROUBLES));
        }
        if (words[0].equals("signed")) {
            signedAt.put(words[1], System.nanoTime());
        }
        if (words[0].equals("told")) {
            Optional.ofNullable(signedAt.remove(words[1]))
                    .ifPresent(at -> longestWait.accumulateAndGet(System.nanoTime() - at, Math::max));
        }
        told.take(line);
    }

    private Optional<Mischief> mischief(Exchange exchange) {
        return trouble.onTheWire()
                .filter(any -> exchange.aboutSubmission() || trouble.everywhere())
                .filter(any -> troubled())
                .map(mischief -> trouble.everywhere()
                        ? Mischief.ALL.get(nextInt(Mischief.ALL.size()))
                        : mischief);
    }

    /** Whether this request is one of those that are troubled; of a whole visit every eighth. */
    private boolean troubled() {
        return (!trouble.everywhere() || nextInt(8) == 0)
                && troubles.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private synchronized int nextInt(int bound) {
        return random.nextInt(bound);
    }

    private Backend backend(Ground ground, Doors.Way way) {
        return new RestBackend(configuration(ground, way.access()), way::shown, trouble.clock());
    }

    private BackendAccess access() {
        return new BackendAccess(URI.create("http://127.0.0.1:" + wire.port() + "/v1"),
                "https://platform.example/case/", CONNECT, ANSWER, true);
    }

    /** Sends troubled submissions the wrong way. */
    private Backend detoured(Backend usual, Backend wrong) {
        return (Backend) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[]{Backend.class},
                (self, method, arguments) -> {
                    boolean submission = method.getName().equals("submit") || method.getName().equals("lookUp");
                    try {
                        return method.invoke(submission && troubled() ? wrong : usual, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private TerminalConfiguration configuration(Ground ground, BackendAccess access) {
        String id = "%04d".formatted(number);
        var words = new Localized("演示", "demo");
        return new TerminalConfiguration(id, words, new TerminalConfiguration.Help(words, "0371-00000000", words),
                new TerminalConfiguration.Panel(336, 597, 1080, 1920), access, Map.of(),
                new TerminalConfiguration.Places(ground.assets, ground.folder.resolve(id)), Language.ZH,
                Suite.INTERNATIONAL);
    }

    @Override
    public void close() {
        terminal.close();
        wire.close();
    }
}
