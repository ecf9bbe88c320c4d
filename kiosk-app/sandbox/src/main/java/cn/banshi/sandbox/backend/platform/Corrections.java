package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Decision;
import cn.banshi.contract.model.Draft;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.platform.Submissions.Incoming;
import cn.banshi.sandbox.backend.rules.Facts;
import cn.banshi.sandbox.backend.rules.RefusalCode;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.DraftTable;
import cn.banshi.sandbox.backend.store.SubmissionTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Files what corrects a returned case, under its number. */
final class Corrections {

    private static final Text TAKEN = new Text("补正已收到，接着审核。", "Your correction was received; the review goes on.");

    private final Bundles bundles;
    private final JsonMapper mapper = JsonMapper.shared();

    Corrections(Bundles bundles) {
        this.bundles = bundles;
    }

    /** @return the answer; empty when the case does not wait for this applicant any more */
    Optional<Submission> file(Transaction transaction, Incoming incoming) {
        SubmissionRequest request = incoming.request();
        Applicant who = request.applicant();
        String caseNumber = Objects.requireNonNull(request.corrects(), "asked for before");
        transaction.drafts().forgetBefore(Day.of(incoming.at()));
        return transaction.drafts()
                .ofCase(caseNumber)
                .filter(row -> who != null && row.person().equals(who.number())
                        && row.serviceId().equals(request.serviceId()))
                .flatMap(row -> transaction.cases()
                        .find(caseNumber)
                        .map(filed -> file(transaction, incoming, filed, row)));
    }

    private Submission file(Transaction transaction, Incoming incoming, CaseTable.Filed filed, DraftTable.Row row) {
        SubmissionRequest request = incoming.request();
        Optional<RefusalCode> refusal = refusal(transaction, incoming, row);
        if (refusal.isEmpty()) {
            takeUp(transaction, incoming, filed);
            transaction.drafts().end(row.number(), row.person());
        }
        Decision decision = refusal.map(code -> Decided.refusal(code, Optional.empty()))
                .orElseGet(() -> Decided.words(Verdict.UNDER_REVIEW, TAKEN, Map.of()));
        List<CasePart> parts = bundles.of(transaction, filed);
        Submission answer = new Submission(incoming.key(), request.reference(), filed.caseNumber(), incoming.at(),
                decision, parts.isEmpty() ? null : parts, null);
        transaction.submissions()
                .correct(new SubmissionTable.Row(incoming.key(), incoming.digest(), request.reference(),
                        request.serviceId(), filed.caseNumber(), incoming.at(), incoming.body(),
                        mapper.writeValueAsString(answer), incoming.signature()));
        return answer;
    }

    private void takeUp(Transaction transaction, Incoming incoming, CaseTable.Filed filed) {
        if (bundles.of(transaction, filed).isEmpty()) {
            transaction.cases()
                    .addEvent(filed.caseNumber(), new CaseTable.Event(CaseState.UNDER_REVIEW.name(), incoming.at()));
        } else {
            bundles.corrected(transaction, filed);
        }
    }

    /** The mobile number was proved when it was filed. */
    private Optional<RefusalCode> refusal(Transaction transaction, Incoming incoming, DraftTable.Row row) {
        Facts.Proof proof = Proofs.of(transaction, incoming.request(), incoming.at());
        Optional<String> filed = Optional.ofNullable(
                mapper.readValue(row.draft(), Draft.class).answers().get("mobile"));
        boolean same = filed.equals(Optional.ofNullable(incoming.request().applicant())
                .flatMap(who -> Optional.ofNullable(who.mobile())));
        return proof == Facts.Proof.MOBILE_MISSING && same ? Optional.empty() : proof.refusal();
    }
}
