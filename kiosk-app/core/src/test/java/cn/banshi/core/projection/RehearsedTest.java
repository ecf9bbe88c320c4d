package cn.banshi.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The window is shown a page of every kind that a withdrawal goes through, before anybody is there. */
class RehearsedTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final Localized HALL = new Localized("演示大厅", "Demonstration hall");

    @Test
    void goesThroughAWholeVisitOfNobody() {
        var library = new Library(new CatalogueReader(ASSETS).read(), new RuleBooks(), TextsReader.read(ASSETS),
                new Terminal("0000", HALL, new Terminal.Help(HALL, "0371-00000000", HALL),
                        "https://example.invalid/case/", true, Language.ZH));

        List<Presentation> pages = Rehearsed.pages(library, Language.ZH);

        assertThat(pages).<Class<?>>extracting(page -> page.screen().getClass())
                .contains(Screen.Home.class, Screen.Search.class, Screen.ServiceIntro.class, Screen.Consent.class,
                        Screen.Identify.class, Screen.ConfirmData.class, Screen.FormPage.class, Screen.Review.class,
                        Screen.Sign.class, Screen.Result.class, Screen.Goodbye.class);
    }
}
