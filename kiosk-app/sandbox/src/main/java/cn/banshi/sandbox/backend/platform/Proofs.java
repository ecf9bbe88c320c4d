package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.SmsPurpose;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.rules.Facts;
import cn.banshi.sandbox.backend.store.FaceCheckTable;
import cn.banshi.sandbox.backend.store.IdentityTable;
import cn.banshi.sandbox.backend.store.SmsTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges identity and mobile number as they stood when the terminal recorded the submission: one that waited for the
 * network through a night must not fail because a half-hour token has run out meanwhile.
 */
final class Proofs {

    /** How far a terminal's clock may be off. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final Duration OLDEST = Duration.ofDays(3);
    private static final Duration MOBILE_VALIDITY = Duration.ofMinutes(30);

    private Proofs() {}

    static Facts.Proof of(Transaction transaction, SubmissionRequest request, Instant receivedAt) {
        Instant recorded = request.recordedAt();
        if (recorded.isBefore(receivedAt.minus(OLDEST)) || recorded.isAfter(receivedAt.plus(CLOCK_TOLERANCE))) {
            return Facts.Proof.TOO_OLD;
        }
        boolean identified = Identities.valid(transaction, request.terminalId(), request.identityToken(), recorded)
                .filter(row -> isApplicant(row, request))
                .isPresent();
        if (!identified) {
            return Facts.Proof.IDENTITY_MISSING;
        }
        boolean reachable = transaction.smsCodes()
                .findByMobile(request.applicant().mobile())
                .stream()
                .anyMatch(row -> proves(row, request))
                || transaction.faceChecks()
                        .find(request.identityToken())
                        .filter(row -> proves(row, request))
                        .isPresent();
        return reachable ? Facts.Proof.COMPLETE : Facts.Proof.MOBILE_MISSING;
    }

    private static boolean isApplicant(IdentityTable.Row row, SubmissionRequest request) {
        return row.person().equals(request.applicant().number()) && row.name().equals(request.applicant().name());
    }

    private static boolean proves(SmsTable.Row row, SubmissionRequest request) {
        return row.purpose().equals(SmsPurpose.SUBMISSION.name()) && row.terminal().equals(request.terminalId())
                && row.person().equals(request.applicant().number())
                && fresh(row.verifiedAt(), request);
    }

    /** Whoever has shown their face need not show that the phone is theirs; but they must have agreed to it. */
    private static boolean proves(FaceCheckTable.Row row, SubmissionRequest request) {
        return fresh(row.matchedAt(), request)
                && request.consents().stream().anyMatch(consent -> consent.id().equals(row.consent()));
    }

    private static boolean fresh(Optional<Instant> proved, SubmissionRequest request) {
        return proved.filter(at -> !at.isAfter(request.recordedAt().plus(CLOCK_TOLERANCE)))
                .filter(at -> request.recordedAt().isBefore(at.plus(MOBILE_VALIDITY)))
                .isPresent();
    }
}
