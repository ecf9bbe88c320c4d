package cn.banshi.core.backend;

import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.text.BroughtNumber;
import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The government's backend. Calls block, each within the time limits of its implementation (at most 10 s), and may be
 * made from any thread but the window's. Submissions go through the outbox, never directly.
 */
public interface Backend {

    /**
     * Whether the backend answers at all; at most 2 s. Asked before a citizen begins, so that nobody answers questions in
     * vain.
     */
    default boolean reachable() {
        return true;
    }

    /**
     * The data interfaces that cannot be asked just now, by name; none where the backend does not say. At most 2 s.
     */
    default Set<String> notConnected() {
        return Set.of();
    }

    /** Whether the last thing that is known of it is that it cannot be reached. Answers at once. */
    default boolean away() {
        return false;
    }

    /**
     * Shows that the person is known and gives a token for the rest of the visit. A code of the app is used up by it, also when
     * no answer comes.
     */
    Reply<Identity> verifyIdentity(CardClaim claim);

    /**
     * Has a code sent to whoever says that this is their number and their mobile, if the two belong together. The answer does not tell
     * whether they do.
     */
    Reply<CodeSent> claimNumber(String number, String mobile);

    Reply<CodeSent> sendCode(String identityToken, String mobile);

    Reply<CodeCheck> checkCode(String requestId, String code);

    /** Compares a face with the photograph the register has of the person identified. */
    Reply<FaceCheck> checkFace(String identityToken, FaceShown shown);

    /** Reads one named data interface. {@code parameters} go to the interface as they are. */
    Reply<Facts> fetch(String dataInterface, Mandate mandate, Map<String, String> parameters);

    /** For whom the person identified may act with this service just now; nobody is an empty list. */
    Reply<List<Principal>> findPrincipals(String identityToken, String serviceId);

    /**
     * Records that somebody else who is there, too, entrusts the person identified with this service.
     *
     * @param consent of the principal
     */
    Reply<Principal> entrust(String identityToken, String principalToken, String serviceId, Consented consent);

    /**
     * Records that somebody else agrees to a part that waits for their word. Agreeing again changes nothing.
     *
     * @param identityToken theirs
     * @param consent theirs
     * @return how far each part is now
     */
    Reply<Map<String, Stage>> agree(String caseNumber, String part, String identityToken, Consented consent);

    /** Keeps what the citizen has filled in, in place of what the platform kept of this person and service before. */
    Reply<KeptDraft> keepDraft(String identityToken, Begun begun);

    /** What the person identified has begun of this service at whichever end, newest first. */
    Reply<List<Draft>> findDrafts(String identityToken, String serviceId);

    /** Which service a number belongs to. Nothing about a person, and nobody has to be known for it. */
    Reply<FoundNumber> findNumber(BroughtNumber number);

    /**
     * Has a stamped proof issued. {@link Reply.Refused} with status 422 means that what it would say is not so.
     *
     * @param proof its name at the platform
     */
    Reply<IssuedProof> issueProof(String proof, Mandate mandate);

    /**
     * The order by which this case of the person identified can be paid: the live one, the one that paid it, or a new one where the last
     * is over. Asking again makes nobody pay twice.
     */
    Reply<PaymentOrder> order(String identityToken, String caseNumber);

    /** What has become of an order. */
    Reply<PaymentOrder> payment(String number);

    /**
     * Has a copy of a certificate issued. {@link Reply.Refused} with status 422 means that there is none to be had.
     *
     * @param wanted which
     */
    Reply<IssuedCopy> issueCopy(CopyWanted wanted, Mandate mandate);

    /** What citizens send from their phones. Answers at once. */
    default PhoneUploads phone() {
        return PhoneUploads.NONE;
    }

    /** Hands a submission over. The same key may be sent as often as needed: it is accepted once. */
    Reply<Receipt> submit(UUID key, byte[] body);

    /** Asks what became of a key. {@link Reply.Refused} with status 404 means: never arrived. */
    Reply<Receipt> lookUp(UUID key);

    /** @param level 5 best … 1 */
    Reply<Rated> rate(String caseNumber, int level, List<String> reasons);

    /**
     * Shows the people of the hall that somebody here wants help. With the same key it is brought up to date.
     *
     * @return how far it is
     */
    Reply<HelpCall.Stage> callHelp(HelpWanted wanted);

    /** What they say to it. {@link Reply.Refused} with status 404 means that it is over. */
    Reply<HelpCall.Stage> findHelpCall(UUID key);

    /** Which case it is about. */
    Reply<CaseTold> tellCase(UUID key, String reference);

    /** The visit is over. */
    Reply<HelpEnded> endHelpCall(UUID key);

    /**
     * Reports what the people of the hall should see to at this terminal, in place of the report before.
     *
     * @param left what nobody came for
     */
    Reply<Reported> report(Left left);

    /**
     * Since when something lies there that somebody forgot; empty when nothing does.
     *
     * @param card on the reader
     * @param slip in its slot
     */
    record Left(Optional<Instant> card, Optional<Instant> slip) {}

    /** What came back. */
    sealed interface Reply<T> {

        /** A complete, well-formed answer. */
        record Ok<T>(T value) implements Reply<T> {}

        /** A complete answer that says no (RFC 9457). */
        record Refused<T>(int status, String type, String detail, boolean retryable,
                Optional<java.time.Duration> retryAfter)
                implements
                    Reply<T> {}

        /**
         * No complete answer.
         *
         * @param sent false when surely nothing reached the backend (connection refused, name unknown); true when it may
         *     have been acted upon
         */
        record NoAnswer<T>(boolean sent, String detail) implements Reply<T> {}
    }

    /** @param owner of the app's code, or of the number; empty for a card, which says it itself */
    record Identity(String token, Instant expiresAt, Optional<Owner> owner) {

        @Override
        public String toString() {
            return "Identity";
        }
    }

    record Owner(String name, String number) {

        @Override
        public String toString() {
            return "Owner";
        }
    }

    /**
     * What entitles the terminal to read somebody's data.
     *
     * @param identityToken empty where nothing is asked about a person
     * @param purpose what the citizen consented to, as shown to them, 1 to 200 characters; the department logs it
     * @param onBehalf number under which the person identified acts for somebody else, whom the data are then about
     */
    record Mandate(Optional<String> identityToken, String serviceId, String purpose, Optional<String> onBehalf) {

        /** Of whoever acts for themselves. */
        public Mandate(Optional<String> identityToken, String serviceId, String purpose) {
            this(identityToken, serviceId, purpose, Optional.empty());
        }

        @Override
        public String toString() {
            return "Mandate[" + serviceId + "]";
        }
    }

    record FoundNumber(String serviceId, NumberKind kind) {}

    /** What a number is of. */
    enum NumberKind {
        DRAFT, PRE_ACCEPTANCE,
        /** Filed; its applicant has something to correct. */
        RETURNED_CASE,
        /** Filed; nothing is asked of the citizen. */
        CASE
    }

    /**
     * Somebody whom the person identified may act for.
     *
     * @param mandate number under which they may; no secret
     * @param number of the principal: a person's, or a company's credit code
     * @param recordedAt when the principal agreed, or a register said so
     * @param recordedIn where
     * @param until last day; empty while it has none
     */
    record Principal(String mandate, OnBehalf.Kind kind, String name, String number, Instant recordedAt,
            Localized recordedIn,
            Optional<LocalDate> until) {

        @Override
        public String toString() {
            return "Principal[" + mandate + "]";
        }
    }

    record CaseTold() {}

    record HelpEnded() {}

    record CodeSent(String requestId, Instant expiresAt, int resendAfterSeconds) {}

    record CodeCheck(boolean verified, int attemptsLeft) {}

    record FaceCheck(boolean matched, int attemptsLeft) {}

    /** @param data the interface's own fields; personal data */
    record Facts(String dataInterface, Localized source, Instant fetchedAt, Map<String, Object> data) {

        @Override
        public String toString() {
            return "Facts[" + dataInterface + "]";
        }
    }

    /**
     * What the citizen has filled in so far.
     *
     * @param answers by field, as text in machine form; at most 100 of at most 200 characters
     * @param page where they stopped; empty behind the last one
     */
    record Begun(SubmissionBody.Service service, Map<String, String> answers, Optional<String> page,
            List<Consented> consents) {

        @Override
        public String toString() {
            return "Begun[" + service.id() + "]";
        }
    }

    /**
     * @param link content of a QR code that leads there
     * @param until last day
     */
    record KeptDraft(String number, String link, LocalDate until) {}

    /**
     * @param answers personal data; may be of another version of the service
     * @param correction empty where nothing was filed yet
     */
    record Draft(String number, End end, Instant savedAt, Map<String, String> answers,
            Optional<Correction> correction) {

        /** Not filed yet. */
        public Draft(String number, End end, Instant savedAt, Map<String, String> answers) {
            this(number, end, savedAt, answers, Optional.empty());
        }

        @Override
        public String toString() {
            return "Draft[" + number + "]";
        }
    }

    /** Where a citizen can be served. */
    enum End {
        APP, WEB, TERMINAL, COUNTER
    }

    /**
     * @param number under which it can be checked on the platform
     * @param pdf in A4; wiped in place by whoever asked for it
     */
    @SuppressWarnings("ArrayRecordComponent") // wiped in place
    record IssuedProof(String number, byte[] pdf) {

        @Override
        public String toString() {
            return "IssuedProof[" + number + "]";
        }
    }

    /**
     * @param dataInterface that told of it
     * @param number as that interface gave it
     * @param pdfOnly where an OFD could not be drawn
     */
    record CopyWanted(String dataInterface, String number, boolean pdfOnly) {

        @Override
        public String toString() {
            return "CopyWanted[" + dataInterface + "]";
        }
    }

    /** @param file a document; wiped in place by whoever asked for it */
    @SuppressWarnings("ArrayRecordComponent") // wiped in place
    record IssuedCopy(byte[] file) {

        @Override
        public String toString() {
            return "IssuedCopy";
        }
    }

    /**
     * The backend's acknowledgement of a submission.
     *
     * @param parts how far each part of a bundle is, by its id; none of any other service
     * @param payment what it costs, as it stood then; empty where there is nothing to pay
     */
    record Receipt(String caseNumber, Instant receivedAt, Verdict verdict, String code, Localized message,
            Optional<LocalDate> nextDate, Map<String, String> details, Map<String, Stage> parts,
            Optional<PaymentOrder> payment) {

        /** Of a matter that costs nothing. */
        public Receipt(String caseNumber, Instant receivedAt, Verdict verdict, String code, Localized message,
                Optional<LocalDate> nextDate, Map<String, String> details, Map<String, Stage> parts) {
            this(caseNumber, receivedAt, verdict, code, message, nextDate, details, parts, Optional.empty());
        }

        /** Of a matter that has no parts either. */
        public Receipt(String caseNumber, Instant receivedAt, Verdict verdict, String code, Localized message,
                Optional<LocalDate> nextDate, Map<String, String> details) {
            this(caseNumber, receivedAt, verdict, code, message, nextDate, details, Map.of());
        }

        /** The same, gone on. */
        public Receipt at(Map<String, Stage> now, Localized said) {
            return new Receipt(caseNumber, receivedAt, verdict, code, said, nextDate, details, now, payment);
        }
    }

    /** How far a part of a bundle is when the whole has just been filed. */
    enum Stage {
        /** Others come first. */
        WAITING,
        /** Its authority has begun. */
        RUNNING,
        /** Somebody else has to agree first. */
        CO_SIGNER,
        /** Nothing is left to do. */
        DONE,
        /** Anything else; the case's progress tells. */
        OTHER
    }

    enum Verdict {
        APPROVED, REFUSED, UNDER_REVIEW
    }

    record Rated() {}

    record Reported() {}
}
