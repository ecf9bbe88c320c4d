package cn.banshi.core.watch;

import cn.banshi.core.watch.Finding.Remedy;
import cn.banshi.core.watch.Gauges.Attended;
import cn.banshi.core.watch.Gauges.Worker;
import cn.banshi.core.watch.Health.Part;
import cn.banshi.core.watch.Health.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at every gauge once a second, records what begins and what is over, and does what each {@link Finding} asks for.
 * Confined to one thread, which nothing else uses.
 */
public final class Watchdog {

    /** Between two looks. */
    public static final Duration EVERY = Duration.ofSeconds(1);

    /** Looks after which nothing can still be on its way to disk or paper: both together take at most 25 s. */
    static final int LONGEST_RECORDING = 60;
    /** Looks a worker gets to come back after it was started again. */
    static final int REVIVAL = 30;
    /** Looks before a restart for want of memory: a fault that is there from the start is not cured by starting. */
    static final int SETTLED = 600;

    private final Map<Rule, Optional<Standing>> standing = new LinkedHashMap<>();
    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Remedies remedies;
    private final InstantSource clock;
    private final List<Attended> devices;
    private List<Finding> closing = List.of();
    private int looks;

    /** @param looks for which it stands */
    private record Standing(Finding finding, Instant since, int looks) {

        Standing again(Finding now) {
            return new Standing(now, since, looks + 1);
        }
    }

    public Watchdog(Gauges gauges, Remedies remedies) {
        this.remedies = remedies;
        this.clock = gauges.time().wall();
        this.devices = gauges.devices();
        watch(new ScreenRule(gauges.screen()));
        for (Worker worker : gauges.workers()) {
            watch(new WorkerRule(worker));
            workers.put(worker.name(), worker);
        }
        watch(new DiskRule(gauges.disk()));
        watch(new ClockRule(gauges.time()));
        watch(new JudgedRule("time", () -> gauges.platform().clockWrong().get().map(Finding.ClockWrong::new)));
        watch(new MemoryRule(gauges.memory()));
        watch(new CertificateRule(gauges.platform().certificate(), clock));
        watch(new JudgedRule("connection", () -> gauges.platform().fault().get().map(Finding.ConnectionFault::new)));
        for (Attended device : gauges.devices()) {
            watch(new JudgedRule(device.name(),
                    () -> device.staff().get().map(why -> new Finding.DeviceOut(device.name(), why))));
        }
        watch(new JudgedRule("card", () -> gauges.left().card().get().map(Finding.CardLeft::new)));
        watch(new JudgedRule("slip", () -> gauges.left().slip().get().map(Finding.SlipLeft::new)));
    }

    private void watch(Rule rule) {
        standing.put(rule, Optional.empty());
    }

    /** One look at everything. */
    public Health look() {
        looks++;
        standing.replaceAll((rule, before) -> next(before, rule.look()));
        List<Finding> now = findings();
        List<Finding> reasons = now.stream().filter(finding -> finding.remedy() == Remedy.CLOSE_SERVICES).toList();
        if (!words(reasons).equals(words(closing))) {
            closing = reasons;
            remedies.closed(reasons);
        }
        standing.values().forEach(each -> each.ifPresent(this::treat));
        return health();
    }

    private Optional<Standing> next(Optional<Standing> before, Optional<Finding> now) {
        Optional<String> was = before.map(there -> there.finding().word());
        if (was.equals(now.map(Finding::word))) {
            return before.map(there -> there.again(now.orElse(there.finding())));
        }
        before.ifPresent(there -> remedies.over(there.finding()));
        now.ifPresent(remedies::found);
        return now.map(finding -> new Standing(finding, clock.instant(), 0));
    }

    private void treat(Standing ill) {
        switch (ill.finding().remedy()) {
            case RESTART -> restart(ill);
            case RESTART_WHEN_IDLE -> {
                if (looks > SETTLED && remedies.activity() == Activity.IDLE) {
                    remedies.restart(ill.finding());
                }
            }
            case REVIVE -> revive(ill);
            case REARM -> rearm(ill.finding());
            case CLOSE_SERVICES, REPORT -> {
                // done when it was found
            }
        }
    }

    private void restart(Standing ill) {
        if (remedies.activity() != Activity.RECORDING || ill.looks() >= LONGEST_RECORDING) {
            remedies.restart(ill.finding());
        }
    }

    private void revive(Standing ill) {
        Optional<Runnable> revival = ill.finding() instanceof Finding.WorkerDead(String name)
                ? Optional.ofNullable(workers.get(name)).flatMap(Worker::revive)
                : Optional.empty();
        if (revival.isPresent() && ill.looks() == 0) {
            revival.get().run();
        } else if (revival.isEmpty() || ill.looks() >= REVIVAL) {
            restart(ill);
        }
    }

    private void rearm(Finding finding) {
        if (finding instanceof Finding.ClockJumped(Duration by)) {
            remedies.rearm(by);
        }
    }

    private List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        standing.values().forEach(each -> each.ifPresent(there -> all.add(there.finding())));
        return all;
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(Finding::word).toList();
    }

    private Health health() {
        List<Part> parts = new ArrayList<>();
        standing.forEach((rule, ill) -> parts.add(new Part(rule.name(), ill.map(Watchdog::trouble))));
        return new Health(clock.instant(), parts, devices.stream().map(device -> device.seen().get()).toList());
    }

    private static Trouble trouble(Standing ill) {
        Finding finding = ill.finding();
        return new Trouble(finding.word(), finding.detail(),
                finding.remedy().name().toLowerCase(Locale.ROOT).replace('_', ' '), ill.since());
    }
}
