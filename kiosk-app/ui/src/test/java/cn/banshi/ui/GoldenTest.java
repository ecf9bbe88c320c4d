package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Presentation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A dozen screens look as they did when somebody last looked at them, and keep every limit with their pictures measured.
 * {@code installer/gallery --bless} renews them.
 */
@ResourceLock("display")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GoldenTest {

    private static final Path GOLDEN = Path.of(System.getProperty("banshi.root", "../.."), "kiosk-app", "ui", "src",
            "test", "golden");
    private static final Path DIFFERENCE = Path.of(System.getProperty("gallery.folder", "target/gallery"),
            "difference");
    private static final boolean BLESS = "bless".equals(System.getProperty("golden"));
    private static final long LARGEST = 120_000;

    private static final Map<String, List<String>> CHOSEN = Map.of(
            "portrait-zh",
            List.of("01-attract", "03-home", "06-search", "42-form-money", "50-review", "70-result-done"),
            "portrait-high", List.of("03-home", "42-form-money"),
            "portrait-elder", List.of("04-home-elder", "48-form-question"),
            "portrait-en", List.of("82-help-none"),
            "landscape-zh", List.of("03-home", "50-review"),
            "landscape-en", List.of("42-form-money"));

    @TempDir
    private Path folder;

    @Test
    void looksAsItDidWhenItWasFoundGood() throws IOException {
        List<String> complaints = new ArrayList<>();
        for (var panel : GalleryTest.PANELS.entrySet()) {
            try (Screenroom room = new Screenroom(panel.getValue())) {
                for (Variant variant : Variant.all()) {
                    String way = panel.getKey() + "-" + variant.code();
                    Map<String, Presentation> samples = variant.samples();
                    for (String name : CHOSEN.getOrDefault(way, List.of())) {
                        var root = room.show(Objects.requireNonNull(samples.get(name), name));
                        var picture = Screenroom
                                .on(() -> new Survey(root, panel.getValue(), variant.comfort()).picture());
                        compare(name + "-" + way, picture.image(), complaints);
                        picture.findings().complaints().forEach(c -> complaints.add(name + "-" + way + ": " + c));
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void compare(String name, BufferedImage seen, List<String> complaints) throws IOException {
        Path file = GOLDEN.resolve(name + ".png");
        var golden = new Golden(file);
        if (BLESS) {
            golden.bless(seen);
        }
        Optional<BufferedImage> difference = golden.difference(seen);
        if (difference.isPresent()) {
            Files.createDirectories(DIFFERENCE);
            ImageIO.write(seen, "png", DIFFERENCE.resolve(name + "-now.png").toFile());
            ImageIO.write(difference.get(), "png", DIFFERENCE.resolve(name + ".png").toFile());
            complaints.add(name + ": looks different, see " + DIFFERENCE.toAbsolutePath().resolve(name + ".png"));
        }
        if (Files.size(file) > LARGEST) {
            complaints.add(name + ": its golden picture has " + Files.size(file) + " bytes");
        }
    }

    @Test
    void seesOnePixelThatChangedAndNoRounding() throws IOException {
        var golden = new Golden(folder.resolve("one.png"));
        var picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        golden.bless(picture);
        picture.setRGB(7, 7, 0x020202);
        assertThat(golden.difference(picture)).isEmpty();
        picture.setRGB(7, 7, 0x303030);
        assertThat(golden.difference(picture)).isPresent();
        assertThat(golden.difference(new BufferedImage(20, 18, BufferedImage.TYPE_INT_RGB))).isPresent();
    }
}
