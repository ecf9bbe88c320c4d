package cn.banshi.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Service;
import cn.banshi.core.projection.Preview.Leaf;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.journey.TextsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author sees of a service before anybody else does. */
class PreviewTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root", "../.."), "assets");
    private static final Localized HALL = Localized.same("大厅");
    private static final Terminal TERMINAL = new Terminal("0007", HALL, new Terminal.Help(HALL, "12345", HALL),
            "https://example.invalid/", true, Language.ZH);

    static Stream<Service> services() {
        return new CatalogueReader(ASSETS).read().all().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void showsEveryPageOfTheFormAsIfItWereAsked(Service service) {
        List<Leaf> leaves = Preview.of(service, TextsReader.read(ASSETS), TERMINAL, Language.ZH);

        List<String> pages = service.procedure().stream().flatMap(each -> each.pages().stream()).map(Page::id).toList();
        assertThat(leaves.stream()
                .map(leaf -> leaf.presentation().screen())
                .filter(Screen.FormPage.class::isInstance)
                .map(screen -> ((Screen.FormPage) screen).pageId())
                .distinct()).containsExactlyElementsOf(pages);
        assertThat(leaves.getFirst().name()).isEqualTo("01-about");
        assertThat(leaves).extracting(Leaf::name).doesNotHaveDuplicates();
    }
}
