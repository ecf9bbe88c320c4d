package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.Service.Offer;
import cn.banshi.core.journey.Service.Target;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the city offers online, in the numbers it publishes, sorted so that everything can be found. */
class CityCatalogueTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final Catalogue CATALOGUE = new CatalogueReader(ASSETS).read();
    private static final List<Service> ALL = CATALOGUE.all();

    private static long count(Predicate<Offer> which) {
        return ALL.stream().map(Service::offer).filter(which).count();
    }

    @Test
    void everyMatterThatShipsIsRead() {
        assertThat(CATALOGUE.refused()).isEmpty();
    }

    /** As the city counted on 2020-08-12. */
    @Test
    void holdsWhatTheCityOffersOnline() {
        assertThat(ALL).hasSize(511);
        assertThat(count(offer -> offer.type() == Service.Type.BUNDLE)).isEqualTo(250);
        assertThat(count(offer -> offer.type() == Service.Type.SINGLE)).isEqualTo(199);
        assertThat(count(offer -> offer.type() == Service.Type.QUERY_BOOKING)).isEqualTo(62);
    }

    /** Seventy bundles for entities, by theme. */
    @Test
    void offersTheBundlesOfEntitiesByTheme() {
        Map<String, Integer> quotas = Map.ofEntries(Map.entry("005", 17), Map.entry("010", 18), Map.entry("025", 4),
                Map.entry("030", 5), Map.entry("035", 4), Map.entry("040", 5), Map.entry("085", 7),
                Map.entry("090", 3), Map.entry("110", 2), Map.entry("160", 2), Map.entry("165", 3));
        quotas.forEach((theme, quota) -> assertThat(count(offer -> offer.type() == Service.Type.BUNDLE
                && offer.object() == Target.ENTITY && offer.subject().theme().equals(theme))).as(theme)
                .isEqualTo(quota.longValue()));
    }

    @Test
    void hasEveryMatterUnderANameOfItsOwn() {
        Set<String> titles = new HashSet<>();
        for (Service service : ALL) {
            assertThat(titles.add(service.offer().title().zh())).as(service.id()).isTrue();
        }
    }

    @Test
    void knowsWhoAnswersForEveryMatter() {
        for (Service service : ALL) {
            assertThat(CATALOGUE.city().department(service.offer().subject())).as(service.id()).isPresent();
            assertThat(CATALOGUE.city().theme(service.offer().object(), service.offer().subject())).as(service.id())
                    .isPresent();
        }
    }
}
