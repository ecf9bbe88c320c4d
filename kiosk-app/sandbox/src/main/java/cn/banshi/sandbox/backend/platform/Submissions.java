package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.SubmissionTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files submissions, each key once: key, digest, decision and answer are one transaction. Thread-safe.
 *
 * <p>Which keys are being worked on is kept in memory only: a killed process has no running requests.
 */
public final class Submissions {

    private final Store store;
    private final Decider decider;
    private final Bundles bundles;
    private final Payments payments;
    private final Corrections corrections;
    private final Faults faults;
    private final Clock clock;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final JsonMapper mapper = JsonMapper.shared();

    public Submissions(Store store, Decider decider, Bundles bundles, Payments payments, Faults faults,
            Clock clock) {
        this.store = store;
        this.decider = decider;
        this.bundles = bundles;
        this.payments = payments;
        this.corrections = new Corrections(bundles);
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * @param body the request's bytes as they came; they are what the key stands for
     * @param signature the terminal's over {@code body}, checked; kept with the first
     */
    public Result file(UUID key, SubmissionRequest request, byte[] body, Optional<String> signature) {
        if (!running.add(key)) {
            return new Result.Running();
        }
        try {
            faults.passBeforeCommit();
            String digest = Sha256.of(body);
            return store.inTransaction(transaction -> transaction.submissions()
                    .find(key)
                    .map(earlier -> repeat(earlier, digest))
                    .orElseGet(() -> file(transaction,
                            new Incoming(key, digest, body, request, clock.instant(), signature))));
        } finally {
            running.remove(key);
        }
    }

    /** Whether an application for this service is taken without a signature. */
    public boolean unsigned(String serviceId) {
        return decider.unsigned(serviceId);
    }

    /** The answer this key got. */
    public Optional<Submission> find(UUID key) {
        return store.inTransaction(transaction -> transaction.submissions().find(key)).map(this::answer);
    }

    /** In the order of their arrival. */
    public List<Stored> all() {
        return store.inTransaction(transaction -> transaction.submissions().all())
                .stream()
                .map(row -> new Stored(answer(row), row.request(), row.signature()))
                .toList();
    }

    private Result repeat(SubmissionTable.Row earlier, String digest) {
        return earlier.digest().equals(digest) ? new Result.Filed(answer(earlier)) : new Result.Differs();
    }

    private Result file(Transaction transaction, Incoming incoming) {
        if (incoming.request().corrects() == null) {
            return new Result.Filed(fileNew(transaction, incoming));
        }
        return corrections.file(transaction, incoming).<Result>map(Result.Filed::new).orElseGet(Result.NotOpen::new);
    }

    private Submission fileNew(Transaction transaction, Incoming incoming) {
        SubmissionRequest request = incoming.request();
        String caseNumber = Numbers.nextCase(transaction, Day.of(incoming.at()), request.reference());
        Decided decided = decider.decide(transaction, request, incoming.at());
        List<CasePart> parts = decided.takenIn() ? bundles.opened(request, incoming.at()) : List.of();
        var row = new SubmissionTable.Row(incoming.key(), incoming.digest(), request.reference(),
                request.serviceId(), caseNumber, incoming.at(), incoming.body(), "", incoming.signature());
        transaction.submissions().add(row);
        Submission answer = new Submission(incoming.key(), request.reference(), caseNumber, incoming.at(),
                decided.decision(), parts.isEmpty() ? null : parts,
                decided.due().map(due -> payments.open(transaction, request, caseNumber, due)).orElse(null));
        transaction.submissions().answered(incoming.key(), mapper.writeValueAsString(answer));
        decided.store(transaction, caseNumber, incoming.at());
        Optional.ofNullable(request.draft())
                .ifPresent(draft -> Optional.ofNullable(request.applicant())
                        .ifPresent(owner -> transaction.drafts().end(draft, owner.number())));
        Optional.ofNullable(request.applicant())
                .ifPresent(person -> bundles.store(transaction, caseNumber, person.number(), parts));
        return answer;
    }

    private Submission answer(SubmissionTable.Row row) {
        return mapper.readValue(row.answer(), Submission.class);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Incoming(UUID key, String digest, byte[] body, SubmissionRequest request, Instant at,
            Optional<String> signature) {}

    /** What became of a submission. */
    public sealed interface Result {

        /** Now, or by an earlier request with the same key and bytes. */
        record Filed(Submission answer) implements Result {}

        /** Another request with this key has not ended. */
        record Running() implements Result {}

        /** The case that it corrects does not wait for this applicant. */
        record NotOpen() implements Result {}

        /** The key was used for other bytes. */
        record Differs() implements Result {}
    }

    /** A submission as it lies in the store. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes as they came; never compared
    public record Stored(Submission answer, byte[] request, Optional<String> signature) {}
}
