package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import cn.banshi.sandbox.backend.platform.Permits.PermitCase;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Address;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Permit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's residence permit: made up for the time before, changed by what was applied for here. */
final class PermitRecords {

    /** On every permit that is made up. */
    private static final Address BEFORE = new Address("410105001", "16", "1502");
    private static final int MOST_CASES = 5;

    private PermitRecords() {}

    static Map<String, Object> residencePermit(Query query) {
        List<PermitCase> cases = Permits.of(query.transaction(), query.person().card().number());
        List<Map<String, Object>> running = cases.reversed()
                .stream()
                .filter(PermitCase::running)
                .limit(MOST_CASES)
                .map(one -> running(one, query.today()))
                .toList();
        return permit(query)
                .map(permit -> new Fields().put("state", state(permit, query.today()))
                        .put("address", ResidenceRecords.words(permit.address()))
                        .put("street", permit.address().street())
                        .put("house", permit.address().house())
                        .put("room", permit.address().room())
                        .put("issuedOn", permit.issuedOn())
                        .put("endorsedUntil", permit.endorsedUntil()))
                .orElseGet(() -> new Fields().put("state", "NONE"))
                .put("cases", running)
                .map();
    }

    private static String state(Permit permit, LocalDate today) {
        return permit.lapsed(today) ? "LAPSED" : permit.due(today) ? "DUE" : "VALID";
    }

    private static Map<String, Object> running(PermitCase one, LocalDate today) {
        return new Fields().put("caseNumber", one.row().caseNumber())
                .put("kind", one.kind().name())
                .put("state", one.overdue(today) ? "OVERDUE" : one.last().state().name())
                .putIf("collectAt", one.collectAt())
                .putIf("collectBy", Optional.of(one).filter(PermitCase::ready).map(PermitCase::collectBy))
                .putIf("collectCode", Optional.of(one).filter(PermitCase::ready).map(PermitCase::collectCode))
                .map();
    }

    /** As it is valid now, or was. */
    static Optional<Permit> permit(Query query) {
        Optional<Permit> permit = before(query);
        for (PermitCase one : Permits.of(query.transaction(), query.person().card().number())) {
            permit = changed(permit, one);
        }
        return permit;
    }

    private static Optional<Permit> before(Query query) {
        MadeUp chance = MadeUp.of(query, "residence");
        if (query.person().household().local() || chance.chance(50)) {
            return Optional.empty();
        }
        int left = chance.number(-20, 360);
        return Optional.of(new Permit(BEFORE, query.today().minusDays(365L - left), query.today().plusDays(left)));
    }

    private static Optional<Permit> changed(Optional<Permit> before, PermitCase by) {
        CaseState end = by.last().state();
        return switch (by.kind()) {
            case APPLY -> end == CaseState.COLLECTED
                    ? by.address().map(address -> new Permit(address, by.day(), by.day().plusYears(1)))
                    : before;
            case ENDORSE -> end == CaseState.DONE
                    ? before.map(old -> new Permit(old.address(), old.issuedOn(), by.day().plusYears(1)))
                    : before;
            case CHANGE -> end == CaseState.COLLECTED
                    ? before.map(old -> new Permit(by.address().orElse(old.address()), old.issuedOn(),
                            old.endorsedUntil()))
                    : before;
        };
    }

    /** Whether a register knows of what an application rests on. */
    static boolean onRecord(Query query, String ground) {
        return switch (ground) {
            case "WORK" -> "PAYING".equals(InsuranceRecords.pensionAccount(query).get("state"));
            case "HOME" -> !query.person().homes().isEmpty();
            default -> false;
        };
    }
}
