package cn.banshi.core.watch;

import cn.banshi.core.watch.Gauges.Disk;
import cn.banshi.core.watch.Gauges.Memory;
import cn.banshi.core.watch.Gauges.Time;
import cn.banshi.core.watch.Gauges.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that is well until a test makes it ill; both clocks are the test's. */
final class House implements Remedies {

    boolean screenAnswers = true;
    boolean courierAlive = true;
    boolean courierCanBeRevived = true;
    Disk disk = new Disk.Takes(Long.MAX_VALUE);
    Memory memory = new Memory(10, 100);
    Optional<Duration> clockWrong = Optional.empty();
    Optional<Instant> certificate = Optional.empty();
    Optional<String> connectionFault = Optional.empty();
    Optional<Instant> cardLeft = Optional.empty();
    Optional<Instant> slipLeft = Optional.empty();
    Optional<String> readerOut = Optional.empty();
    Activity activity = Activity.IDLE;
    Instant wall = Instant.parse("2026-11-24T01:00:00Z");
    long nanos = 42;

    final List<String> recorded = new ArrayList<>();
    final List<String> restarts = new ArrayList<>();
    final List<List<String>> closings = new ArrayList<>();
    final List<Duration> rearmed = new ArrayList<>();
    int revivals;

    final Watchdog dog = new Watchdog(new Gauges(new Beat(task -> {
        if (screenAnswers) {
            task.run();
        }
    }), List.of(new Worker("courier", () -> courierAlive, Optional.of(() -> {
        revivals++;
        courierAlive = courierCanBeRevived;
    })), new Worker("session", () -> !recorded.contains("session dies"), Optional.empty())), () -> disk,
            new Time(() -> wall, () -> nanos), () -> memory,
            new Gauges.Platform(() -> clockWrong, () -> certificate, () -> connectionFault),
            new Gauges.Left(() -> cardLeft, () -> slipLeft),
            List.of(new Gauges.Attended("id-card-reader", () -> new Health.Device("id-card-reader", "offline", "silent",
                    Instant.EPOCH, Optional.empty(), Optional.empty()), () -> readerOut))),
            this);

    /** A second passes and the watchdog looks. */
    Health look() {
        wall = wall.plus(Watchdog.EVERY);
        nanos += Watchdog.EVERY.toNanos();
        return dog.look();
    }

    void look(int times) {
        for (int i = 0; i < times; i++) {
            look();
        }
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public void restart(Finding why) {
        restarts.add(why.word());
    }

    @Override
    public void closed(List<Finding> reasons) {
        closings.add(reasons.stream().map(Finding::word).toList());
    }

    @Override
    public void rearm(Duration by) {
        rearmed.add(by);
    }

    @Override
    public void found(Finding finding) {
        recorded.add("found " + finding.word());
    }

    @Override
    public void over(Finding finding) {
        recorded.add("over " + finding.word());
    }
}
