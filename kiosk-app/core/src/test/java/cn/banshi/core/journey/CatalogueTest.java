package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.screen.ServiceTile.Depth;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The services that ship are all usable. */
class CatalogueTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");

    @Test
    void everyServiceThatShipsIsRead() {
        Catalogue catalogue = new CatalogueReader(ASSETS).read();

        assertThat(catalogue.refused()).isEmpty();
        assertThat(catalogue.all()).extracting(Service::id)
                .startsWith("fund-withdrawal", "residence-permit", "newborn")
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everyRuleThatShipsCompiles() {
        assertThat(new CatalogueReader(ASSETS).read().all()).flatMap(RuleBooks::complaints).isEmpty();
    }

    @Test
    void onlyWhatCanBeDoneHereSaysSo() {
        for (Service service : new CatalogueReader(ASSETS).read().all()) {
            assertThat(service.procedure().isPresent()).as(service.id())
                    .isEqualTo(service.offer().depth() == Depth.EXECUTABLE);
        }
    }

    @Test
    void everyTextOfTheProgramIsThere() {
        assertThat(TextsReader.read(ASSETS)).isNotNull();
    }
}
