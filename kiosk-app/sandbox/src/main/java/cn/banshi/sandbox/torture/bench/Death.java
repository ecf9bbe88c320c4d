package cn.banshi.sandbox.torture.bench;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a victim dies.
 *
 * @param moment counted up to {@code nth}
 * @param nth from 1
 * @param after then this long
 */
public record Death(Moment moment, int nth, Duration after) {

    /** A third at any instant of its life, the others close to where something is written, sent, answered or told. */
    public static Death drawn(RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            Moment from = random.nextInt(4) == 0 ? Moment.BORN : Moment.READY;
            return new Death(from, 1, micros(random, 2_500_000));
        }
        Moment[] close = {Moment.SIGNED, Moment.SIGNED, Moment.SAFE, Moment.SHOWN, Moment.TOLD, Moment.ARRIVED,
            Moment.ANSWERED, Moment.ANSWERED, Moment.VISIT};
        Moment moment = close[random.nextInt(close.length)];
        return new Death(moment, 1 + random.nextInt(5), micros(random, moment == Moment.VISIT ? 80_000 : 6_000));
    }

    private static Duration micros(RandomGenerator random, int most) {
        return Duration.ofNanos(random.nextInt(most) * 1_000L);
    }
}
