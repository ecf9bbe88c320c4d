package cn.banshi.ui.common;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;

/** Pictures of citizens and their papers, on their way to the glass. */
public final class Jpeg {

    /** Nothing on the glass is wider or higher: a larger picture costs memory alone. */
    private static final double MOST_PIXELS = 1_600;

    private Jpeg() {}

    /**
     * @param bytes overwritten here
     * @return empty when they are no picture
     */
    public static Optional<Image> read(byte[] bytes) {
        Image image = new Image(new ByteArrayInputStream(bytes), MOST_PIXELS, MOST_PIXELS, true, true);
        Arrays.fill(bytes, (byte) 0);
        return image.isError() ? Optional.empty() : Optional.of(image);
    }
}
