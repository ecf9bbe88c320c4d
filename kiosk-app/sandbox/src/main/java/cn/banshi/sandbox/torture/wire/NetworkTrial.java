package cn.banshi.sandbox.torture.wire;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.outbox.Tempo;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.core.screen.Door;
import cn.banshi.core.session.Delays;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.sandbox.torture.bench.Ledgers;
import cn.banshi.sandbox.torture.bench.Ledgers.Kept;
import cn.banshi.sandbox.torture.bench.Told;
import cn.banshi.sandbox.torture.victim.Pulse;
import cn.banshi.sandbox.torture.victim.Visits;
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

    /** A citizen tries again so often before going away without having signed. */
    private static final int TRIES = 4;
    /** Answers that the rounds would have had before anybody comes, and within how many tries on a busy machine. */
    private static final int ANSWERS = 3;
    private static final int MOST_LOOKS = 30;
    /** Methods whose requests go the wrong way where one is. */
    private static final Map<String, RequestKind> KINDS = Map.of("submit", RequestKind.SUBMISSION, "lookUp",
            RequestKind.LOOK_UP);
    private static final Set<String> SETTLED = Set.of("acknowledged", "rejected");
    private static final long GLANCE_NANOS = 50_000_000;
    /**
     * Longest that an accelerated terminal may take to learn what became of everything: six tries, with pauses that grow to
     * twenty seconds while nobody answers.
     */
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Trouble trouble;
    private final int number;
    private final Choice choice;
    private final Toll toll = new Toll();
    private final Wire wire;
    private final TerminalConfiguration configuration;
    private final RestBackend usual;
    private final Visits visits;
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

    /**
     * How much happens.
     *
     * @param troubles most requests about one application that are troubled
     */
    public record Extent(int visits, int troubles, long seed) {}

    /** @param settling from the last visit to the last answer */
    public record Result(Trouble trouble, String terminalId, Told told, List<Kept> kept, Toll toll,
            Duration longestWait, Duration settling) {

        /** Why this proves nothing, or not what it should, whatever the ledgers say; empty when it does. */
        public Optional<String> objection() {
            if (toll.answered() > 0) {
                return Optional.of("somebody answered who must not be believed");
            }
            boolean clockBlamed = told.count("door " + Door.CLOCK_WRONG) > 0;
            return clockBlamed && !(trouble instanceof Trouble.WrongClock)
                    ? Optional.of("the clock was right and was blamed")
                    : trouble.objection(this);
        }
    }

    /** @param number of the terminal, from 0 */
    public NetworkTrial(Trouble trouble, Ground ground, int number, Extent extent) {
        var random = new Random(extent.seed + number);
        this.trouble = trouble;
        this.number = number;
        choice = trouble.everywhere() ? new Choice.Everything(random) : new Choice.Submissions(random, extent.troubles);
        wire = new Wire(ground.backend, this::mischief, toll);
        configuration = configuration(ground, Doors.Way.straight(access()));
        usual = backend(ground, Doors.Way.straight(configuration.backend()));
        visits = new Visits(
                new Visits.Guests(URI.create(ground.control + "/phones"), number * MOST_VISITS, extent.visits,
                        random.nextLong(), TRIES),
                this::take);
        terminal = new Windowless(ground.common,
                new Windowless.Setting(configuration, DELAYS, new Timetable(TEMPO, new Random(random.nextLong())),
                        trouble.clock(), this::door),
                trouble.detours()
                        ? detoured(usual, backend(ground, trouble.wrongWay(configuration.backend(), ground.doors)))
                        : usual,
                visits.scene(), Pulse.real());
    }

    /** Receives the citizens and waits until the terminal knows what became of everything. */
    public Result run() throws IOException, InterruptedException {
        terminal.start();
        looks();
        visits.go(terminal::accept);
        long start = System.nanoTime();
        List<Kept> kept = kept();
        while (!kept.stream().allMatch(one -> SETTLED.contains(one.state()))
                && System.nanoTime() - start < SETTLING.toNanos()) {
            LockSupport.parkNanos(GLANCE_NANOS);
            kept = kept();
        }
        return new Result(trouble, configuration.terminalId(), told, kept, toll, Duration.ofNanos(longestWait.get()),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** As the terminal's rounds do before anybody comes. */
    private void looks() {
        int answers = 0;
        for (int looks = 0; answers < ANSWERS && looks < MOST_LOOKS; looks++) {
            answers += usual.reachable() ? 1 : 0;
        }
    }

    private Door door() {
        return usual.platformClock().wrong().isPresent() ? Door.CLOCK_WRONG : Door.OPEN;
    }

    private List<Kept> kept() throws IOException {
        return Ledgers.running(configuration.places().data().resolve("terminal.db"));
    }

    /** Every application meets trouble anew when it is signed. */
    private void take(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("visit")) {
            choice.visitBegins();
        }
        if (words[0].equals("signed")) {
            choice.signed();
            signedAt.put(words[1], System.nanoTime());
        }
        if (words[0].equals("told")) {
            Optional.ofNullable(signedAt.remove(words[1]))
                    .ifPresent(at -> longestWait.accumulateAndGet(System.nanoTime() - at, Math::max));
        }
        told.take(line);
    }

    private Optional<Mischief> mischief(RequestKind kind) {
        return trouble.onTheWire()
                .filter(any -> choice.strikes(kind))
                .map(mischief -> trouble.everywhere()
                        ? Mischief.ALL.get(choice.nextInt(Mischief.ALL.size()))
                        : mischief);
    }

    private RestBackend backend(Ground ground, Doors.Way way) {
        return new RestBackend(configuration(ground, way), way::shown, trouble.clock());
    }

    private BackendAccess access() {
        return new BackendAccess(URI.create("http://127.0.0.1:" + wire.port() + "/v1"),
                "https://platform.example/case/", CONNECT, ANSWER, true);
    }

    /** Sends troubled submissions the wrong way. */
    private Backend detoured(Backend usual, Backend wrong) {
        return (Backend) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[]{Backend.class},
                (self, method, arguments) -> {
                    RequestKind kind = KINDS.get(method.getName());
                    try {
                        return kind != null && choice.strikes(kind)
                                ? gone(kind, method.invoke(wrong, arguments))
                                : method.invoke(usual, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Back from the wrong way. */
    private Object gone(RequestKind kind, Object reply) {
        if (reply instanceof Reply<?> seen && trouble.metBy(seen)) {
            toll.strike(kind);
        } else if (!(reply instanceof Reply.NoAnswer<?>)) {
            toll.letThrough();
        }
        return reply;
    }

    private TerminalConfiguration configuration(Ground ground, Doors.Way way) {
        String id = "%04d".formatted(number);
        var words = new Localized("演示", "demo");
        return new TerminalConfiguration(id, words, new TerminalConfiguration.Help(words, "0371-00000000", words),
                new TerminalConfiguration.Panel(336, 597, 1080, 1920), way.access(), Map.of(),
                new TerminalConfiguration.Places(ground.assets, ground.folder.resolve(id)), Language.ZH,
                way.suite());
    }

    @Override
    public void close() {
        terminal.close();
        wire.close();
    }
}
