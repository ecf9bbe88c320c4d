package cn.banshi.sandbox.torture.storm;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether arrivals came in waves. */
public final class Waves {

    private static final int TEN_SECONDS = 10;
    private static final int CREST = 5;
    private static final int FIVE_MINUTES = 300;
    /** So few a second are no wave, however uneven. */
    private static final double FEW = 5;

    private final int[] perSecond;

    /** @param perSecond how many came in each second, one after the other; not copied */
    Waves(int[] perSecond) {
        this.perSecond = perSecond;
    }

    /** The busiest second. */
    public int peak() {
        return Arrays.stream(perSecond).max().orElse(0);
    }

    public double mean() {
        return mean(0, perSecond.length);
    }

    /**
     * How far the most unlikely second lies above what independent arrivals bring (Poisson: the deviation is the root of
     * the mean), in deviations. The mean is that of the ten seconds before or after, whichever is higher, so that a
     * load that begins or ends is none. Seven above are not chance.
     */
    public double surprise() {
        return IntStream.range(0, perSecond.length).mapToDouble(second -> {
            double mean = Math.max(FEW,
                    Math.max(mean(second - TEN_SECONDS, second), mean(second + 1, second + 1 + TEN_SECONDS)));
            return (perSecond[second] - mean) / Math.sqrt(mean);
        }).max().orElse(0);
    }

    /**
     * Five seconds against the ten minutes around them, at their worst: how many times the mean. Terminals that come
     * together come in a tenth of the time or less, and stay away for the rest.
     */
    public double crest() {
        return IntStream.rangeClosed(0, perSecond.length - CREST).mapToDouble(from -> {
            double around = Math.max(FEW, mean(from - FIVE_MINUTES, from + CREST + FIVE_MINUTES));
            return mean(from, from + CREST) / around;
        }).max().orElse(0);
    }

    private double mean(int from, int to) {
        return Arrays.stream(perSecond, Math.max(0, from), Math.clamp(to, 0, perSecond.length)).average().orElse(0);
    }
}
