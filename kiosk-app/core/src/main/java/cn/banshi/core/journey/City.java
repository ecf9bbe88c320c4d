package cn.banshi.core.journey;

import cn.banshi.core.journey.Service.Subject;
import cn.banshi.core.journey.Service.Target;
import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the city sorts its matters and who answers for them: {@code catalogue/themes.yaml} and
 * {@code catalogue/departments.yaml}. Immutable.
 *
 * @param departments by key
 * @param themes by code of GB/T 39554.1-2020, in the order of the standard
 * @param events of a life or a business, by key
 * @param few what elder mode offers first, in order: ids of services and what they are called there
 */
public record City(Map<String, Department> departments, Map<Target, Map<String, Theme>> themes,
        Map<String, Localized> events, Map<String, Localized> few) {

    /** Where nothing is known: services stand for themselves. */
    public static final City UNKNOWN = new City(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * @param window the counter's name in a hall
     * @param phone a national hotline or the city's
     */
    public record Department(Localized name, Localized window, String phone) {}

    /** @param icon name of a vector in {@code assets/theme/icons.properties} */
    public record Theme(Localized name, String icon) {}

    City offering(Map<String, Localized> services) {
        return new City(departments, themes, events, services);
    }

    public Optional<Department> department(Subject subject) {
        return Optional.ofNullable(departments.get(subject.department()));
    }

    public Optional<Theme> theme(Target object, Subject subject) {
        return Optional.ofNullable(themes.getOrDefault(object, Map.of()).get(subject.theme()));
    }

    public Optional<Localized> event(Subject subject) {
        return Optional.ofNullable(events.get(subject.event()));
    }

    /** Whether both files could be read. */
    boolean known() {
        return !departments.isEmpty() && !themes.isEmpty();
    }

    /** Complains of names that stand for nothing. */
    void check(Target object, Subject subject, Complaints complaints) {
        if (theme(object, subject).isEmpty()) {
            complaints.add(List.of("theme"), "is '" + subject.theme() + "', which themes.yaml does not name for "
                    + (object == Target.PERSON ? "a person" : "an entity") + "; take a code from there");
        }
        if (!events.containsKey(subject.event())) {
            complaints.add(List.of("event"),
                    "is '" + subject.event() + "', which themes.yaml does not name; take an event from there");
        }
        if (department(subject).isEmpty()) {
            complaints.add(List.of("department"), "is '" + subject.department()
                    + "', which departments.yaml does not name; take a department from there, or add it");
        }
    }
}
