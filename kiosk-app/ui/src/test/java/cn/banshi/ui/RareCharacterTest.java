package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Fonts;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is seen as it is written: what a font does not hold it draws as one and the same box. */
@ResourceLock("display")
class RareCharacterTest {

    private static final int SIDE = 120;
    /** No font holds it: it is nobody's character. */
    private static final String NOBODYS = "\uDBBF\uDFFD";

    @ParameterizedTest
    @ValueSource(strings = {"䶮", "㛃", "𬀩", "𫖯", "𠮷", "𬭛"})
    void isDrawnAndNotABox(String character) {
        assertThat(drawn(character)).isNotEmpty().isNotEqualTo(drawn(NOBODYS));
    }

    @Test
    void noTwoLookAlike() {
        assertThat(drawn("𬀩")).isNotEqualTo(drawn("𫖯"));
    }

    /** Which pixels are ink. */
    private static Set<Integer> drawn(String character) {
        return Screenroom.on(() -> {
            Words words = new Words(character, 1, Fonts.load(Screenroom.ASSETS).rareFamily(), "h1");
            StackPane pane = new StackPane(words);
            new Scene(pane, SIDE, SIDE);
            WritableImage picture = pane.snapshot(null, null);
            return ink(picture);
        });
    }

    private static Set<Integer> ink(WritableImage picture) {
        PixelReader reader = picture.getPixelReader();
        Set<Integer> ink = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((reader.getArgb(x, y) & 0xFF) < 0x80) {
                    ink.add(y * SIDE + x);
                }
            }
        }
        return ink;
    }
}
