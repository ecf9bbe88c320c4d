package cn.banshi.core.backend;

import cn.banshi.contract.model.Agreement;
import cn.banshi.contract.model.CopyRequest;
import cn.banshi.contract.model.Decision;
import cn.banshi.contract.model.DocumentType;
import cn.banshi.contract.model.DraftRequest;
import cn.banshi.contract.model.DraftSearch;
import cn.banshi.contract.model.IdentityClaim;
import cn.banshi.contract.model.MandateRequest;
import cn.banshi.contract.model.MandateSearch;
import cn.banshi.contract.model.NumberSearch;
import cn.banshi.contract.model.PaymentRequest;
import cn.banshi.contract.model.ProofRequest;
import cn.banshi.contract.model.Rating;
import cn.banshi.contract.model.Service;
import cn.banshi.contract.model.SharedDataRequest;
import cn.banshi.contract.model.SharedDataState;
import cn.banshi.contract.model.Standing;
import cn.banshi.contract.model.StandingKind;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.TerminalReport;
import cn.banshi.contract.model.Text;
import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.text.BroughtNumber;
import cn.banshi.core.text.Localized;
import cn.banshi.core.watch.PlatformClock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The backend over HTTP. Thread-safe. Nothing of the network is touched before the first call or {@link #warmUp}, so
 * it may be made before the first frame.
 */
public final class RestBackend implements Backend {

    private static final String TERMINAL_ID = "X-Terminal-Id";
    private static final int DOWN = 500;
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

    private final Connection connection;
    private final String terminalId;
    private final InstantSource clock;
    private final Replies replies;
    private final PhoneUploads phone;
    private volatile boolean away;

    /**
     * For a stand-in that asks nobody who they are.
     *
     * @param terminalId four digits
     */
    public RestBackend(BackendAccess access, String terminalId, InstantSource clock) {
        this(new Connection(access, Suite.INTERNATIONAL, Optional::empty), terminalId, clock);
    }

    /** @param own what the terminal shows of itself and signs with; may change at any time */
    public RestBackend(TerminalConfiguration configuration, Supplier<Optional<Credential>> own, InstantSource clock) {
        this(new Connection(configuration.backend(), configuration.crypto(), own), configuration.terminalId(), clock);
    }

    RestBackend(Connection connection, String terminalId, InstantSource clock) {
        this.connection = connection;
        this.terminalId = terminalId;
        this.clock = clock;
        this.replies = new Replies(clock, connection);
        this.phone = new RestUploads(this, terminalId);
    }

    /** Makes the client and its code ready without sending anything. For a background thread after the first frame. */
    public void warmUp() {
        replies.of(this::client, ready -> ready);
        WarmUp.json();
    }

    /** Any whole answer will do but that the platform is down or does not let this terminal in. */
    @Override
    public boolean reachable() {
        Reply<Service> reply = asked(() -> client().probe()
                .get()
                .uri("/services/none")
                .header(TERMINAL_ID, terminalId)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .retrieve()
                .body(Service.class), service -> service);
        boolean letIn = !(reply instanceof Reply.Refused<Service> no && NOT_LET_IN.contains(no.status()));
        away = !answered(reply) || !letIn;
        return !away;
    }

    @Override
    public Set<String> notConnected() {
        Reply<Set<String>> reply = asked(() -> client().probe()
                .get()
                .uri("/shared-data")
                .header(TERMINAL_ID, terminalId)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .retrieve()
                .body(SharedDataState.class), state -> Set.copyOf(state.notConnected()));
        return reply instanceof Reply.Ok<Set<String>>(Set<String> names) ? names : Set.of();
    }

    @Override
    public boolean away() {
        return away;
    }

    /** What its answers say of the time. */
    public PlatformClock platformClock() {
        return replies.platformClock();
    }

    /** Why the last connection was not trusted, for staff: code, what happened, cure. Empty once one was. */
    public Optional<String> distrust() {
        return replies.distrust().map(ConnectionFault::detail);
    }

    @Override
    public Reply<Identity> verifyIdentity(CardClaim claim) {
        return switch (claim) {
            case CardClaim.OfIdentity card -> compared(IdentityCalls.claim(card));
            case CardClaim.OfSocialSecurity card -> compared(IdentityCalls.claim(card));
            case CardClaim.OfNumber sent -> asked(() -> identity().verify(sent), IdentityCalls::named);
            case CardClaim.OfApp shown -> asked(() -> identity().verify(shown), IdentityCalls::named);
        };
    }

    private Reply<Identity> compared(IdentityClaim card) {
        return asked(() -> identity().compare(card), IdentityCalls::same);
    }

    @Override
    public Reply<CodeSent> claimNumber(String number, String mobile) {
        return asked(() -> identity().claim(number, mobile), IdentityCalls::sent);
    }

    @Override
    public Reply<CodeSent> sendCode(String identityToken, String mobile) {
        return asked(() -> identity().send(identityToken, mobile), IdentityCalls::sent);
    }

    @Override
    public Reply<CodeCheck> checkCode(String requestId, String code) {
        return asked(() -> identity().check(requestId, code),
                answer -> new CodeCheck(answer.verified(), answer.attemptsLeft()));
    }

    @Override
    public Reply<FaceCheck> checkFace(String identityToken, FaceShown shown) {
        return asked(() -> identity().check(identityToken, shown),
                answer -> new FaceCheck(answer.matched(), answer.attemptsLeft()));
    }

    private IdentityCalls identity() {
        return new IdentityCalls(client().identity(), terminalId);
    }

    @Override
    public Reply<Facts> fetch(String dataInterface, Mandate mandate, Map<String, String> parameters) {
        var body = new SharedDataRequest(mandate.identityToken().orElse(null), mandate.serviceId(), mandate.purpose(),
                parameters.isEmpty() ? null : parameters, mandate.onBehalf().orElse(null));
        return asked(() -> client().sharedData().fetchSharedData(terminalId, dataInterface, body),
                answer -> new Facts(answer.name(), localized(answer.source()), answer.fetchedAt(), answer.data()));
    }

    @Override
    public Reply<List<Principal>> findPrincipals(String identityToken, String serviceId) {
        return asked(() -> client().mandates().findMandates(terminalId, new MandateSearch(identityToken, serviceId)),
                answer -> answer.mandates().stream().map(RestBackend::principal).toList());
    }

    @Override
    public Reply<Principal> entrust(String identityToken, String principalToken, String serviceId, Consented consent) {
        var body = new MandateRequest(identityToken, principalToken, serviceId, consent.asContract());
        return asked(() -> client().mandates().recordMandate(terminalId, body), RestBackend::principal);
    }

    @Override
    public Reply<Map<String, Stage>> agree(String caseNumber, String part, String identityToken, Consented consent) {
        var body = new Agreement(identityToken, consent.asContract());
        return asked(() -> client().cases().agreeToPart(terminalId, caseNumber, part, body),
                answer -> Stages.of(answer.parts()));
    }

    private static Principal principal(cn.banshi.contract.model.Mandate answer) {
        return new Principal(answer.number(), OnBehalf.Kind.valueOf(answer.kind().name()), answer.name(),
                answer.principal(), answer.recordedAt(), localized(answer.recordedIn()),
                Optional.ofNullable(answer.until()));
    }

    @Override
    public Reply<KeptDraft> keepDraft(String identityToken, Begun begun) {
        var body = new DraftRequest(identityToken, begun.service().id(), begun.service().version(), begun.answers(),
                begun.page().orElse(null),
                begun.consents().stream().map(SubmissionBody.Consented::asContract).toList());
        return asked(() -> client().drafts().keepDraft(terminalId, body),
                answer -> new KeptDraft(answer.number(), answer.link().toString(), answer.keptUntil()));
    }

    @Override
    public Reply<List<Draft>> findDrafts(String identityToken, String serviceId) {
        return asked(() -> client().drafts().findDrafts(terminalId, new DraftSearch(identityToken, serviceId)),
                answer -> answer.drafts()
                        .stream()
                        .filter(draft -> draft.serviceId().equals(serviceId))
                        .map(draft -> new Draft(draft.number(), End.valueOf(draft.end().name()), draft.savedAt(),
                                draft.answers(), Optional.ofNullable(draft.correction())
                                        .map(returned -> correction(returned, draft.keptUntil()))))
                        .toList());
    }

    private static Correction correction(cn.banshi.contract.model.Correction returned, LocalDate until) {
        return new Correction(returned.caseNumber(), returned.reference(), localized(returned.said()), until,
                Set.copyOf(returned.fields()), Set.copyOf(returned.materials()), Set.copyOf(returned.kept()),
                Set.copyOf(returned.parts()));
    }

    @Override
    public Reply<FoundNumber> findNumber(BroughtNumber number) {
        return asked(() -> client().numbers().findNumber(terminalId, new NumberSearch(number.text())),
                answer -> new FoundNumber(answer.serviceId(), NumberKind.valueOf(answer.kind().name())));
    }

    @Override
    public Reply<IssuedProof> issueProof(String proof, Mandate mandate) {
        var body = new ProofRequest(mandate.identityToken().orElseThrow(), mandate.serviceId(), mandate.purpose(),
                proof, mandate.onBehalf().orElse(null));
        return asked(() -> client().proofs().issueProof(terminalId, body),
                answer -> new IssuedProof(answer.number(), answer.pdf()));
    }

    @Override
    public Reply<PaymentOrder> order(String identityToken, String caseNumber) {
        return asked(() -> client().payments()
                .orderPayment(terminalId, new PaymentRequest(identityToken, caseNumber)), Orders::of);
    }

    @Override
    public Reply<PaymentOrder> payment(String number) {
        return asked(() -> client().payments().findPaymentOrder(terminalId, number), Orders::of);
    }

    @Override
    public Reply<IssuedCopy> issueCopy(CopyWanted wanted, Mandate mandate) {
        var body = new CopyRequest(mandate.identityToken().orElseThrow(), mandate.serviceId(), mandate.purpose(),
                wanted.dataInterface(), wanted.number(),
                wanted.pdfOnly() ? List.of(DocumentType.PDF) : List.of(DocumentType.PDF, DocumentType.OFD));
        return asked(() -> client().proofs().issueCopy(terminalId, body), answer -> new IssuedCopy(answer.file()));
    }

    @Override
    public PhoneUploads phone() {
        return phone;
    }

    @Override
    public Reply<Receipt> submit(UUID key, byte[] body) {
        return asked(() -> of(key, client().raw()
                .post()
                .uri("/submissions")
                .header(TERMINAL_ID, terminalId)
                .header(IDEMPOTENCY_KEY, key.toString())
                .headers(headers -> connection.signer()
                        .ifPresent(signer -> headers.set(TerminalSignature.HEADER, TerminalSignature.of(signer, body))))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(body)
                .retrieve()
                .body(Submission.class)), RestBackend::receipt);
    }

    @Override
    public Reply<Receipt> lookUp(UUID key) {
        return asked(() -> of(key, client().raw()
                .get()
                .uri("/submissions/{key}", key)
                .header(TERMINAL_ID, terminalId)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .retrieve()
                .body(Submission.class)), RestBackend::receipt);
    }

    @Override
    public Reply<Rated> rate(String caseNumber, int level, List<String> reasons) {
        var body = new Rating(level, reasons, clock.instant());
        return asked(() -> {
            client().cases().rateCase(terminalId, caseNumber, body);
            return new Rated();
        }, rated -> rated);
    }

    @Override
    public Reply<HelpCall.Stage> callHelp(HelpWanted wanted) {
        return asked(() -> help().call(wanted), HelpCalls::stage);
    }

    @Override
    public Reply<HelpCall.Stage> findHelpCall(UUID key) {
        return asked(() -> help().find(key), HelpCalls::stage);
    }

    @Override
    public Reply<CaseTold> tellCase(UUID key, String reference) {
        return asked(() -> help().tell(key, reference), told -> told);
    }

    @Override
    public Reply<HelpEnded> endHelpCall(UUID key) {
        return asked(() -> help().end(key), ended -> ended);
    }

    private HelpCalls help() {
        return new HelpCalls(client().help(), terminalId);
    }

    @Override
    public Reply<Reported> report(Left left) {
        var body = new TerminalReport(Stream.concat(
                left.card().map(since -> new Standing(StandingKind.CARD_LEFT, since)).stream(),
                left.slip().map(since -> new Standing(StandingKind.SLIP_LEFT, since)).stream()).toList());
        return asked(() -> {
            client().terminals().reportTerminal(terminalId, body);
            return new Reported();
        }, reported -> reported);
    }

    /** Whatever is asked shows by the way whether the backend is there; a department's own "down" shows nothing. */
    <C, T> Reply<T> asked(Supplier<@Nullable C> exchange, Function<C, T> meaning) {
        Reply<T> reply = replies.of(exchange, meaning);
        if (answered(reply)) {
            away = false;
        } else if (reply instanceof Reply.NoAnswer<T>) {
            away = true;
        }
        return reply;
    }

    private static boolean answered(Reply<?> reply) {
        return switch (reply) {
            case Reply.Ok<?> ok -> true;
            case Reply.Refused<?> refused -> refused.status() < DOWN;
            case Reply.NoAnswer<?> none -> false;
        };
    }

    /** An answer about another submission is none. */
    private static @Nullable Submission of(UUID key, @Nullable Submission answer) {
        return answer != null && key.equals(answer.key()) ? answer : null;
    }

    BackendClient client() {
        return connection.client();
    }

    /**
     * Lets go of the connections and of what was read through them; calls under way end as if nothing had happened. The
     * next call opens a new one.
     *
     * @param limit for which a call under way is waited for, such as a delivery in the background
     * @return whether they are gone; if not, they go when that call is over
     */
    public boolean forget(Duration limit) throws InterruptedException {
        return connection.forget(limit);
    }

    private static Receipt receipt(Submission answer) {
        Decision decision = answer.decision();
        return new Receipt(answer.caseNumber(), answer.receivedAt(), Verdict.valueOf(decision.verdict().name()),
                decision.code(), localized(decision.message()), Optional.ofNullable(decision.nextDate()),
                Map.copyOf(decision.details()), Stages.of(answer.parts()),
                Optional.ofNullable(answer.payment()).map(Orders::of));
    }

    private static Localized localized(Text text) {
        return new Localized(text.zh(), text.en());
    }
}
