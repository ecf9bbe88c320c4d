package cn.banshi.sandbox.torture.storm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What happened to the city, and what stands at its end.
 *
 * @param name as in a report
 * @param platform for ten thousand terminals; a smaller city has a smaller one
 * @param scatter whether terminals scatter as shipped; otherwise each throws the same number every time
 */
public record Scenario(String name, Nature platform, Outage outage, Scatter scatter) {

    /** Of submissions a second: eighteen times what ten thousand terminals bring on a usual day. */
    private static final double BIG = 200;
    /** Half of it. */
    private static final double SMALL = 100;
    /** Short enough for somebody to have waited before the dark screen. */
    private static final Duration DARK = Duration.ofMinutes(3);
    private static final int PILE = 16;
    /**
     * Of ten: more than there can be. A visit stands between recording and its end for a second while the platform
     * answers, and for a minute and a half while it is silent, four times an hour.
     */
    private static final int FEW = 1;
    private static final int ALL = 10;

    /** How it came and how it ends. The end is the instant that everything is counted from. */
    sealed interface Outage {

        /** Nothing came through for so long, and citizens applied all the while. */
        record NetworkCut(Duration length) implements Outage {}

        /**
         * No terminal had power for so long; then all start in the same second.
         *
         * @param most that had been recorded and not delivered on one terminal; at least one, evenly spread
         * @param cutShort of ten terminals, those whose last application was recorded as the power went
         */
        record PowerCut(Duration length, int most, int cutShort) implements Outage {}

        /** The platform told everybody to come back at the same time, and citizens applied all the while. */
        record Shut(Duration length) implements Outage {}
    }

    /** What a terminal's timetable draws its times from. */
    enum Scatter {
        AS_SHIPPED, NAIVE;

        /** @param own of this terminal alone */
        RandomGenerator of(RandomGenerator own) {
            return switch (this) {
                case AS_SHIPPED -> own;
                case NAIVE -> () -> 0;
            };
        }
    }

    /** @param cut how long the network is away */
    public static List<Scenario> asShipped(Duration cut) {
        return List.of(
                shipped("network back", Nature.refusing(BIG, Optional.empty()), new Outage.NetworkCut(cut)),
                shipped("network back, silent", Nature.silent(SMALL), new Outage.NetworkCut(cut)),
                shipped("network back, frail", Nature.fragile(SMALL), new Outage.NetworkCut(cut)),
                shipped("power back", Nature.refusing(BIG, Optional.empty()), new Outage.PowerCut(DARK, PILE, FEW)),
                shipped("power back, frail", Nature.fragile(SMALL), new Outage.PowerCut(DARK, PILE, FEW)),
                shipped("same Retry-After", Nature.refusing(BIG, Optional.of(Duration.ofSeconds(30))),
                        new Outage.Shut(Duration.ofHours(1))));
    }

    /** Before every screen of the city somebody had just applied, and nobody had been answered. */
    public static List<Scenario> beyondReason() {
        return List.of(shipped("power back, all wait", Nature.refusing(BIG, Optional.empty()),
                new Outage.PowerCut(DARK, PILE, ALL)));
    }

    /** The same with terminals that do not scatter. */
    public static List<Scenario> naive() {
        return asShipped(Duration.ZERO).stream()
                .filter(scenario -> !(scenario.outage instanceof Outage.NetworkCut))
                .map(scenario -> new Scenario("unscattered, " + scenario.name, scenario.platform, scenario.outage,
                        Scatter.NAIVE))
                .toList();
    }

    private static Scenario shipped(String name, Nature platform, Outage outage) {
        return new Scenario(name, platform, outage, Scatter.AS_SHIPPED);
    }

    /** From the start of the simulation to the end of the outage. */
    Duration length() {
        return switch (outage) {
            case Outage.NetworkCut(Duration length) -> length;
            case Outage.PowerCut cut -> Duration.ZERO;
            case Outage.Shut(Duration length) -> length;
        };
    }
}
