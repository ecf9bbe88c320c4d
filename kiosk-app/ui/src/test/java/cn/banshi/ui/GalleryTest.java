package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Presentation;
import cn.banshi.ui.theme.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Pictures of every screen for human eyes, and what was measured on each; on request, as they take minutes. The command is
 * {@code installer/gallery}.
 */
@EnabledIfSystemProperty(named = "gallery", matches = ".+")
@ResourceLock("display")
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class GalleryTest {

    private static final Path FOLDER = Path.of(System.getProperty("gallery.folder", "target/gallery"));
    private static final String ONLY = System.getProperty("gallery", "all");

    static final Map<String, Panel> PANELS = panels();

    private static Map<String, Panel> panels() {
        Map<String, Panel> panels = new LinkedHashMap<>();
        panels.put("portrait", Panel.portrait());
        panels.put("landscape", Panel.landscape());
        return panels;
    }

    @Test
    void everyScreenIsReadableReachableAndWhole() throws IOException {
        Files.createDirectories(FOLDER);
        Gallery gallery = new Gallery(FOLDER);
        for (Map.Entry<String, Panel> panel : PANELS.entrySet()) {
            try (Screenroom room = new Screenroom(panel.getValue())) {
                for (Variant variant : Variant.all()) {
                    draw(gallery, room, panel, variant);
                }
            }
        }
        gallery.write();
        assertThat(FOLDER).as("nothing is named like " + ONLY).isDirectoryContaining("glob:**.png");
        assertThat(gallery.complaints()).isEmpty();
    }

    private static void draw(Gallery gallery, Screenroom room, Map.Entry<String, Panel> panel, Variant variant)
            throws IOException {
        for (Map.Entry<String, Presentation> sample : variant.samples().entrySet()) {
            String name = sample.getKey() + "-" + panel.getKey() + "-" + variant.code();
            if (ONLY.equals("all") || List.of(ONLY.split("[, ]+")).stream().anyMatch(name::contains)) {
                var root = room.show(sample.getValue());
                Survey.Picture picture = Screenroom
                        .on(() -> new Survey(root, panel.getValue(), variant.comfort()).picture());
                gallery.add(sample.getKey(), name, picture.findings());
                ImageIO.write(picture.image(), "png", FOLDER.resolve(name + ".png").toFile());
            }
        }
    }
}
