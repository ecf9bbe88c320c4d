package cn.banshi.core.outbox;

import java.time.Duration;

/**
 * The outbox's times. Where they are scattered, it is between half and one and a half.
 *
 * @param spread at least so widely a city's terminals come back, after a start or when all were told the same time
 * @param soon at most, from the start of the program to the entry whose citizen may still stand there
 * @param stays for so long after it was recorded somebody may stand there; as long as the screen speaks of a visit
 *     that was cut short
 * @param grace for the visit itself to deliver what it has just recorded
 * @param first before the second try
 * @param longest between two tries while the platform is silent, before scattering
 * @param pace between two entries of a backlog while the platform answers
 * @param look longest between two looks at what waits: a clock may jump
 * @param giveUp after this long since it was recorded; the contract takes a late submission for 72 hours
 */
public record Tempo(Duration spread, Duration soon, Duration stays, Duration grace, Duration first, Duration longest,
        Duration pace, Duration look, Duration giveUp) {

    /** As a terminal ships. */
    public static final Tempo STANDARD = new Tempo(Duration.ofMinutes(2), Duration.ofSeconds(10),
            Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMinutes(5),
            Duration.ofSeconds(4), Duration.ofMinutes(1), Duration.ofDays(3));

    /** The same course of things in a fraction of the time, for trials that a person waits for. */
    public Tempo faster(int times) {
        return new Tempo(spread.dividedBy(times), soon.dividedBy(times), stays, grace.dividedBy(times),
                first.dividedBy(times), longest.dividedBy(times), pace.dividedBy(times), look.dividedBy(times), giveUp);
    }

    /** Shortest pause between two tries of one entry. */
    Duration shortest() {
        return first.dividedBy(2);
    }
}
