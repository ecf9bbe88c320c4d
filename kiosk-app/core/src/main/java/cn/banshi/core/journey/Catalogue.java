package cn.banshi.core.journey;

import cn.banshi.core.journey.Service.Target;
import cn.banshi.core.text.Localized;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All services that could be read: those of the home screen in its order, then the others. Immutable. */
public final class Catalogue {

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final City city;
    private final List<String> refused;

    /** Services that stand for themselves. */
    public Catalogue(List<Service> services, List<String> refused) {
        this(services, City.UNKNOWN, refused);
    }

    /** @param refused one complaint each: {@code FILE:LINE: field what; cure} */
    public Catalogue(List<Service> services, City city, List<String> refused) {
        services.stream()
                .sorted(Comparator.comparingInt(Catalogue::order).thenComparing(Service::id))
                .forEach(service -> this.services.put(service.id(), service));
        this.city = city;
        this.refused = List.copyOf(refused);
    }

    private static int order(Service service) {
        return service.offer().place().map(Service.Place::order).orElse(Integer.MAX_VALUE);
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

    /** How many are done here from beginning to end. */
    public int doneHere() {
        return (int) services.values().stream().filter(service -> service.procedure().isPresent()).count();
    }

    /** What has a place on the home screen. */
    public List<Service> serving(Target target) {
        return services.values()
                .stream()
                .filter(service -> service.offer().object() == target && service.offer().place().isPresent())
                .toList();
    }

    /** Names of what the services for these are about, the largest theme first. */
    public List<Localized> themes(Target target) {
        Map<Localized, Long> sizes = services.values()
                .stream()
                .map(Service::offer)
                .filter(offer -> offer.object() == target)
                .flatMap(offer -> city.theme(target, offer.subject()).stream())
                .collect(Collectors.groupingBy(City.Theme::name, LinkedHashMap::new, Collectors.counting()));
        return sizes.entrySet()
                .stream()
                .sorted(Map.Entry.<Localized, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How the services are sorted, and who answers for them. */
    public City city() {
        return city;
    }

    /** What was wrong with the files that were left out. */
    public List<String> refused() {
        return refused;
    }
}
