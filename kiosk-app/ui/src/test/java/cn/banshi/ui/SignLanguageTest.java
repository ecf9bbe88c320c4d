package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Panel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A film for one screen, and what the others make of it. */
@ResourceLock("display")
class SignLanguageTest {

    /** 24″, upright. */
    private static final Panel SMALLER = new Panel(299, 531, 1080, 1920);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void install() throws IOException {
        for (String shared : List.of("fonts", "theme", "texts")) {
            Files.createSymbolicLink(folder.resolve(shared), Screenroom.ASSETS.directory()
                    .toAbsolutePath()
                    .resolve(shared));
        }
        Path film = Files.createDirectories(folder.resolve("sign-language").resolve("home"));
        for (int i = 0; i < 2; i++) {
            ImageIO.write(new BufferedImage(400, 480, BufferedImage.TYPE_INT_RGB), "jpg",
                    film.resolve("000" + i + ".jpg").toFile());
        }
    }

    @Test
    void isOfferedWhereThereIsAFilmAndNowhereElse() {
        for (Panel panel : List.of(Panel.portrait(), Panel.landscape())) {
            try (Screenroom room = new Screenroom(panel, Aloud.silent(), new Assets(folder))) {
                var root = room.show(Samples.present(Samples.home(8), Language.EN));
                assertThat(Screenroom.on(() -> root.lookup("#signs") != null)).isTrue();
                assertThat(Screenroom.on(() -> new Survey(root, panel).complaints())).isEmpty();
                room.show(Samples.present(Samples.sign(), Language.EN));
                assertThat(Screenroom.on(() -> root.lookup("#signs") == null)).isTrue();
            }
        }
    }

    /** One place more than else, and none may be cut. */
    @ParameterizedTest
    @MethodSource("shapes")
    void theBarHasRoomForItWithLettersOfEverySize(Variant variant) {
        for (Panel panel : List.of(Panel.portrait(), Panel.landscape(), SMALLER)) {
            try (Screenroom room = new Screenroom(panel, Aloud.silent(), new Assets(folder))) {
                var root = room.show(Objects.requireNonNull(variant.samples().get("03-home")));
                assertThat(Screenroom.on(() -> root.lookup("#signs") != null)).isTrue();
                assertThat(Screenroom.on(() -> new Survey(root, panel).complaints())).as(variant.code()).isEmpty();
            }
        }
    }

    /** Somebody who wants few choices may still want usual letters. */
    private static List<Variant> shapes() {
        return Stream.concat(Variant.shapes().stream(), Stream.of(Language.ZH, Language.EN)
                .map(each -> new Variant(each.code() + "-elder", each,
                        Comfort.usual().elder(true).with(TextSize.STANDARD))))
                .toList();
    }

    @Test
    void playsOnRequestAndGoesWithThePage() {
        try (Screenroom room = new Screenroom(Panel.portrait(), Aloud.silent(), new Assets(folder))) {
            var root = room.show(Samples.present(Samples.home(8), Language.ZH));
            assertThat(Screenroom.on(() -> root.lookup("#sign-language-film") == null)).isTrue();
            room.pass(Touches.SETTLING);
            Screenroom.on(() -> {
                Node signs = Objects.requireNonNull(root.lookup("#signs"));
                ((Pressable) signs).hold();
                ((Pressable) signs).let();
                assertThat(root.lookup("#sign-language-film")).isNotNull();
                return true;
            });
            room.show(Samples.present(Samples.sign(), Language.ZH));
            assertThat(Screenroom.on(() -> root.lookup("#sign-language-film") == null)).isTrue();
        }
    }
}
