package cn.banshi.core.journey;

import cn.banshi.core.schema.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads all services, and the matters that are only explained here. A bad file closes its own service and no other, a
 * bad matter itself alone. Loads the schema library: about half a second on a terminal, so never before the first frame.
 */
public final class CatalogueReader {

    /** Files below {@code catalogue} that hold no matters. */
    private static final Set<String> ABOUT_THE_CITY = Set.of("departments.yaml", "elder.yaml", "search.yaml",
            "themes.yaml");

    private final Path assets;
    private final BiConsumer<Service, Complaints> more;

    /** @param assets directory with {@code services}, {@code schemas} and, if it lists matters, {@code catalogue} */
    public CatalogueReader(Path assets) {
        this(assets, (service, complaints) -> {});
    }

    /** @param more complains of what only others know of a service that is sound otherwise */
    public CatalogueReader(Path assets, BiConsumer<Service, Complaints> more) {
        this.assets = assets;
        this.more = more;
    }

    public Catalogue read() {
        List<String> refused = new ArrayList<>();
        City city = city(refused);
        List<Service> all = services(city, refused);
        if (city.known()) {
            all.addAll(matters(city, all, refused));
        }
        return new Catalogue(all, offering(city, all, refused), refused);
    }

    private City offering(City city, List<Service> all, List<String> refused) {
        return city.offering(new CityReader(assets.resolve("catalogue"), refused)
                .few(all.stream().map(Service::id).collect(Collectors.toUnmodifiableSet())));
    }

    private City city(List<String> refused) {
        Path folder = assets.resolve("catalogue");
        return Files.isDirectory(folder) ? new CityReader(folder, refused).read() : City.UNKNOWN;
    }

    private List<Service> services(City city, List<String> refused) {
        List<Service> services = new ArrayList<>();
        BiConsumer<Service, Complaints> subject = city.known()
                ? (service, complaints) -> city.check(service.offer().object(), service.offer().subject(),
                        (place, what) -> complaints.add(List.of("offer", "subject", place.getFirst()), what))
                : (service, complaints) -> {};
        var reader = new ServiceReader(SchemaCheck.of(assets.resolve("schemas/service.schema.json")),
                subject.andThen(more));
        for (Path file : files("services", refused)) {
            switch (reader.read(file)) {
                case ServiceReader.Read.Usable(Service service) -> services.add(service);
                case ServiceReader.Read.Refused(List<String> complaints) -> refused.addAll(complaints);
            }
        }
        return services;
    }

    private List<Service> matters(City city, List<Service> services, List<String> refused) {
        Map<String, String> taken = new HashMap<>();
        services.forEach(service -> taken.put(service.id(), "services/" + service.id() + ".yaml"));
        var reader = new MatterReader(SchemaCheck.of(assets.resolve("schemas/matter.schema.json")), city,
                TextsReader.read(assets), refused);
        List<Service> matters = new ArrayList<>();
        for (Path file : files("catalogue", refused)) {
            if (!ABOUT_THE_CITY.contains(name(file))) {
                for (MatterReader.Found found : reader.read(file)) {
                    String other = taken.putIfAbsent(found.matter().id(), "catalogue/" + name(file));
                    if (other == null) {
                        matters.add(found.matter());
                    } else {
                        refused.add(file + ":" + found.line() + ": id is '" + found.matter().id() + "' as in " + other
                                + "; keep one of the two");
                    }
                }
            }
        }
        return matters;
    }

    private List<Path> files(String folder, List<String> refused) {
        Path directory = assets.resolve(folder);
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            refused.add(directory + ": cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
