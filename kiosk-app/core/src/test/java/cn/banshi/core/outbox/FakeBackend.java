package cn.banshi.core.outbox;

import cn.banshi.core.backend.FaceShown;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.HelpWanted;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.backend.SubmissionBody;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.BroughtNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A platform that keeps its promise (one answer per key) and loses answers as told. Thread-safe. */
final class FakeBackend implements Backend {

    static final Reply.NoAnswer<Receipt> NOTHING_LEFT = new Reply.NoAnswer<>(false, "refused");

    private final Map<UUID, byte[]> stored = new HashMap<>();
    private final Map<UUID, Integer> filings = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Deque<Script> script = new ArrayDeque<>();
    private String stone = "none";

    /** What becomes of the next request. */
    record Script(boolean arrives, Supplier<Optional<Reply<Receipt>>> answer) {

        /** As if nothing were scripted. */
        static Script answers() {
            return new Script(true, Optional::empty);
        }

        static Script lostOnTheWay() {
            return new Script(false, () -> Optional.of(new Reply.NoAnswer<>(true, "timed out")));
        }

        static Script lostAnswer() {
            return new Script(true, () -> Optional.of(new Reply.NoAnswer<>(true, "timed out")));
        }

        static Script down() {
            return new Script(false, () -> Optional.of(NOTHING_LEFT));
        }

        static Script says(int status, String type, boolean retryable, Optional<Duration> retryAfter) {
            return new Script(false,
                    () -> Optional.of(new Reply.Refused<>(status, type, "detail", retryable, retryAfter)));
        }
    }

    synchronized FakeBackend next(Script... scripts) {
        script.addAll(List.of(scripts));
        return this;
    }

    /** A platform as it stood at one instant, with nothing scripted. */
    synchronized FakeBackend copy() {
        FakeBackend copy = new FakeBackend();
        copy.stored.putAll(stored);
        copy.filings.putAll(filings);
        return copy;
    }

    /** Requests in order, such as {@code submit KEY}. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized Map<UUID, byte[]> stored() {
        return Map.copyOf(stored);
    }

    /** How often a key was filed as a new application. */
    synchronized int filed(UUID key) {
        return filings.getOrDefault(key, 0);
    }

    @Override
    public Reply<Reported> report(Left left) {
        throw new AssertionError("the outbox reports nothing");
    }

    @Override
    public Reply<Receipt> submit(UUID key, byte[] body) {
        Optional<Script> scripted = note("submit " + key);
        if (scripted.map(Script::arrives).orElse(true)) {
            file(key, body);
        }
        return scripted.flatMap(each -> each.answer().get()).orElseGet(() -> new Reply.Ok<>(receipt(key)));
    }

    @Override
    public Reply<Receipt> lookUp(UUID key) {
        Optional<Script> scripted = note("lookUp " + key);
        return scripted.flatMap(each -> each.answer().get()).orElseGet(() -> answer(key));
    }

    /** Every request about this key ends in a fault of the platform. */
    synchronized void stumblesOver(UUID key) {
        stone = key.toString();
    }

    private synchronized Optional<Script> note(String request) {
        asked.add(request);
        if (request.endsWith(stone)) {
            return Optional.of(Script.says(500, "internal", true, Optional.empty()));
        }
        return Optional.ofNullable(script.poll());
    }

    private synchronized void file(UUID key, byte[] body) {
        if (stored.put(key, body) == null) {
            filings.merge(key, 1, Integer::sum);
        }
    }

    private synchronized Reply<Receipt> answer(UUID key) {
        return stored.containsKey(key) ? new Reply.Ok<>(receipt(key))
                : new Reply.Refused<>(404, "https://banshi.example/problems/submission-unknown", "unknown", true,
                        Optional.empty());
    }

    static Receipt receipt(UUID key) {
        return new Receipt("ZZ" + key.toString().substring(0, 8), Instant.EPOCH, Verdict.APPROVED, "APPROVED",
                Localized.same("ok"), Optional.empty(), Collections.emptyMap());
    }

    @Override
    public Reply<Identity> verifyIdentity(CardClaim claim) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<CodeSent> claimNumber(String number, String mobile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<CodeSent> sendCode(String identityToken, String mobile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<FaceCheck> checkFace(String identityToken, FaceShown shown) {
        throw new AssertionError("the outbox checks no faces");
    }

    @Override
    public Reply<CodeCheck> checkCode(String requestId, String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<List<Principal>> findPrincipals(String identityToken, String serviceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<Map<String, Stage>> agree(String caseNumber, String part, String identityToken,
            SubmissionBody.Consented consent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<Principal> entrust(String identityToken, String principalToken, String serviceId,
            SubmissionBody.Consented consent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<KeptDraft> keepDraft(String identityToken, Begun begun) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<List<Draft>> findDrafts(String identityToken, String serviceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<FoundNumber> findNumber(BroughtNumber number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<IssuedCopy> issueCopy(CopyWanted wanted, Mandate mandate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<HelpCall.Stage> callHelp(HelpWanted wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<HelpCall.Stage> findHelpCall(UUID key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<CaseTold> tellCase(UUID key, String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<HelpEnded> endHelpCall(UUID key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<IssuedProof> issueProof(String proof, Mandate mandate) {
        throw new UnsupportedOperationException("the outbox issues nothing");
    }

    @Override
    public Reply<Facts> fetch(String dataInterface, Mandate mandate, Map<String, String> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<Rated> rate(String caseNumber, int level, List<String> reasons) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply<PaymentOrder> order(String identityToken, String caseNumber) {
        throw new AssertionError("the outbox pays nothing");
    }

    @Override
    public Reply<PaymentOrder> payment(String number) {
        throw new AssertionError("the outbox pays nothing");
    }
}
