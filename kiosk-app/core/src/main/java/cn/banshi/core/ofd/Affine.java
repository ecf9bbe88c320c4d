package cn.banshi.core.ofd;

/**
 * Moves points: {@code x' = ax + cy + e}, {@code y' = bx + dy + f}, as a CTM does (GB/T 33190-2016, 8.5).
 */
public record Affine(double a, double b, double c, double d, double e, double f) {

    public static final Affine STAY = new Affine(1, 0, 0, 1, 0, 0);

    public static Affine move(double x, double y) {
        return new Affine(1, 0, 0, 1, x, y);
    }

    public static Affine scale(double x, double y) {
        return new Affine(x, 0, 0, y, 0, 0);
    }

    /** First this, then the other. */
    public Affine then(Affine o) {
        return new Affine(a * o.a + b * o.c, a * o.b + b * o.d, c * o.a + d * o.c, c * o.b + d * o.d,
                e * o.a + f * o.c + o.e, e * o.b + f * o.d + o.f);
    }

    public double x(double x, double y) {
        return a * x + c * y + e;
    }

    public double y(double x, double y) {
        return b * x + d * y + f;
    }

    /** By how much a length grows. */
    public double growth() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }
}
