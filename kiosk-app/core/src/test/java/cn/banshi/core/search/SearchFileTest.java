package cn.banshi.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.CatalogueReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index on the disk is used as long as it is whole and made of what lies there now, and never otherwise. */
class SearchFileTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");

    @TempDir
    private Path folder;
    private Path assets = Path.of("");
    private Path file = Path.of("");
    private SearchFile search = new SearchFile(assets, file);

    @BeforeEach
    void copiesALittleOfWhatShips() throws IOException {
        assets = folder.resolve("assets");
        file = folder.resolve("search.index");
        search = new SearchFile(assets, file);
        for (String name : new String[]{"schemas/service.schema.json", "schemas/matter.schema.json",
            "catalogue/departments.yaml", "catalogue/themes.yaml", "catalogue/search.yaml", "texts/core.yaml",
            "services/newborn.yaml", "catalogue/queries.yaml", "catalogue/bundles-business.yaml"}) {
            Files.createDirectories(assets.resolve(name).getParent());
            Files.copy(ASSETS.resolve(name), assets.resolve(name));
        }
    }

    private Search made() {
        SearchFile.Made made = search.make(new CatalogueReader(assets));
        assertThat(made.unwritten()).isEmpty();
        return made.search();
    }

    @Test
    void opensNoneWhereNoneWasMade() {
        assertThat(search.open()).isEmpty();
    }

    @Test
    void findsTheSameOutOfTheFile() {
        Search made = made();
        Search opened = search.open().orElseThrow();

        assertThat(opened.size()).isEqualTo(made.size()).isGreaterThan(40);
        for (String typed : new String[]{"gjj", "公积金", "shanghukou", "yuyeu", "health"}) {
            assertThat(opened.find(typed, 100)).isEqualTo(made.find(typed, 100));
            assertThat(opened.find(typed, 100).hits()).as(typed).isNotEmpty();
        }
    }

    @Test
    void doesNotUseWhatWasMadeOfOtherSources() throws IOException {
        for (Path source : Stream.of("services/newborn.yaml", "catalogue/queries.yaml", "catalogue/search.yaml",
                "texts/core.yaml", "schemas/matter.schema.json").map(assets::resolve).toList()) {
            made();
            assertThat(search.open()).isPresent();
            byte[] before = Files.readAllBytes(source);
            byte[] after = before.clone();
            after[after.length - 1] ^= 1;
            Files.write(source, after);
            assertThat(search.open()).as(source.toString()).isEmpty();
            Files.write(source, before);
            assertThat(search.open()).as(source.toString()).isPresent();
        }
    }

    @Test
    void doesNotUseWhatWasMadeBeforeAFileCameOrWent() throws IOException {
        made();
        Files.writeString(assets.resolve("catalogue/more.yaml"), "matters: []\n");
        assertThat(search.open()).isEmpty();
        Files.delete(assets.resolve("catalogue/more.yaml"));
        assertThat(search.open()).isPresent();
        Files.delete(assets.resolve("services/newborn.yaml"));
        assertThat(search.open()).isEmpty();
    }

    /** Any byte, any length: it is used whole or not at all. */
    @Test
    void doesNotUseATornFile() throws IOException {
        made();
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] torn = whole.clone();
            torn[random.nextInt(torn.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, torn);
            assertThat(search.open()).isEmpty();
            Files.write(file, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThat(search.open()).isEmpty();
        }
    }

    @Test
    void searchesWhereTheFileCannotBeWritten() {
        var nowhere = new SearchFile(assets, folder.resolve("missing/search.index"));
        SearchFile.Made made = nowhere.make(new CatalogueReader(assets));

        assertThat(made.search().find("gjj", 3).hits()).isNotEmpty();
        assertThat(made.unwritten()).hasValueSatisfying(what -> assertThat(what).contains("cannot be written"));
    }
}
