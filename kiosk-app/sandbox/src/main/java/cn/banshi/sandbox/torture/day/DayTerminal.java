package cn.banshi.sandbox.torture.day;

import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.outbox.Tempo;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.core.screen.Door;
import cn.banshi.core.session.Corner;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Housekeeping;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Health;
import cn.banshi.sandbox.torture.victim.Citizen;
import cn.banshi.sandbox.torture.victim.Notes;
import cn.banshi.sandbox.torture.victim.Pulse;
import cn.banshi.sandbox.torture.victim.Windowless;
import cn.banshi.terminal.Fittings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The terminal of the day: fittings, supervision, session, outbox and backend's client as shipped, without a window. What
 * the calendar says is the platform's time, which is the real one: it would not take what was signed at another. How long
 * anything takes is the day's.
 */
final class DayTerminal implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    /** Entries that wait are sent between two visits of the day, as on a terminal. */
    private static final Tempo TEMPO = Tempo.STANDARD.faster(40);
    private static final Duration CALL_UNDER_WAY = Duration.ofSeconds(1);

    private final Fittings.Fitted fitted;
    private final Windowless terminal;
    private final DayClock clock;

    /** Where it stands. */
    record Place(Path assets, Path folder, URI backend) {}

    DayTerminal(Place place, Devices devices, DayClock clock, Executor workers, Scene scene) {
        this.clock = clock;
        var configuration = configuration(place, devices);
        var shown = new AtomicReference<Runnable>(() -> {});
        fitted = Fittings.of(configuration, clock.time(), () -> shown.get().run());
        clock.heed(fitted.supervisor()::busy);
        ExecutorService turns = Pulse.sessionThread();
        var backend = new RestBackend(configuration.backend(), configuration.terminalId(), InstantSource.system());
        terminal = new Windowless(Windowless.Common.of(place.assets()),
                new Windowless.Setting(configuration, Delays.STANDARD, new Timetable(TEMPO, new Random(scene.seed)),
                        InstantSource.system(), () -> Door.OPEN),
                backend,
                new Windowless.Scene(fitted.devices(), new Housekeeping(List.of(connections(backend)), () -> {}),
                        presentation -> {
                            fitted.guide().accept(presentation);
                            scene.crowd.shown(presentation);
                        }, scene.citizen::visit, scene.notes),
                new Pulse(clock::nanos, clock, clock.working(turns), workers, turns::shutdownNow));
        shown.set(terminal::refresh);
    }

    /** Who stands before it. */
    record Scene(Crowd crowd, Citizen citizen, Notes notes, long seed) {}

    private static TerminalConfiguration configuration(Place place, Devices devices) {
        var words = new Localized("演示", "demo");
        return new TerminalConfiguration("0007", words, new TerminalConfiguration.Help(words, "0371-00000000", words),
                new TerminalConfiguration.Panel(336, 597, 1080, 1920),
                new TerminalConfiguration.BackendAccess(place.backend, "https://platform.example/case/", CONNECT,
                        ANSWER,
                        true),
                devices.wiring(), new TerminalConfiguration.Places(place.assets, place.folder.resolve("terminal")),
                Language.ZH, Suite.INTERNATIONAL);
    }

    /** As on a terminal: nothing of a visit stays on a connection. */
    private static Corner connections(RestBackend backend) {
        return new Corner() {
            @Override
            public Word name() {
                return Word.of("connections");
            }

            @Override
            public void clear() {
                try {
                    var _ = backend.forget(CALL_UNDER_WAY);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public Found look() {
                return Found.NOTHING;
            }
        };
    }

    /** @param looksLate how late the supervisor may look at the devices, as things stand */
    void start(Crowd crowd, Supplier<Duration> looksLate) {
        terminal.start();
        fitted.supervisor().start(clock.lax(looksLate));
        crowd.begin(terminal::accept);
    }

    Fittings.Fitted fitted() {
        return fitted;
    }

    /** The process that saw them ends. */
    void forgetPictures() {
        fitted.forgetPictures().run();
    }

    /** Each device under supervision, as {@code banshi health} tells. */
    Stream<Health.Device> devices() {
        return fitted.supervisor().gauges().stream().map(gauge -> gauge.seen().get());
    }

    @Override
    public void close() {
        terminal.close();
        forgetPictures();
    }
}
