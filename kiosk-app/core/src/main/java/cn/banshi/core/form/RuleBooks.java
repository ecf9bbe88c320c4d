package cn.banshi.core.form;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.Complaints;
import cn.banshi.core.journey.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rule books of all services, each compiled when first asked for. Thread-safe; asking for one book while it is being
 * compiled waits.
 */
public final class RuleBooks {

    private final Map<String, Opened> books = new ConcurrentHashMap<>();

    /** What came of a service's rules. */
    public sealed interface Opened {

        record Ready(RuleBook book) implements Opened {}

        /** The service stays closed. One complaint each: {@code SERVICE: field what; cure}. */
        record Faulty(List<String> complaints) implements Opened {}
    }

    /** @param service that is done here */
    public Opened open(Service service) {
        return books.computeIfAbsent(service.id() + "@" + service.version(), key -> compile(service));
    }

    /** Compiles everything; for a background thread after the first frame, and for checks before publication. */
    public List<String> openAll(Catalogue catalogue) {
        List<String> complaints = new ArrayList<>();
        for (Service service : catalogue.all()) {
            if (service.procedure().isPresent() && open(service) instanceof Opened.Faulty(List<String> faults)) {
                complaints.addAll(faults);
            }
        }
        return complaints;
    }

    /**
     * Complains of every rule of a service that is no rule, or of another type than its place needs; when all are sound, of
     * pages that are never asked.
     */
    public static void check(Service service, Complaints complaints) {
        service.procedure().ifPresent(procedure -> {
            List<String> faulty = new ArrayList<>();
            RuleBook book = RuleBook.compile(procedure, (place, what) -> {
                faulty.add(what);
                complaints.add(place, what);
            });
            if (faulty.isEmpty()) {
                Reach.check(procedure, book, complaints);
            }
        });
    }

    private static Opened compile(Service service) {
        List<String> complaints = new ArrayList<>();
        RuleBook book = RuleBook.compile(service.procedureHere(), (place, what) -> complaints
                .add(service.id() + ": " + String.join(".", place) + " " + what));
        return complaints.isEmpty() ? new Opened.Ready(book) : new Opened.Faulty(List.copyOf(complaints));
    }
}
