package cn.banshi.core.journey;

import cn.banshi.core.journey.Service.Target;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All services that could be read, in the order of the home screen. Immutable. */
public final class Catalogue {

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final List<String> refused;

    /** @param refused one complaint each: {@code FILE:LINE: field what; cure} */
    public Catalogue(List<Service> services, List<String> refused) {
        services.stream()
                .sorted(Comparator.comparingInt((Service service) -> service.offer().place().order())
                        .thenComparing(Service::id))
                .forEach(service -> this.services.put(service.id(), service));
        this.refused = List.copyOf(refused);
    }

    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /** A service that an event or state names. */
    public Service known(String id) {
        return service(id).orElseThrow(() -> new IllegalStateException("no service " + id + " in the catalogue"));
    }

    public List<Service> all() {
        return List.copyOf(services.values());
    }

    public List<Service> serving(Target target) {
        return services.values().stream().filter(service -> service.offer().object() == target).toList();
    }

    /** What was wrong with the files that were left out. */
    public List<String> refused() {
        return refused;
    }
}
