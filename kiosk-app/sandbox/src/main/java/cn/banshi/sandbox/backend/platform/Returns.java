package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Correction;
import cn.banshi.contract.model.Draft;
import cn.banshi.contract.model.End;
import cn.banshi.contract.model.Material;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Text;
import cn.banshi.sandbox.backend.platform.Bundles.Moved;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.DraftTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.SubmissionTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Gives a case, or one part of a bundle, back to its applicant. Thread-safe. */
public final class Returns {

    /** What is said where nobody wrote anything. */
    public static final Text LOOK = new Text("请核对您填写的内容和交的材料。",
            "Please look through what you filled in and the papers you brought.");

    private final Store store;
    private final Bundles bundles;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.shared();

    public Returns(Store store, Bundles bundles, Clock clock) {
        this.store = store;
        this.bundles = bundles;
        this.clock = clock;
    }

    /**
     * What an office found.
     *
     * @param part of a bundle; empty for a case that is none
     * @param fields and {@code materials} that are to be corrected
     * @param days that the applicant has, today not counted
     */
    public record Wrong(Optional<String> part, Text said, List<String> fields, List<String> materials, int days) {}

    public Moved give(String caseNumber, Wrong wrong) {
        return store.inTransaction(transaction -> transaction.cases()
                .find(caseNumber)
                .map(filed -> give(transaction, filed, wrong))
                .orElse(Moved.UNKNOWN_PART));
    }

    private Moved give(Transaction transaction, CaseTable.Filed filed, Wrong wrong) {
        Moved moved = wrong.part
                .map(part -> bundles.move(transaction, filed, part, PartMove.RETURN))
                .orElseGet(() -> back(transaction, filed));
        if (moved == Moved.MOVED) {
            keep(transaction, filed, wrong);
        }
        return moved;
    }

    private Moved back(Transaction transaction, CaseTable.Filed filed) {
        String state = transaction.cases().events(filed.caseNumber()).getLast().state();
        if (!bundles.of(transaction, filed).isEmpty() || !state.equals(CaseState.UNDER_REVIEW.name())) {
            return Moved.NOT_NOW;
        }
        transaction.cases()
                .addEvent(filed.caseNumber(), new CaseTable.Event(CaseState.RETURNED.name(), clock.instant()));
        return Moved.MOVED;
    }

    private void keep(Transaction transaction, CaseTable.Filed filed, Wrong wrong) {
        List<SubmissionRequest> all = transaction.submissions()
                .ofCase(filed.caseNumber())
                .stream()
                .map(this::request)
                .toList();
        SubmissionRequest last = all.getLast();
        String person = Objects.requireNonNull(last.applicant(), "what is anonymous is not returned").number();
        transaction.drafts()
                .ofCase(filed.caseNumber())
                .ifPresent(row -> transaction.drafts().end(row.number(), person));
        Instant now = clock.instant();
        LocalDate until = Day.of(now).plusDays(wrong.days);
        String number = Numbers.nextDraft(transaction, Day.of(now));
        var correction = new Correction(filed.caseNumber(), filed.reference(), wrong.said, wrong.fields,
                wrong.materials,
                kept(all, wrong), returned(transaction, filed));
        var draft = new Draft(number, filed.serviceId(), last.serviceVersion(), End.TERMINAL, now, until, answers(last),
                null, correction);
        transaction.drafts()
                .keep(new DraftTable.Row(number, person, filed.serviceId(), until, mapper.writeValueAsString(draft),
                        Optional.of(filed.caseNumber())));
    }

    private SubmissionRequest request(SubmissionTable.Row row) {
        return mapper.readValue(row.request(), SubmissionRequest.class);
    }

    private List<String> returned(Transaction transaction, CaseTable.Filed filed) {
        return bundles.of(transaction, filed)
                .stream()
                .filter(part -> part.state() == CaseState.RETURNED)
                .map(part -> part.id())
                .toList();
    }

    private static List<String> kept(List<SubmissionRequest> all, Wrong wrong) {
        return all.stream()
                .flatMap(request -> Objects.requireNonNullElse(request.materials(), List.<Material>of()).stream())
                .map(Material::id)
                .distinct()
                .filter(id -> !wrong.materials.contains(id))
                .toList();
    }

    private static Map<String, String> answers(SubmissionRequest filed) {
        Map<String, String> answers = new LinkedHashMap<>();
        filed.answers().forEach((field, value) -> answers.put(field, String.valueOf(value)));
        Optional.ofNullable(filed.applicant())
                .flatMap(person -> Optional.ofNullable(person.mobile()))
                .ifPresent(mobile -> answers.put("mobile", mobile));
        return answers;
    }
}
