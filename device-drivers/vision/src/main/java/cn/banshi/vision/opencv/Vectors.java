package cn.banshi.vision.opencv;

/** How near two rows of numbers are. */
final class Vectors {

    private Vectors() {}

    /** From -1 to 1; 0 when one of them is nothing but zeros. */
    static double cosine(float[] one, float[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int at = 0; at < one.length; at++) {
            product += one[at] * other[at];
            first += one[at] * one[at];
            second += other[at] * other[at];
        }
        double lengths = Math.sqrt(first) * Math.sqrt(second);
        return lengths > 0 ? product / lengths : 0;
    }

    static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            double step = one[at] - other[at];
            sum += step * step;
        }
        return Math.sqrt(sum);
    }
}
