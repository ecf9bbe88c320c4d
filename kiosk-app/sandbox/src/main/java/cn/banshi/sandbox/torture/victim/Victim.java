package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.outbox.Tempo;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.core.screen.Door;
import cn.banshi.core.session.Delays;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The process that is killed. */
public final class Victim {

    /** A citizen who does not wait long, so that leaving without an answer happens. */
    private static final Delays DELAYS = new Delays(Duration.ofSeconds(120), Duration.ofSeconds(60),
            Duration.ofSeconds(45), Duration.ofMillis(10), Duration.ofSeconds(10), Duration.ofMillis(300),
            Duration.ofSeconds(40),
            Duration.ofMillis(50), Duration.ofMillis(800), Duration.ofSeconds(20), Duration.ofSeconds(2),
            Duration.ofSeconds(1));
    /** What waits is tried again within a life, which has seconds. */
    private static final Tempo TEMPO = Tempo.STANDARD.faster(40);

    private Victim() {}

    public static void main(String[] words) throws InterruptedException {
        Order order = Order.of(words);
        switch (new TerminalConfigurationReader().read(order.configuration())) {
            case Loaded.Usable(TerminalConfiguration configuration) -> open(order, configuration);
            case Loaded.Unusable(var complaints) -> {
                complaints.forEach(System.err::println);
                System.exit(2);
            }
        }
    }

    /** Goes on until the process is killed: after the last visit it only waits. */
    private static void open(Order order, TerminalConfiguration configuration) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        var pipe = new FileOutputStream(FileDescriptor.out);
        Consumer<String> notes = line -> write(pipe, line);
        var visits = new Visits(new Visits.Guests(configuration.backend().url().resolve("/sandbox/phones"),
                order.firstVisit(), order.visits(), order.seed(), 0), notes);
        var terminal = new Windowless(Windowless.Common.of(configuration.places().assets()),
                new Windowless.Setting(configuration, DELAYS, new Timetable(TEMPO, new Random(order.seed())), clock,
                        () -> Door.OPEN),
                new RestBackend(configuration.backend(), configuration.terminalId(), clock),
                visits.scene(), Pulse.real());
        notes.accept("ready");
        terminal.start();
        terminal.notarise();
        visits.go(terminal::accept);
        new CountDownLatch(1).await();
    }

    /** Out of the process at once, without a buffer: what is written outlives a kill. */
    private static void write(OutputStream pipe, String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
