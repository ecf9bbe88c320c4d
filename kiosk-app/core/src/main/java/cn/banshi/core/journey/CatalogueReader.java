package cn.banshi.core.journey;

import cn.banshi.core.schema.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Reads all services. A bad file closes its own service and no other. Loads the schema library: about half a second on
 * a terminal, so never before the first frame.
 */
public final class CatalogueReader {

    private final Path assets;
    private final BiConsumer<Service, Complaints> more;

    /** @param assets directory with {@code services} and {@code schemas} */
    public CatalogueReader(Path assets) {
        this(assets, (service, complaints) -> {});
    }

    /** @param more complains of what only others know of a service that is sound otherwise */
    public CatalogueReader(Path assets, BiConsumer<Service, Complaints> more) {
        this.assets = assets;
        this.more = more;
    }

    public Catalogue read() {
        List<Service> services = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        var reader = new ServiceReader(SchemaCheck.of(assets.resolve("schemas/service.schema.json")), more);
        for (Path file : files(refused)) {
            switch (reader.read(file)) {
                case ServiceReader.Read.Usable(Service service) -> services.add(service);
                case ServiceReader.Read.Refused(List<String> complaints) -> refused.addAll(complaints);
            }
        }
        return new Catalogue(services, refused);
    }

    private List<Path> files(List<String> refused) {
        Path directory = assets.resolve("services");
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            refused.add(directory + ": cannot be listed: " + e.getMessage());
            return List.of();
        }
    }
}
