package cn.banshi.core.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Where each unit stands, its places ordered by the unit behind them: a search looks at each pair of units once,
 * however often it stands in the texts, and at places only where both units could be meant. Immutable.
 */
final class Postings {

    private final int end;
    /** Positions of tokens; those of one pair are neighbours, and so are the pairs of one unit. */
    private final int[] places;
    /** Of the pairs: the unit behind, and where its places start; one more start than pairs. */
    private final int[] seconds;
    private final int[] pairStarts;
    /** Of the units: the first pair; one more than units. */
    private final int[] unitStarts;

    /** Both units of a pair; the second is {@link SearchIndex#END} where a text ends. */
    interface Pairs {
        boolean possible(int first, int second);
    }

    /** @param tokens numbers below {@code units}, each text ended by {@link SearchIndex#END} */
    Postings(int[] tokens, int units) {
        this.end = tokens.length;
        this.places = ordered(ordered(units(tokens), tokens, 1, units), tokens, 0, units);
        this.unitStarts = new int[units + 1];
        int[] behind = new int[places.length];
        int[] starts = new int[places.length + 1];
        int pairs = 0;
        for (int number = 0; number < places.length; number++) {
            int first = tokens[places[number]];
            int second = tokens[places[number] + 1];
            boolean same = pairs > 0 && tokens[places[number - 1]] == first && behind[pairs - 1] == second;
            if (!same) {
                behind[pairs] = second;
                starts[pairs++] = number;
                unitStarts[first + 1] = pairs;
            }
        }
        starts[pairs] = places.length;
        for (int unit = 0; unit < units; unit++) {
            unitStarts[unit + 1] = Math.max(unitStarts[unit], unitStarts[unit + 1]);
        }
        this.seconds = Arrays.copyOf(behind, pairs);
        this.pairStarts = Arrays.copyOf(starts, pairs + 1);
    }

    private static int[] units(int[] tokens) {
        int[] all = new int[tokens.length];
        int count = 0;
        for (int at = 0; at < tokens.length; at++) {
            if (tokens[at] != SearchIndex.END) {
                all[count++] = at;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** By the token {@code ahead} of each place; places with the same one stay in their order. */
    private static int[] ordered(int[] places, int[] tokens, int ahead, int units) {
        int[] next = new int[units + 2];
        for (int place : places) {
            next[tokens[place + ahead] + 2]++;
        }
        for (int unit = 0; unit < units; unit++) {
            next[unit + 1] += next[unit];
        }
        int[] ordered = new int[places.length];
        for (int place : places) {
            ordered[next[tokens[place + ahead] + 1]++] = place;
        }
        return ordered;
    }

    /**
     * Gives the places whose unit, and then the pair it begins, are possible; in the order of the texts, which the
     * caches of a processor like: a single letter has places by the hundred thousand.
     */
    void each(IntPredicate possible, Pairs pairs, IntConsumer taker) {
        var all = new BitSet(end);
        for (int unit = 0; unit + 1 < unitStarts.length; unit++) {
            if (possible.test(unit)) {
                for (int pair = unitStarts[unit]; pair < unitStarts[unit + 1]; pair++) {
                    if (pairs.possible(unit, seconds[pair])) {
                        mark(pair, all);
                    }
                }
            }
        }
        for (int place = all.nextSetBit(0); place >= 0; place = all.nextSetBit(place + 1)) {
            taker.accept(place);
        }
    }

    private void mark(int pair, BitSet all) {
        for (int number = pairStarts[pair]; number < pairStarts[pair + 1]; number++) {
            all.set(places[number]);
        }
    }
}
