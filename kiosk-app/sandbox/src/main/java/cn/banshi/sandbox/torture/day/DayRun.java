package cn.banshi.sandbox.torture.day;

import cn.banshi.core.log.Log;
import cn.banshi.device.DeviceState;
import cn.banshi.sandbox.torture.victim.Citizen;
import cn.banshi.sandbox.torture.victim.Notes;
import cn.banshi.sandbox.torture.victim.Phone;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One day, from the first citizen to the last mark. Confined to one thread, but for what happens on the devices. */
public final class DayRun implements AutoCloseable {

    /** From the end of an ailment until its device must work again, in the day's time. */
    public static final Duration RECOVERY = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LOOK_LATE = Duration.ofSeconds(4);
    /**
     * The supervisor looks ten times a second; a printer asked as often all day would be most of the run. Where something
     * else happens, it looks more often.
     */
    private static final Duration LOOKS_LATE = Duration.ofSeconds(5);
    /** While nobody is there and everything has been well for long. */
    private static final Duration LOOKS_LATE_WHEN_CALM = Duration.ofMinutes(1);
    /** A mark waits so long for a moment without a citizen and an ailment. */
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(20);
    /** A first visit loads code and rules, which stay. */
    private static final int FIRST_VISITS = 3;
    private static final Set<String> DEFECTS = Set.of("defect", "thread-died");

    private final Plan plan;
    private final DayClock clock;
    private final Executor workers;
    private final Devices devices;
    private final Slips slips;
    private final Fate fate;
    private final Recovery recovery;
    private final List<Patient> patients;
    private final Errands errands;
    private final Crowd crowd;
    private final DayTerminal terminal;
    private final List<Vitals> marks = new ArrayList<>();
    private final Map<String, Integer> noted = new HashMap<>();
    private final AtomicInteger defects = new AtomicInteger();
    private final Log.Ears ears;
    private boolean over;
    private boolean allOnLine;

    /**
     * What kind of day.
     *
     * @param backend as {@code SandboxBackend.address()}
     * @param control as {@code SandboxBackend.control()}
     */
    public record Plan(Path assets, Path folder, URI backend, URI control, Rhythm rhythm, long seed) {}

    /**
     * How much happens.
     *
     * @param length of the day
     * @param marks between two of them
     * @param visits between two of them, on average
     * @param ailments between two of a device, on average
     * @param most real time the run may take
     */
    public record Rhythm(Duration length, Duration marks, Duration visits, Duration ailments, Duration most) {}

    /** @param whole whether the day came to its end in the real time it was given */
    public record Outcome(boolean whole, Times times, List<Vitals> marks, Visits visits,
            Ills ills, Map<String, int[]> errands, int defects) {}

    /**
     * How long it took.
     *
     * @param worked the part of the real time in which somebody worked, and the day went at the real pace
     */
    public record Times(Duration virtual, Duration real, Duration worked, int leaps) {}

    /** @param endless visits that came to no end */
    public record Visits(int ended, List<String> endless, Map<String, Integer> noted, int slips, int numbers,
            long twice) {}

    /** @param longest from the end of an ailment that a device was seen not working */
    public record Ills(Map<String, Integer> counts, Map<String, Duration> longest, Set<String> stuck,
            Map<String, String> atTheEnd) {}

    private DayRun(Plan plan) throws IOException {
        this.plan = plan;
        var random = new Random(plan.seed);
        clock = new DayClock(Instant.now().minus(plan.rhythm.length).minus(Duration.ofHours(1)));
        workers = clock.working(Executors.newVirtualThreadPerTaskExecutor());
        devices = new Devices(plan.folder);
        slips = new Slips(devices.printer);
        patients = Ward.of(devices);
        fate = new Fate(clock, new Random(random.nextLong()), plan.rhythm.ailments);
        recovery = new Recovery(clock, fate, patients, RECOVERY);
        var notes = new Notes(this::note);
        var citizen = new Citizen(notes, new Phone(URI.create(plan.control + "/phones")),
                new Random(random.nextLong()), 0, 2);
        crowd = new Crowd(clock, citizen, new Hands(devices, slips, new Random(random.nextLong())),
                new Random(random.nextLong()), plan.rhythm.visits);
        ears = Log.hear(this::hear);
        terminal = new DayTerminal(new DayTerminal.Place(plan.assets, plan.folder, plan.backend), devices, clock,
                workers, new DayTerminal.Scene(crowd, citizen, notes, random.nextLong()));
        errands = new Errands(devices, terminal.fitted(), clock, workers, recovery::ill);
    }

    /** Lives it. */
    public static Outcome live(Plan plan) throws IOException {
        try (var run = new DayRun(plan)) {
            return run.live();
        }
    }

    private Outcome live() {
        terminal.start(crowd, () -> calm() ? LOOKS_LATE_WHEN_CALM : LOOKS_LATE);
        errands.all().forEach(Errand::begin);
        fate.begin(patients);
        look();
        clock.after(plan.rhythm.marks, () -> mark(plan.rhythm.marks));
        clock.after(plan.rhythm.length, this::evening);
        clock.run(() -> over || tooLong());
        slips.take();
        Map<String, int[]> run = new HashMap<>();
        errands.all().forEach(errand -> run.put(errand.device(), new int[]{errand.run(), errand.failed()}));
        return new Outcome(over, new Times(clock.age(), clock.realAge(), clock.worked(), clock.leaps()),
                List.copyOf(marks),
                new Visits(crowd.visits(), crowd.endless(), Map.copyOf(noted), slips.cut(), slips.numbers(),
                        slips.twice()),
                new Ills(fate.counts(), recovery.longest(), recovery.stuck(), states()), run, defects.get());
    }

    private boolean tooLong() {
        return clock.realAge().compareTo(plan.rhythm.most) > 0;
    }

    private boolean calm() {
        return crowd.nobodyThere() && allOnLine && fate.calm(RECOVERY);
    }

    private void look() {
        allOnLine = terminal.devices().allMatch(device -> device.state().equals(DeviceState.ONLINE.name()));
        terminal.devices()
                .forEach(device -> recovery.saw(device.name(), device.state(), device.reason(), Duration.ZERO));
        errands.all().forEach(errand -> errand.tell(recovery));
        clock.lax(() -> calm() ? LOOKS_LATE_WHEN_CALM : LOOK_LATE).after(LOOK, this::look);
    }

    /** Takes a mark when nothing is under way that would weigh; the first one when all code was used. */
    private void mark(Duration due) {
        boolean impatient = clock.age().minus(due).compareTo(MOST_PATIENCE) > 0;
        if (crowd.visits() >= FIRST_VISITS && (impatient || (crowd.nobodyThere() && fate.allWell()))
                && camerasRest()) {
            marks.add(Vitals.at(clock.age()));
            Duration next = clock.age().plus(plan.rhythm.marks);
            clock.after(plan.rhythm.marks, () -> mark(next));
        } else {
            clock.after(LOOK, () -> mark(due));
        }
    }

    /** As after a visit. Pictures that simulated cameras draw meanwhile would weigh, and are not the terminal's. */
    private boolean camerasRest() {
        terminal.forgetPictures();
        return !devices.watched();
    }

    /** Nothing falls ill and nobody comes any more; then everything must be well. */
    private void evening() {
        crowd.end();
        fate.end();
        clock.after(RECOVERY.multipliedBy(2), this::lastMark);
    }

    private void lastMark() {
        if (crowd.nobodyThere() && camerasRest()) {
            marks.add(Vitals.at(clock.age()));
            over = true;
        } else {
            clock.after(LOOK, this::lastMark);
        }
    }

    private Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        terminal.devices().forEach(device -> states.put(device.name(), device.state()));
        return states;
    }

    private void note(String line) {
        String[] words = line.split(" ");
        String word = switch (words[0]) {
            case "told" -> String.join(" ", words[0], words[3]);
            case "fault", "door" -> String.join(" ", words[0], words[2]);
            default -> words[0];
        };
        synchronized (noted) {
            noted.merge(word, 1, Integer::sum);
        }
    }

    private void hear(String line) {
        if (DEFECTS.contains(line.split(" ", 2)[0])) {
            defects.incrementAndGet();
        }
    }

    @Override
    public void close() {
        errands.close();
        terminal.close();
        devices.close();
        ears.close();
    }
}
