package cn.banshi.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.session.Scheduler;
import cn.banshi.core.supervision.Supervised.Fitting;
import cn.banshi.core.text.Word;
import cn.banshi.device.DeviceState;
import cn.banshi.device.idcard.IdCardReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Devices are asked fifty times as often while somebody waits for what they say. */
class SupervisorRestTest {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration AT_REST = Duration.ofSeconds(5);

    private final FrailReader frail = new FrailReader();
    private final Hours hours = new Hours();
    private final Supervised<IdCardReader> reader = new Supervised<>(
            new Fitting<>(Word.of("reader"), frail.driver(), frail::again, frail.port(), Duration.ofSeconds(10)),
            hours.time(), () -> {});
    private final List<Beat> beats = new ArrayList<>();
    private final Supervisor supervisor = new Supervisor(List.of(reader));

    private record Beat(Duration after, Runnable task) {}

    private final List<Integer> cancelled = new ArrayList<>();

    @Test
    void asksSeldomWhileNobodyIsThere() {
        start();
        lookedAt();

        supervisor.rest(true);
        beat();

        assertThat(beats).extracting(Beat::after).endsWith(EVERY, AT_REST);
    }

    @Test
    void looksAtOnceWhenSomebodyComes() {
        start();
        lookedAt();
        supervisor.rest(true);
        beat();
        int late = beats.size() - 1;

        supervisor.rest(false);

        assertThat(cancelled).contains(late);
        assertThat(beats.getLast().after()).isZero();
        beat();
        assertThat(beats.getLast().after()).isEqualTo(EVERY);
    }

    @Test
    void goesOnWithARepairWhileNobodyIsThere() {
        frail.ill = DeviceState.OFFLINE;
        start();
        lookedAt();

        supervisor.rest(true);
        beat();

        assertThat(beats.getLast().after()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void restsBesideADeviceThatNobodyAsksBeforeItIsUsed() {
        try (var asleep = new Supervised<>(
                new Fitting<IdCardReader>(Word.of("camera"), frail.driver(), frail::again, frail.port(),
                        Optional.empty()),
                hours.time(), () -> {})) {
            var one = new Supervisor(List.of(asleep));
            one.start(this::after);

            one.rest(true);
            beat();

            assertThat(beats.getLast().after()).isEqualTo(AT_REST);
        }
    }

    @Test
    void beginsNoThreadToFindThatNothingIsToBeDone() {
        start();
        lookedAt();
        frail.lookers.clear();

        IntStream.range(0, 50).forEach(each -> {
            hours.pass(EVERY);
            lookedAt();
        });

        assertThat(frail.lookers).containsExactly(Thread.currentThread());
    }

    private void start() {
        supervisor.start(this::after);
    }

    private Scheduler.Pending after(Duration delay, Runnable task) {
        int at = beats.size();
        beats.add(new Beat(delay, task));
        return () -> cancelled.add(at);
    }

    private void beat() {
        beats.getLast().task().run();
    }

    /** The reader has answered, or has not, by then. */
    private void lookedAt() {
        reader.attend().join();
    }
}
