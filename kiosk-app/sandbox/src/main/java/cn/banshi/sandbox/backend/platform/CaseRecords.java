package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CasePart;
import cn.banshi.sandbox.backend.platform.Permits.PermitCase;
import cn.banshi.sandbox.backend.store.CaseTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a person has applied for: made up for the time before, true for what was filed here. */
final class CaseRecords {

    private static final ServiceCatalogue TITLES = ServiceCatalogue.load();

    private CaseRecords() {}

    /** Parameter {@code number}: of the asker's own cases the one with that number, without it all of them. */
    static Map<String, Object> cases(Query query) {
        Stream<Map<String, Object>> here = query.file()
                .cases()
                .stream()
                .map(filed -> filed(filed.caseNumber(), filed.paid().isPresent() ? "DONE" : "UNDER_REVIEW",
                        filed.decidedOn()));
        Stream<Map<String, Object>> before = query.person()
                .running()
                .stream()
                .map(running -> filed(running.caseNumber(), "UNDER_REVIEW", query.today().minusDays(12)));
        Stream<Map<String, Object>> past = query.person()
                .withdrawals()
                .stream()
                .map(paid -> filed(earlier(query, paid.daysAgo()), "DONE", query.today().minusDays(paid.daysAgo())));
        Stream<Map<String, Object>> bundles = query.bundles()
                .stream()
                .map(bundle -> filed(bundle.caseNumber(), bundle.title(), bundle.latest().state(),
                        Day.of(bundle.latest().at())));
        Stream<Map<String, Object>> paid = query.transaction()
                .payments()
                .ofPerson(query.person().card().number())
                .stream()
                .map(row -> row.filed().caseNumber())
                .distinct()
                .map(number -> paid(query, number));
        Stream<Map<String, Object>> parts = query.bundles()
                .stream()
                .flatMap(bundle -> bundle.parts().stream().map(part -> part(bundle, part)));
        String number = query.parameter("number");
        Predicate<Map<String, Object>> asked = one -> number.isEmpty() || number.equals(one.get("caseNumber"));
        return Map.of("cases",
                Stream.of(bundles, paid, permits(query), here, before, past)
                        .flatMap(each -> each)
                        .filter(asked)
                        .toList(),
                "parts",
                parts.filter(asked).toList());
    }

    private static Stream<Map<String, Object>> permits(Query query) {
        return Permits.of(query.transaction(), query.person().card().number()).reversed().stream().map(one -> {
            Optional<PermitCase> ready = Optional.of(one).filter(PermitCase::ready);
            Map<String, Object> fields = filed(one.row().caseNumber(), title(one), one.last().state().name(),
                    one.day());
            ready.flatMap(PermitCase::collectAt).ifPresent(place -> fields.put("collectAt", place));
            ready.ifPresent(card -> fields.put("collectBy", card.collectBy()));
            ready.ifPresent(card -> fields.put("collectCode", card.collectCode()));
            return fields;
        });
    }

    private static String title(PermitCase one) {
        return switch (one.kind()) {
            case APPLY -> "申领居住证";
            case ENDORSE -> "居住证签注";
            case CHANGE -> "居住证变更住址";
        };
    }

    private static Map<String, Object> paid(Query query, String caseNumber) {
        CaseTable.Filed filed = query.transaction().cases().find(caseNumber).orElseThrow();
        CaseTable.Event latest = query.transaction().cases().events(caseNumber).getLast();
        return filed(caseNumber, TITLES.find(filed.serviceId()).orElseThrow().title().zh(), latest.state(),
                Day.of(latest.at()));
    }

    private static Map<String, Object> part(Bundles.Bundle bundle, CasePart part) {
        return new Fields().put("caseNumber", bundle.caseNumber())
                .put("bundle", bundle.title())
                .put("title", part.title().zh())
                .put("authority", part.authority().zh())
                .put("state", part.state().name())
                .put("changedOn", Day.of(part.changedAt()))
                .map();
    }

    private static Map<String, Object> filed(String caseNumber, String state, LocalDate on) {
        return filed(caseNumber, "住房公积金提取", state, on);
    }

    private static Map<String, Object> filed(String caseNumber, String title, String state, LocalDate on) {
        return new Fields().put("caseNumber", caseNumber)
                .put("title", title)
                .put("state", state)
                .put("changedOn", on)
                .map();
    }

    /** A case of the time before this platform's own. */
    private static String earlier(Query query, int daysAgo) {
        String text = "ZZ%s000300017".formatted(query.today().minusDays(daysAgo).toString().replace("-", ""));
        return text + CheckCharacter.of(text);
    }
}
