package cn.banshi.sandbox.torture.storm;

import cn.banshi.core.outbox.State;
import cn.banshi.core.outbox.Tempo;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.sandbox.torture.storm.Scenario.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Terminals, their citizens, and the platform they all stand before. Confined to one thread. */
final class City {

    /** A terminal's day: 32 visits in eight hours. */
    private static final Duration BETWEEN_VISITS = Duration.ofMinutes(15);
    /** As long as a citizen waits for the platform's answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final double TEN_THOUSAND = 10_000;

    private final Clockwork clock = new Clockwork(Instant.parse("2026-11-23T01:00:00Z"));
    private final SplittableRandom random;
    private final Traffic traffic;
    private final Platform platform;
    private final Wires wires;
    private final List<SimulatedTerminal> terminals;
    private boolean open = true;
    private int recorded;
    private int backlog;
    private int backlogEnd;
    private int visits;
    private int answered;

    /** @param number of terminals */
    City(Scenario scenario, int number, long seed) {
        random = new SplittableRandom(seed);
        traffic = new Traffic(number);
        Nature nature = scenario.platform();
        platform = new Platform(new Nature(nature.capacity() * number / TEN_THOUSAND, nature.queue(), nature.cold(),
                nature.overrun()), clock);
        wires = new Wires(clock, platform, traffic, random.split());
        terminals = IntStream.range(0, number)
                .mapToObj(each -> new SimulatedTerminal(each,
                        new Timetable(Tempo.STANDARD, scenario.scatter().of(random.split())), clock, wires,
                        this::settled))
                .toList();
        begin(scenario.outage());
    }

    private void begin(Outage outage) {
        switch (outage) {
            case Outage.NetworkCut(Duration length) -> wires.cutUntil(length);
            case Outage.PowerCut cut -> terminals.forEach(terminal -> leave(terminal, cut));
            case Outage.Shut(Duration length) -> platform.shutUntil(length);
        }
        platform.startsAt(Duration.ZERO);
        terminals.forEach(SimulatedTerminal::start);
        terminals.forEach(this::awaitVisit);
    }

    /** What lay on a terminal when the power went; of the last one nobody knows whether it had arrived. */
    private void leave(SimulatedTerminal terminal, Outage.PowerCut cut) {
        Instant dark = clock.instant().minus(cut.length());
        Instant before = dark.minus(Tempo.STANDARD.stays());
        for (int left = random.nextInt(cut.most()); left > 0; left--) {
            terminal.record(new Application(recorded++, before, before));
        }
        boolean cutShort = random.nextInt(10) < cut.cutShort();
        terminal.record(new Application(recorded++, cutShort ? dark : before, dark)).become(State.NOT_YET_KNOWN);
    }

    /** People come as they like: no visit knows of another. */
    private void awaitVisit(SimulatedTerminal terminal) {
        double gap = -Math.log(1 - random.nextDouble()) * BETWEEN_VISITS.toMillis();
        clock.after(Duration.ofMillis((long) gap), () -> {
            if (open) {
                visit(terminal);
                awaitVisit(terminal);
            }
        });
    }

    private void visit(SimulatedTerminal terminal) {
        Instant now = clock.instant();
        Application application = terminal
                .record(new Application(recorded++, now, now.plus(Tempo.STANDARD.grace())));
        terminal.deliver(application, PATIENCE);
        visits++;
        clock.after(PATIENCE, () -> answered += application.settled() ? 1 : 0);
    }

    private void settled(Application application) {
        backlog -= application.key() < backlogEnd ? 1 : 0;
    }

    /** Whatever is not settled now is the backlog. */
    void countBacklog() {
        backlog += recorded - backlogEnd;
        backlogEnd = recorded;
    }

    void runUntil(Duration sinceStart) {
        clock.runUntil(sinceStart);
    }

    /** Nobody comes any more. */
    void closeDoors() {
        open = false;
    }

    Traffic traffic() {
        return traffic;
    }

    Platform platform() {
        return platform;
    }

    /** Applications that terminals have promised to deliver. */
    int recorded() {
        return recorded;
    }

    /** What is left of the backlog. */
    int backlog() {
        return backlog;
    }

    /** Citizens who applied until now. */
    int visits() {
        return visits;
    }

    /** Of these, those who had the platform's answer while they waited. */
    int answered() {
        return answered;
    }
}
