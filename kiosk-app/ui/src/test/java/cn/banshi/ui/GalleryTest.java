package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.text.Language;
import cn.banshi.ui.theme.Panel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Pictures of every screen for human eyes, in {@code target/gallery}; on request, as they take a minute. */
@EnabledIfSystemProperty(named = "gallery", matches = ".+")
@ResourceLock("display")
class GalleryTest {

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final String ONLY = System.getProperty("gallery", "all");

    @Test
    void drawsEveryScreen() throws IOException {
        Files.createDirectories(GALLERY);
        for (Map.Entry<String, Panel> panel : Map.of("portrait", Panel.portrait(), "landscape", Panel.landscape())
                .entrySet()) {
            try (Screenroom room = new Screenroom(panel.getValue())) {
                for (Language language : Language.values()) {
                    draw(room, panel.getKey(), language);
                }
            }
        }
        assertThat(GALLERY).isNotEmptyDirectory();
    }

    private static void draw(Screenroom room, String orientation, Language language) throws IOException {
        for (Map.Entry<String, Presentation> sample : Samples.all(language).entrySet()) {
            String name = sample.getKey() + "-" + orientation + "-" + language.code();
            if (ONLY.equals("all") || List.of(ONLY.split(",")).stream().anyMatch(name::contains)) {
                room.show(sample.getValue());
                write(room, name);
            }
        }
        if (ONLY.equals("all") || ONLY.contains("high")) {
            for (String name : List.of("01-attract", "03-home", "42-form-money", "70-result-done")) {
                Presentation sample = Objects.requireNonNull(Samples.all(language).get(name));
                room.show(high(sample));
                write(room, name + "-high-" + orientation + "-" + language.code());
            }
        }
    }

    private static Presentation high(Presentation sample) {
        Frame f = sample.frame();
        return new Presentation(sample.screen(), sample.overlay(),
                new Frame(f.language(), f.comfort().with(Contrast.HIGH), f.hall(),
                        f.service(), f.applicant(), f.back(), f.home()));
    }

    private static void write(Screenroom room, String name) throws IOException {
        BufferedImage picture = Screenroom.on(() -> Darkroom.picture(room.scene()));
        ImageIO.write(picture, "png", GALLERY.resolve(name + ".png").toFile());
    }
}
