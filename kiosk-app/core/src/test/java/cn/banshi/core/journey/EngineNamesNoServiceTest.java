package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Services are data: no line of the program knows one of them, nor their interfaces. */
class EngineNamesNoServiceTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root"));

    @Test
    void noSourceOfCoreNamesAServiceOrItsData() throws IOException {
        Catalogue catalogue = new CatalogueReader(ROOT.resolve("assets")).read();
        List<String> names = catalogue.all()
                .stream()
                .flatMap(service -> Stream.concat(Stream.of(service.id()),
                        service.procedure()
                                .stream()
                                .flatMap(procedure -> procedure.known().data().stream())
                                .map(DataSource::name)))
                .filter(name -> name.contains("-"))
                .map(name -> "\"" + name + "\"")
                .toList();
        assertThat(names).contains("\"fund-withdrawal\"", "\"fund-account\"");

        try (Stream<Path> files = Files.walk(ROOT.resolve("kiosk-app/core/src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(60);
            for (Path source : sources) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContain(names);
            }
        }
    }
}
