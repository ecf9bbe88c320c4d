package cn.banshi.ui.theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/** The fonts of the screen, loaded from files: JavaFX would copy a stream to a temporary file first. */
public final class Fonts {

    /** Debian's fonts-hanazono: Extension B to F, which names are written with and Noto Sans SC does not hold. */
    private static final List<Path> RARE = List.of(Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"),
            Path.of("/usr/share/fonts/hanazono/HanaMinB.ttf"));

    private final Optional<String> rareFamily;

    private Fonts(Optional<String> rareFamily) {
        this.rareFamily = rareFamily;
    }

    /**
     * Loads the fonts. Takes about 0.1 s.
     *
     * @throws IllegalStateException when the installation lacks its own fonts
     */
    public static Fonts load(Assets assets) {
        require(assets.font("NotoSansSC-Regular.ttf"));
        require(assets.font("NotoSansSC-Bold.ttf"));
        return new Fonts(RARE.stream().filter(Files::isReadable).findFirst().flatMap(Fonts::family));
    }

    /** Family for characters beyond the basic plane; empty when the machine has none. */
    public Optional<String> rareFamily() {
        return rareFamily;
    }

    private static void require(Path file) {
        if (family(file).isEmpty()) {
            throw new IllegalStateException("No font at " + file);
        }
    }

    private static Optional<String> family(Path file) {
        return Optional.ofNullable(Font.loadFont(file.toUri().toString(), 12)).map(Font::getFamily);
    }
}
