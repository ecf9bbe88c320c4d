package cn.banshi.core.ofd;

import java.util.ArrayList;
import java.util.List;

/** Numbers as OFD writes them in a row. */
final class Numbers {

    /** More than any page is wide; what is beyond is a mistake or worse. */
    private static final double MOST = 1_000_000;
    private static final int MOST_REPEATED = 10_000;

    private Numbers() {}

    /** @param count that there must be */
    static double[] of(String text, int count) throws Undrawable {
        String[] words = text.strip().split("\\s+");
        if (words.length != count) {
            throw new Undrawable(words.length + " numbers in place of " + count);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = one(words[i]);
        }
        return numbers;
    }

    static Affine affine(String text) throws Undrawable {
        double[] n = of(text, 6);
        return new Affine(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    /** Distances, of which {@code g 3 2.5} stands for three. */
    static List<Double> distances(String text) throws Undrawable {
        String[] words = text.strip().split("\\s+");
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("g")) {
                all.add(one(words[i]));
                continue;
            }
            if (i + 2 >= words.length) {
                throw new Undrawable("a repetition without its number");
            }
            double times = one(words[i + 1]);
            double distance = one(words[i + 2]);
            if (times < 0 || all.size() + times > MOST_REPEATED) {
                throw new Undrawable("more repetitions than a line has characters");
            }
            for (int k = 0; k < (int) times; k++) {
                all.add(distance);
            }
            i += 2;
        }
        return all;
    }

    static double one(String word) throws Undrawable {
        try {
            double number = Double.parseDouble(word);
            if (!(Math.abs(number) <= MOST)) {
                throw new Undrawable("a number out of all bounds");
            }
            return number;
        } catch (NumberFormatException none) {
            throw new Undrawable("something that is no number");
        }
    }
}
