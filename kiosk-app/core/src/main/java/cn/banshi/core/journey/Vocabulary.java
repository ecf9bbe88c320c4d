package cn.banshi.core.journey;

import cn.banshi.core.rules.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every name a service's rules and texts may speak of, with its kind.
 *
 * @param names of rules and texts
 * @param doubled names given twice
 */
public record Vocabulary(Map<String, Kind> names, List<String> doubled) {

    /** What the card says about whoever identified themselves. */
    public static final Map<String, Kind> APPLICANT = Map.of("applicant.name", Kind.TEXT, "applicant.number",
            Kind.TEXT, "applicant.address", Kind.TEXT, "applicant.validTo", Kind.DATE);

    /** What is known of whoever acts for somebody else, who then is the applicant; nothing where nobody does. */
    private static final Map<String, Kind> AGENT = Map.of("agent.name", Kind.TEXT, "agent.number", Kind.TEXT,
            "mandate.number", Kind.TEXT);

    /**
     * Known once the submission is recorded; for the result page and the receipt, not for rules. {@code submitted} is an
     * instant, {@code handedOver} yes or no while the answer is not known, {@code qr} what the QR code says.
     */
    public static final Map<String, Kind> OUTCOME = Map.of("reference", Kind.TEXT, "caseNumber", Kind.TEXT, "message",
            Kind.TEXT, "nextDate", Kind.DATE, "qr", Kind.TEXT, "submitted", Kind.TEXT, "handedOver", Kind.TEXT);

    /** For the receipt alone: what the service is called, the rows of the result page, the parts of a bundle, and the originals. */
    private static final Map<String, Kind> RECEIPT = Map.of("service.title", Kind.TEXT, "result.rows", Kind.TEXT,
            "result.parts", Kind.TEXT, "result.originals", Kind.TEXT);

    public static Vocabulary of(Procedure procedure) {
        var collector = new Collector();
        APPLICANT.forEach(collector::add);
        procedure.onBehalf().ifPresent(others -> AGENT.forEach(collector::add));
        collector.add("today", Kind.DATE);
        procedure.sources().forEach(collector::source);
        procedure.pages().forEach(page -> page.fields().forEach(collector::field));
        procedure.known().computed().forEach(computed -> collector.add(computed.id(), computed.kind()));
        return new Vocabulary(Map.copyOf(collector.names), List.copyOf(collector.doubled));
    }

    /** Names of the receipt. */
    public static Map<String, Kind> ofReceipt(Procedure procedure) {
        Map<String, Kind> names = new LinkedHashMap<>(ofOutcome(procedure));
        names.putAll(RECEIPT);
        return names;
    }

    /** Names of the result page. */
    public static Map<String, Kind> ofOutcome(Procedure procedure) {
        Map<String, Kind> names = new LinkedHashMap<>(of(procedure).names);
        names.putAll(OUTCOME);
        procedure.filing().result().details().forEach((name, kind) -> names.put("details." + name, kind));
        return names;
    }

    /** Gathers names and notices doubles. */
    private static final class Collector {

        private final Map<String, Kind> names = new LinkedHashMap<>();
        private final List<String> doubled = new ArrayList<>();

        void add(String name, Kind kind) {
            if (names.put(name, kind) != null) {
                doubled.add(name);
            }
        }

        void source(DataSource source) {
            source.fields().forEach((name, kind) -> add(source.as() + "." + name, kind));
            source.lists().keySet().forEach(name -> add(source.as() + "." + name, Kind.LIST));
        }

        void field(Field field) {
            add(field.id(), switch (field) {
                case Field.Amount _ -> Kind.MONEY;
                case Field.Date _ -> Kind.DATE;
                case Field other -> Kind.TEXT;
            });
            if (field instanceof Field.Choice choice) {
                choice.from()
                        .ifPresent(listing -> listing.fields()
                                .forEach((name, kind) -> add(listing.as() + "." + name, kind)));
            }
        }
    }
}
