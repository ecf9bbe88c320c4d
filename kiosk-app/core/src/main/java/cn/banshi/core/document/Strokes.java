package cn.banshi.core.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A signature as the finger drew it, or that somebody confirmed in the place of writing.
 *
 * @param lines each from touch down to touch up; none of whoever confirmed
 * @param width of the signing area, in the unit of the points
 * @param height of the signing area, in the unit of the points
 */
public record Strokes(List<List<Point>> lines, double width, double height) {

    public Strokes {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** Whether nothing was written: who cannot write confirms. */
    public boolean confirmed() {
        return lines.isEmpty();
    }

    /** @param millis since the first point of the signature */
    public record Point(double x, double y, long millis) {}

    /**
     * Digest that ties a submission to these very strokes: SHA-256 in lower-case hex over one line of ASCII per stroke,
     * each point as {@code x,y,millis} with tenths of the unit as whole numbers, points separated by a blank.
     */
    public String sha256() {
        StringBuilder text = new StringBuilder();
        for (List<Point> line : lines) {
            for (Point point : line) {
                text.append(Math.round(point.x() * 10))
                        .append(',')
                        .append(Math.round(point.y() * 10))
                        .append(',')
                        .append(point.millis())
                        .append(' ');
            }
            text.append('\n');
        }
        return HexFormat.of().formatHex(digest(text.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Strokes";
    }
}
