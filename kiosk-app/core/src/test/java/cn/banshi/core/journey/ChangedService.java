package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One service that ships, alone in its folder, and changed before it is read. */
abstract class ChangedService {

    static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");

    @TempDir
    Path assets;
    /** As it ships. */
    String good = "";
    private final String service;

    ChangedService(String id) {
        this.service = "services/" + id + ".yaml";
    }

    @BeforeEach
    void copiesWhatShips() throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        copy("schemas/service.schema.json");
        good = Files.readString(ASSETS.resolve(service));
    }

    void copy(String file) throws IOException {
        Files.copy(ASSETS.resolve(file), assets.resolve(file));
    }

    void write(String text) throws IOException {
        Files.writeString(assets.resolve(service), text);
    }

    void change(String from, String to) throws IOException {
        assertThat(good).contains(from);
        write(good.replace(from, to));
    }

    /** Everything that is said of the change, a line each. */
    String said(String from, String to, BiConsumer<Service, Complaints> check) throws IOException {
        change(from, to);
        return String.join("\n", new CatalogueReader(assets, check).read().refused());
    }

    int line(String text) {
        return (int) good.substring(0, good.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
    }
}
