package cn.banshi.sandbox.torture.storm;

import java.time.Duration;

/**
 * What came of a storm. Counted from the end of the outage to the last of the backlog, where nothing else is said.
 *
 * @param waves of what arrived at the platform
 * @param capacity of the platform, submissions a second
 * @param backlog applications that waited when the outage ended
 * @param drained until terminals knew of all of these; longer than {@link #MOST} when they never did
 * @param visits citizens who came and applied meanwhile
 * @param answered of these, those who had their answer while they waited
 * @param end at the very end, long after the last citizen
 */
public record Outcome(Waves waves, double capacity, int backlog, Duration drained, int visits, int answered, End end) {

    /** Nobody waits for more. */
    static final Duration MOST = Duration.ofHours(3);
    private static final Duration STEP = Duration.ofSeconds(10);
    /** Until the last citizen's application has found its way. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(30);

    /**
     * From the beginning of the outage on.
     *
     * @param perMinute most requests of one terminal in any sixty seconds
     * @param falls how often the platform fell over
     * @param atOnce requests about an application while another about it was open
     * @param again submissions that were sent again though the platform had them
     * @param missing applications that were recorded and that the platform does not have
     */
    public record End(long requests, long refused, long unanswered, int perMinute, int falls, int atOnce, int again,
            int missing) {}

    /** Lets it happen: some seconds. */
    public static Outcome of(Scenario scenario, int terminals, long seed) {
        var city = new City(scenario, terminals, seed);
        Duration from = scenario.length();
        city.runUntil(from);
        city.countBacklog();
        int backlog = city.backlog();
        int visits = city.visits();
        int answered = city.answered();
        Duration now = from;
        while (city.backlog() > 0 && now.minus(from).compareTo(MOST) <= 0) {
            now = now.plus(STEP);
            city.runUntil(now);
        }
        var waves = new Waves(city.traffic().arrivals(from, now));
        int came = city.visits() - visits;
        int satisfied = city.answered() - answered;
        city.closeDoors();
        city.runUntil(now.plus(AFTERWARDS));
        return new Outcome(waves, city.platform().capacity(), backlog, now.minus(from), came, satisfied, end(city));
    }

    private static End end(City city) {
        Traffic traffic = city.traffic();
        Platform platform = city.platform();
        return new End(traffic.requests(), traffic.refused(), traffic.unanswered(), traffic.mostInAMinute(),
                platform.falls(), traffic.askedTwiceAtOnce(), platform.sentThoughFiled(),
                city.recorded() - platform.filed());
    }
}
