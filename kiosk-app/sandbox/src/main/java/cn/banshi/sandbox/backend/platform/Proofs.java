package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Agent;
import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.Consent;
import cn.banshi.contract.model.SmsPurpose;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.rules.Facts;
import cn.banshi.sandbox.backend.store.FaceCheckTable;
import cn.banshi.sandbox.backend.store.SmsTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        Applicant applicant = request.applicant();
        String token = request.identityToken();
        if (applicant == null || token == null || !identified(transaction, request, there(request, applicant), token)) {
            return Facts.Proof.IDENTITY_MISSING;
        }
        boolean reachable = Optional.ofNullable(applicant.mobile())
                .stream()
                .flatMap(mobile -> transaction.smsCodes().findByMobile(mobile).stream())
                .anyMatch(row -> proves(row, request, there(request, applicant)))
                || transaction.faceChecks()
                        .find(token)
                        .filter(row -> proves(row, request))
                        .isPresent();
        return reachable ? Facts.Proof.COMPLETE : Facts.Proof.MOBILE_MISSING;
    }

    /** Who stood at the terminal: the applicant, or whoever acts for them. */
    private static Agent there(SubmissionRequest request, Applicant applicant) {
        return Objects.requireNonNullElseGet(request.agent(), () -> new Agent(applicant.name(), applicant.number()));
    }

    private static boolean identified(Transaction transaction, SubmissionRequest request, Agent there,
            String token) {
        return Identities.valid(transaction, request.terminalId(), token, request.recordedAt())
                .filter(row -> row.person().equals(there.number()) && row.name().equals(there.name()))
                .isPresent();
    }

    private static boolean proves(SmsTable.Row row, SubmissionRequest request, Agent there) {
        return row.purpose().equals(SmsPurpose.SUBMISSION.name()) && row.terminal().equals(request.terminalId())
                && row.person().equals(there.number())
                && fresh(row.verifiedAt(), request);
    }

    /** Whoever has shown their face need not show that the phone is theirs; but they must have agreed to it. */
    private static boolean proves(FaceCheckTable.Row row, SubmissionRequest request) {
        return fresh(row.matchedAt(), request)
                && Objects.requireNonNullElse(request.consents(), List.<Consent>of())
                        .stream()
                        .anyMatch(consent -> consent.id().equals(row.consent()));
    }

    private static boolean fresh(Optional<Instant> proved, SubmissionRequest request) {
        return proved.filter(at -> !at.isAfter(request.recordedAt().plus(CLOCK_TOLERANCE)))
                .filter(at -> request.recordedAt().isBefore(at.plus(MOBILE_VALIDITY)))
                .isPresent();
    }
}
