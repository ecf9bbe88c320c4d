package cn.banshi.core.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** All words in the order of their syllables, each syllable one character of a code. Immutable. */
final class Words {

    /** As unlikely as a word fifty times rarer. */
    private static final double INITIAL_ONLY = 4;
    private static final double UNFINISHED = 2;

    private final List<String> syllables;
    private final String[] codes;
    private final String[] texts;
    private final float[] likelihoods;

    Words(List<Entry> entries) {
        TreeSet<String> distinct = new TreeSet<>();
        entries.forEach(entry -> distinct.addAll(entry.syllables()));
        syllables = List.copyOf(distinct);
        List<Coded> sorted = entries.stream().map(this::coded).sorted(Comparator.comparing(Coded::code)).toList();
        codes = sorted.stream().map(Coded::code).toArray(String[]::new);
        texts = sorted.stream().map(coded -> coded.entry().text()).toArray(String[]::new);
        double sum = Math.log(entries.stream().mapToLong(Entry::weight).sum() + 1.0);
        likelihoods = new float[texts.length];
        for (int i = 0; i < texts.length; i++) {
            likelihoods[i] = (float) (Math.log(sorted.get(i).entry().weight() + 1.0) - sum);
        }
    }

    private Coded coded(Entry entry) {
        StringBuilder code = new StringBuilder();
        for (String syllable : entry.syllables()) {
            code.append((char) Collections.binarySearch(syllables, syllable));
        }
        return new Coded(code.toString(), entry);
    }

    /** Words that the keys from {@code at} on spell, whole or in part, in no order. */
    List<Match> matches(String keys, int at) {
        return walked(keys, at, false);
    }

    /** Words that the keys from {@code at} on spell out, in no order. */
    List<Match> spelt(String keys, int at) {
        return walked(keys, at, true);
    }

    private List<Match> walked(String keys, int at, boolean whole) {
        List<Match> found = new ArrayList<>();
        new Walk(keys, whole, found).go(0, codes.length, 0, at, 0);
        return found;
    }

    /** First word from {@code from} on whose syllable at {@code depth} is another; those before it have one in common. */
    private int endOf(int from, int to, int depth) {
        char syllable = codes[from].charAt(depth);
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codes[middle].charAt(depth) <= syllable) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Coded(String code, Entry entry) {}

    /** Goes down the words syllable by syllable as far as the keys allow. */
    private final class Walk {

        private final String keys;
        /** Whether initials and beginnings of syllables mean nothing. */
        private final boolean whole;
        private final List<Match> found;

        Walk(String keys, boolean whole, List<Match> found) {
            this.keys = keys;
            this.whole = whole;
            this.found = found;
        }

        /** @param from first of the words that have {@code depth} syllables in common, spelt by the keys before {@code at} */
        void go(int from, int to, int depth, int at, double cost) {
            int word = from;
            while (word < to && codes[word].length() == depth) {
                found.add(new Match(texts[word], at, cost, likelihoods[word] - cost));
                word++;
            }
            int next = at > 0 && at < keys.length() && keys.charAt(at) == '\'' ? at + 1 : at;
            if (next == keys.length()) {
                return;
            }
            while (word < to) {
                int end = endOf(word, to, depth);
                spell(syllables.get(codes[word].charAt(depth)), word, end, depth + 1, next, cost);
                word = end;
            }
        }

        private void spell(String syllable, int from, int to, int depth, int at, double cost) {
            if (keys.charAt(at) != syllable.charAt(0)) {
                return;
            }
            if (keys.startsWith(syllable, at)) {
                go(from, to, depth, at + syllable.length(), cost);
            }
            if (whole) {
                return;
            }
            int initial = initial(syllable);
            int rest = keys.length() - at;
            if (rest > initial && rest < syllable.length() && syllable.startsWith(keys.substring(at))) {
                go(from, to, depth, keys.length(), cost + UNFINISHED);
            }
            if (syllable.length() > 1) {
                go(from, to, depth, at + 1, cost + INITIAL_ONLY);
            }
            if (initial == 2 && syllable.length() > 2 && keys.startsWith(syllable.substring(0, 2), at)) {
                go(from, to, depth, at + 2, cost + INITIAL_ONLY);
            }
        }

        private static int initial(String syllable) {
            return syllable.length() > 1 && syllable.charAt(1) == 'h' ? 2 : 1;
        }
    }
}
