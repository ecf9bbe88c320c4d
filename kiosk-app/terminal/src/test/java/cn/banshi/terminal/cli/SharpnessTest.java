package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges that were drawn so many pixels wide. */
class SharpnessTest {

    @ParameterizedTest
    @CsvSource({"1, sharp", "2, sharp", "4, soft", "6, blurred", "12, blurred"})
    void isTheWidthOfTheSteepestEdges(int pixels, String judged) {
        assertThat(Sharpness.of(ramp(pixels, 200))).get().satisfies(sharpness -> {
            assertThat(sharpness.edge()).isCloseTo(pixels, within(0.6));
            assertThat(sharpness.words()).startsWith(judged + "; edges are ");
        });
    }

    @Test
    void doesNotDependOnTheLight() {
        assertThat(Sharpness.of(ramp(4, 60)).orElseThrow().edge()).isCloseTo(4, within(0.6));
    }

    @Test
    void cannotBeToldOfWhatIsAllOfOneShade() {
        assertThat(Sharpness.of(ramp(1, 10))).isEmpty();
        assertThat(Sharpness.of(new byte[]{1, 2, 3})).isEmpty();
    }

    /** Dark on the left, light on the right, and so many pixels in between. */
    private static BufferedImage ramp(int pixels, int contrast) {
        var picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            int grey = 20 + contrast * Math.clamp(x - 100, 0, pixels) / pixels;
            for (int y = 0; y < 100; y++) {
                picture.setRGB(x, y, grey * 0x010101);
            }
        }
        return picture;
    }
}
