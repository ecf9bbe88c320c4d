package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Service;
import cn.banshi.contract.model.ServicePart;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.PartTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases of several parts, each decided by its own authority. Thread-safe. */
public final class Bundles {

    private final Store store;
    private final ServiceCatalogue catalogue;
    private final Clock clock;

    public Bundles(Store store, ServiceCatalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The parts as they stand when they are filed; none of a matter that has none. */
    List<CasePart> opened(SubmissionRequest request, Instant at) {
        if (request.parts() == null) {
            return List.of();
        }
        List<ServicePart> all = parts(request.serviceId());
        PartCourse course = PartCourse.begun(all, request.parts());
        return all.stream()
                .filter(part -> course.states().containsKey(part.id()))
                .map(part -> casePart(part, course, at))
                .toList();
    }

    private static CasePart casePart(ServicePart part, PartCourse course, Instant at) {
        CaseState state = course.states().getOrDefault(part.id(), CaseState.SUBMITTED);
        return new CasePart(part.id(), part.title(), part.authority(), state, at);
    }

    void store(Transaction transaction, String caseNumber, String person, List<CasePart> parts) {
        parts.forEach(part -> transaction.parts()
                .add(caseNumber, person, new PartTable.Row(part.id(), part.state().name(), part.changedAt())));
    }

    /** As they stand now; none of a case that is no bundle. */
    List<CasePart> of(Transaction transaction, CaseTable.Filed filed) {
        List<ServicePart> all = parts(filed.serviceId());
        return transaction.parts()
                .of(filed.caseNumber())
                .stream()
                .flatMap(row -> all.stream()
                        .filter(part -> part.id().equals(row.part()))
                        .map(part -> new CasePart(part.id(), part.title(), part.authority(),
                                CaseState.valueOf(row.state()), row.changedAt())))
                .toList();
    }

    /** The bundles of a person, newest first. */
    List<Bundle> of(Transaction transaction, String person) {
        return transaction.parts()
                .cases(person)
                .stream()
                .flatMap(number -> transaction.cases().find(number).stream())
                .map(filed -> new Bundle(filed.caseNumber(),
                        catalogue.find(filed.serviceId()).map(service -> service.title().zh()).orElse(""),
                        transaction.cases().events(filed.caseNumber()).getLast(), of(transaction, filed)))
                .toList();
    }

    /** What an authority does with its part; whatever follows from that for the others follows at once. */
    public Moved move(String caseNumber, String part, PartMove move) {
        return store.inTransaction(transaction -> transaction.cases()
                .find(caseNumber)
                .map(filed -> move(transaction, filed, part, move))
                .orElse(Moved.UNKNOWN_PART));
    }

    /** What was returned is taken up again. */
    void corrected(Transaction transaction, CaseTable.Filed filed) {
        transaction.parts()
                .of(filed.caseNumber())
                .stream()
                .filter(row -> row.state().equals(CaseState.RETURNED.name()))
                .forEach(row -> move(transaction, filed, row.part(), PartMove.ADVANCE));
    }

    Moved move(Transaction transaction, CaseTable.Filed filed, String part, PartMove move) {
        Map<String, CaseState> states = new LinkedHashMap<>();
        transaction.parts()
                .of(filed.caseNumber())
                .forEach(row -> states.put(row.part(), CaseState.valueOf(row.state())));
        if (!states.containsKey(part)) {
            return Moved.UNKNOWN_PART;
        }
        Optional<PartCourse> moved = PartCourse.of(parts(filed.serviceId()), states).moved(part, move);
        moved.ifPresent(course -> keep(transaction, filed.caseNumber(), states, course));
        return moved.isPresent() ? Moved.MOVED : Moved.NOT_NOW;
    }

    private void keep(Transaction transaction, String caseNumber, Map<String, CaseState> before, PartCourse course) {
        Instant now = clock.instant();
        course.states().forEach((part, state) -> {
            if (before.get(part) != state) {
                transaction.parts().change(caseNumber, new PartTable.Row(part, state.name(), now));
            }
        });
        String whole = course.whole().name();
        if (!transaction.cases().events(caseNumber).getLast().state().equals(whole)) {
            transaction.cases().addEvent(caseNumber, new CaseTable.Event(whole, now));
        }
    }

    private List<ServicePart> parts(String service) {
        return catalogue.find(service).map(Service::parts).orElse(List.of());
    }

    /** @param latest event of the whole */
    record Bundle(String caseNumber, String title, CaseTable.Event latest, List<CasePart> parts) {}

    /** What came of moving a part. */
    public enum Moved {
        MOVED,
        /** It has not begun, or is over. */
        NOT_NOW, UNKNOWN_PART
    }
}
