package cn.banshi.core.form;

import cn.banshi.core.journey.Complaints;
import cn.banshi.core.journey.Service;
import cn.banshi.core.schema.AnswerSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule books of the services that were opened last, each compiled when its service is opened: a book takes a tenth of a
 * megabyte and, once the library is warm, some ten milliseconds. Thread-safe; whoever asks while a book is being compiled waits.
 */
public final class RuleBooks {

    private final Map<String, Opened> books;

    /** Keeps all. */
    public RuleBooks() {
        this(Integer.MAX_VALUE);
    }

    /** @param most that are kept; the one that was not asked for longest goes first */
    public RuleBooks(int most) {
        this.books = new LinkedHashMap<>(16, 0.75F, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Opened> eldest) {
                return size() > most;
            }
        };
    }

    /** What came of a service's rules. */
    public sealed interface Opened {

        record Ready(RuleBook book) implements Opened {}

        /** The service stays closed. One complaint each: {@code SERVICE: field what; cure}. */
        record Faulty(List<String> complaints) implements Opened {}
    }

    /** @param service that is done here */
    public synchronized Opened open(Service service) {
        return books.computeIfAbsent(service.id() + "@" + service.version(), key -> compile(service));
    }

    /** How many books are kept just now. */
    public synchronized int kept() {
        return books.size();
    }

    /**
     * Compiles the rules of a service and keeps nothing of them; for a background thread after the first frame, and for checks
     * before publication.
     */
    public static List<String> complaints(Service service) {
        return service.procedure().isPresent() && compile(service) instanceof Opened.Faulty(List<String> faults)
                ? faults
                : List.of();
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
        return complaints.isEmpty() ? new Opened.Ready(book.answering(AnswerSchemas.of(service.id())))
                : new Opened.Faulty(List.copyOf(complaints));
    }
}
