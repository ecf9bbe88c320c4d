package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which services elder mode offers first is the city's to say, and what it says wrongly is told with its line. */
class ElderServicesTest {

    @TempDir
    private Path folder;

    private final List<String> refused = new ArrayList<>();

    private Map<String, Localized> read(String yaml) throws IOException {
        Files.writeString(folder.resolve("elder.yaml"), yaml);
        return new CityReader(folder, refused).few(Set.of("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void keepsTheOrder() throws IOException {
        assertThat(read("services:\n  b: {zh: 乙, en: B}\n  a: {zh: 甲, en: A}\n").keySet()).containsExactly("b", "a");
        assertThat(refused).isEmpty();
    }

    @Test
    void offersNothingWhereTheCitySaysNothing() {
        assertThat(new CityReader(folder, refused).few(Set.of())).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void tellsOfAServiceThatIsNone() throws IOException {
        assertThat(read("services:\n  a: {zh: 甲, en: A}\n  z: {zh: 癸, en: Z}\n")).isEmpty();
        assertThat(refused).singleElement().asString().contains("elder.yaml:3: ").contains("take an id from");
    }

    @Test
    void tellsOfMoreThanOneScreenHolds() throws IOException {
        StringBuilder six = new StringBuilder("services:\n");
        Set.of("a", "b", "c", "d", "e", "f").forEach(id -> six.append("  ").append(id).append(": {zh: 事, en: X}\n"));
        assertThat(read(six.toString())).isEmpty();
        assertThat(refused).singleElement().asString().contains("more than 5");
    }

    @Test
    void offersWhatIsShipped() {
        Catalogue shipped = new CatalogueReader(Path.of(System.getProperty("banshi.root", "../.."), "assets")).read();
        assertThat(shipped.city().few().keySet()).isNotEmpty()
                .allSatisfy(id -> assertThat(shipped.known(id).procedure()).isPresent());
    }
}
