package cn.banshi.sandbox.torture.day;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Lets the devices fall ill at random moments, each for a random time, as until staff comes. Confined to the clock's thread. */
final class Fate {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration USUAL = Duration.ofSeconds(90);
    private static final Duration DRAGS = Duration.ofMinutes(10);
    /** At the real pace. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(8);
    /** Longer than a minute: staff is asked. */
    private static final Duration DRAGS_WAITED_FOR = Duration.ofSeconds(75);
    /** How many drag on. */
    private static final int ONE_IN = 16;

    private final DayClock clock;
    private final RandomGenerator random;
    private final Duration between;
    private final Map<Patient, Ailment> standing = new HashMap<>();
    private final Map<Patient, Duration> wellSince = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean ended;

    /** @param between two ailments of one device, on average */
    Fate(DayClock clock, RandomGenerator random, Duration between) {
        this.clock = clock;
        this.random = random;
        this.between = between;
    }

    void begin(List<Patient> patients) {
        patients.forEach(this::wait);
    }

    private void wait(Patient patient) {
        // exponential: as likely at this moment as at any other
        long gap = Math.round(-Math.log(1 - random.nextDouble()) * between.toMillis());
        clock.after(Duration.ofMillis(gap), () -> fall(patient));
    }

    private void fall(Patient patient) {
        if (ended) {
            return;
        }
        Ailment ailment = patient.ailments().get(random.nextInt(patient.ailments().size()));
        standing.put(patient, ailment);
        counts.merge(patient.name() + ": " + ailment.name(), 1, Integer::sum);
        ailment.begin().run();
        clock.after(lasts(ailment), () -> {
            cure(patient);
            wait(patient);
        });
    }

    private Duration lasts(Ailment ailment) {
        boolean drags = random.nextInt(ONE_IN) == 0;
        Duration most = ailment.waits() ? drags ? DRAGS_WAITED_FOR : WAITED_FOR : drags ? DRAGS : USUAL;
        return Duration.ofMillis(random.nextLong(SHORTEST.toMillis(), most.toMillis()));
    }

    private void cure(Patient patient) {
        Optional.ofNullable(standing.remove(patient)).ifPresent(ailment -> {
            ailment.end().run();
            wellSince.put(patient, clock.age());
        });
    }

    /** Cures everything, and nothing falls ill any more. */
    void end() {
        ended = true;
        List.copyOf(standing.keySet()).forEach(this::cure);
    }

    boolean allWell() {
        return standing.isEmpty();
    }

    /** Whether nothing has been wrong for so long. */
    boolean calm(Duration length) {
        Duration since = clock.age().minus(length);
        return allWell() && wellSince.values().stream().allMatch(end -> end.compareTo(since) < 0);
    }

    /** Since when nothing is wrong with it; empty while something is. */
    Optional<Duration> wellSince(Patient patient) {
        return standing.containsKey(patient)
                ? Optional.empty()
                : Optional.of(wellSince.getOrDefault(patient, Duration.ZERO));
    }

    /** How often each ailment came, by device and name. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
