package cn.banshi.core.session;

import cn.banshi.core.backend.FaceShown;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.HelpWanted;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.backend.PhoneUploads;
import cn.banshi.core.backend.SubmissionBody;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.text.BroughtNumber;
import cn.banshi.core.text.Localized;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Knows one person with an account, a loan and a bank card. */
final class FakeBackend implements Backend {

    static final KeptDraft KEPT = new KeptDraft("ZZD-261123-0001-L", "https://banshi.example/draft/ZZD-261123-0001-L",
            LocalDate.of(2026, 12, 23));

    static final Instant FETCHED = Instant.parse("2026-11-23T01:30:00Z");

    final Map<String, Map<String, Object>> data = new HashMap<>();
    final List<CardClaim> claims = new ArrayList<>();
    final List<String> ratings = new ArrayList<>();
    final List<Map<String, String>> parameters = new ArrayList<>();
    /** Proofs that are issued, as PDF. */
    final Map<String, byte[]> proofs = new HashMap<>();
    final List<String> proofsAsked = new ArrayList<>();
    /** Copies that are issued, by number. */
    final Map<String, byte[]> copies = new HashMap<>();
    /** The same where only PDF is wanted. */
    final Map<String, byte[]> pdfCopies = new HashMap<>();
    final List<String> copiesAsked = new ArrayList<>();
    /** Interfaces that do not answer. */
    final Set<String> silent = new HashSet<>();
    /** While the platform works at an answer about a person. */
    Runnable meanwhile = () -> {};
    /** Is told the name of each interface that is asked. */
    Consumer<String> fetching = name -> {};
    boolean reachable = true;
    Set<String> notConnected = Set.of();
    boolean down;
    boolean broken;
    boolean known = true;
    String refusal = "identity-not-matched";
    String rightCode = "123456";
    int attempts = 3;
    int codesSent;
    /** Identity and mobile number of each claim. */
    final List<String> numbers = new ArrayList<>();
    /** Problem with the next claim; empty text for none. */
    String claimRefusal = "";
    /** As they were handed over; their pictures are wiped since. */
    final List<FaceShown> faces = new ArrayList<>();
    final List<byte[]> facesSeen = new ArrayList<>();
    boolean same = true;
    boolean faceRefused;
    int faceAttempts = 3;
    /** As they were handed over. */
    final List<Begun> begun = new ArrayList<>();
    boolean draftsSilent;
    /** Whom the person identified may act for, with every service. */
    List<Principal> principals = List.of();
    boolean principalsSilent;
    /** Whether the mandates of {@link #principals} are over by now. */
    boolean withdrawn;
    /** Mandate of each call for data; empty text for one's own. */
    final List<String> askedFor = new ArrayList<>();
    /** Service and clause of each mandate recorded here. */
    final List<String> entrusted = new ArrayList<>();
    Reply<Principal> entrustment = refused(422, "mandate-not-given");

    /** Case, part, token and clause of each agreement. */
    final List<String> agreed = new ArrayList<>();
    Reply<Map<String, Stage>> agreement = refused(422, "agreement-not-theirs");

    /** By service. */
    final Map<String, List<Draft>> drafts = new HashMap<>();

    /** Every order there is, as it stands. */
    final List<PaymentOrder> payments = new ArrayList<>();
    /** What is given when another order is asked for. */
    final List<PaymentOrder> renewals = new ArrayList<>();
    /** Cases for which another order was asked for. */
    final List<String> ordered = new ArrayList<>();
    boolean paymentSilent;
    int paymentsAsked;
    final FakePhone phone = new FakePhone();

    FakeBackend() {
        data.put("fund-account", Map.of("state", "NORMAL", "accountNumber", "410106150015", "employer", "郑州演示制造有限公司",
                "balance", "86420.50", "interest", "312.75", "rentQuota", "14400.00"));
        data.put("fund-loans", Map.of("loans", List.of(Map.of("contract", "DK20190520017", "bank", "演示银行郑州分行",
                "outstanding", "412680.00", "repaid12Months", "31200.00"))));
        data.put("fund-withdrawals", Map.of("withdrawals", List.of(), "running", List.of()));
        data.put("real-estate", Map.of("homes", List.of()));
        data.put("pension-state", Map.of("retired", false, "insured", true));
        data.put("bank-card-check", Map.of("valid", true, "ownName", true, "bank", "演示银行", "last4", "0012"));
    }

    /** What numbers belong to, as the platform writes them. */
    final Map<String, FoundNumber> numbersKnown = new HashMap<>();
    /** Problem with the next number that is looked for. */
    String numberRefusal = "number-unknown";
    final List<String> numbersSought = new ArrayList<>();

    @Override
    public Reply<FoundNumber> findNumber(BroughtNumber number) {
        numbersSought.add(number.text());
        if (down) {
            return noAnswer();
        }
        FoundNumber found = numbersKnown.get(number.text());
        return found == null ? refused(404, numberRefusal) : new Reply.Ok<>(found);
    }

    /** As they were asked for. */
    final List<HelpWanted> helpWanted = new ArrayList<>();
    final List<String> casesTold = new ArrayList<>();
    final List<UUID> helpEnded = new ArrayList<>();
    /** What the people of the hall say to it. */
    HelpCall.Stage helpStage = HelpCall.Stage.WAITING;
    boolean helpOver;

    @Override
    public Reply<HelpCall.Stage> callHelp(HelpWanted wanted) {
        helpWanted.add(wanted);
        return down ? noAnswer() : new Reply.Ok<>(helpStage);
    }

    @Override
    public Reply<HelpCall.Stage> findHelpCall(UUID key) {
        return down ? noAnswer() : helpOver ? refused(404, "not-found") : new Reply.Ok<>(helpStage);
    }

    @Override
    public Reply<CaseTold> tellCase(UUID key, String reference) {
        if (down) {
            return noAnswer();
        }
        casesTold.add(reference);
        return new Reply.Ok<>(new CaseTold());
    }

    @Override
    public Reply<HelpEnded> endHelpCall(UUID key) {
        helpEnded.add(key);
        return down ? noAnswer() : new Reply.Ok<>(new HelpEnded());
    }

    private static <T> Reply<T> noAnswer() {
        return new Reply.NoAnswer<>(false, "connection refused");
    }

    private static <T> Reply<T> refused(int status, String type) {
        return new Reply.Refused<>(status, "https://banshi.example/problems/" + type, "", false, Optional.empty());
    }

    @Override
    public Reply<Reported> report(Left left) {
        throw new AssertionError("a visit reports nothing");
    }

    @Override
    public boolean reachable() {
        return reachable;
    }

    @Override
    public Set<String> notConnected() {
        return notConnected;
    }

    @Override
    public boolean away() {
        return !reachable;
    }

    @Override
    public Reply<Identity> verifyIdentity(CardClaim claim) {
        claims.add(claim);
        meanwhile.run();
        if (down) {
            return noAnswer();
        }
        return known
                ? new Reply.Ok<>(new Identity("token-token-token-token", FETCHED.plusSeconds(1800), owner(claim)))
                : refused(422, refusal);
    }

    private static Optional<Owner> owner(CardClaim claim) {
        return claim instanceof CardClaim.OfApp || claim instanceof CardClaim.OfNumber
                ? Optional.of(new Owner(TestPeople.WANG.name(), TestPeople.WANG.number()))
                : Optional.empty();
    }

    @Override
    public Reply<CodeSent> claimNumber(String number, String mobile) {
        if (down) {
            return noAnswer();
        }
        numbers.add(number + " " + mobile);
        return claimRefusal.isEmpty()
                ? new Reply.Ok<>(new CodeSent("number-" + numbers.size(), FETCHED.plusSeconds(300), 60))
                : new Reply.Refused<>(429, "https://banshi.example/problems/" + claimRefusal, "",
                        claimRefusal.equals("sms-too-soon"), Optional.of(Duration.ofSeconds(30)));
    }

    @Override
    public Reply<CodeSent> sendCode(String identityToken, String mobile) {
        if (down) {
            return noAnswer();
        }
        codesSent++;
        return new Reply.Ok<>(new CodeSent("request-" + codesSent, FETCHED.plusSeconds(300), 60));
    }

    @Override
    public Reply<CodeCheck> checkCode(String requestId, String code) {
        if (down) {
            return noAnswer();
        }
        boolean right = code.equals(rightCode);
        attempts -= right ? 0 : 1;
        return new Reply.Ok<>(new CodeCheck(right, attempts));
    }

    @Override
    public Reply<FaceCheck> checkFace(String identityToken, FaceShown shown) {
        faces.add(shown);
        facesSeen.add(shown.picture().clone());
        if (down) {
            return noAnswer();
        }
        faceAttempts -= same ? 0 : 1;
        return faceRefused ? refused(403, "identity-not-valid") : new Reply.Ok<>(new FaceCheck(same, faceAttempts));
    }

    @Override
    public Reply<IssuedCopy> issueCopy(CopyWanted wanted, Mandate mandate) {
        copiesAsked.add(wanted.number());
        Map<String, byte[]> held = wanted.pdfOnly() ? pdfCopies : copies;
        return held.containsKey(wanted.number())
                ? new Reply.Ok<>(new IssuedCopy(held.get(wanted.number()).clone()))
                : down ? noAnswer() : refused(422, "proof-not-issued");
    }

    @Override
    public Reply<IssuedProof> issueProof(String proof, Mandate mandate) {
        proofsAsked.add(proof);
        return proofs.containsKey(proof)
                ? new Reply.Ok<>(new IssuedProof("ZM20261123-00001", proofs.get(proof).clone()))
                : down ? noAnswer() : refused(422, "proof-not-issued");
    }

    @Override
    public Reply<Facts> fetch(String dataInterface, Mandate mandate, Map<String, String> asked) {
        if (broken) {
            throw new IllegalStateException("a defect, told with " + asked);
        }
        fetching.accept(dataInterface);
        meanwhile.run();
        if (down || silent.contains(dataInterface)) {
            return noAnswer();
        }
        askedFor.add(mandate.onBehalf().orElse(""));
        if (withdrawn && mandate.onBehalf().isPresent()) {
            return refused(403, "mandate-not-valid");
        }
        parameters.add(asked);
        Map<String, Object> known = data.get(dataInterface);
        return known == null
                ? refused(503, "interface-not-connected")
                : new Reply.Ok<>(new Facts(dataInterface, new Localized("来源 " + dataInterface, "from " + dataInterface),
                        FETCHED, known));
    }

    @Override
    public Reply<List<Principal>> findPrincipals(String identityToken, String serviceId) {
        return down || principalsSilent ? noAnswer() : new Reply.Ok<>(principals);
    }

    @Override
    public Reply<Principal> entrust(String identityToken, String principalToken, String serviceId,
            SubmissionBody.Consented consent) {
        entrusted.add(serviceId + " " + consent.id());
        return down ? noAnswer() : entrustment;
    }

    @Override
    public Reply<Map<String, Stage>> agree(String caseNumber, String part, String identityToken,
            SubmissionBody.Consented consent) {
        agreed.add(caseNumber + " " + part + " " + identityToken + " " + consent.id());
        return down ? noAnswer() : agreement;
    }

    @Override
    public Reply<KeptDraft> keepDraft(String identityToken, Begun draft) {
        if (down) {
            return noAnswer();
        }
        begun.add(draft);
        return new Reply.Ok<>(KEPT);
    }

    @Override
    public Reply<List<Draft>> findDrafts(String identityToken, String serviceId) {
        return down || draftsSilent ? noAnswer() : new Reply.Ok<>(drafts.getOrDefault(serviceId, List.of()));
    }

    @Override
    public Reply<PaymentOrder> order(String identityToken, String caseNumber) {
        ordered.add(caseNumber);
        if (paymentSilent || renewals.isEmpty()) {
            return noAnswer();
        }
        payments.add(renewals.removeFirst());
        return new Reply.Ok<>(payments.getLast());
    }

    @Override
    public Reply<PaymentOrder> payment(String number) {
        paymentsAsked++;
        return paymentSilent ? noAnswer()
                : new Reply.Ok<>(
                        payments.stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow());
    }

    @Override
    public PhoneUploads phone() {
        return phone;
    }

    @Override
    public Reply<Receipt> submit(UUID key, byte[] body) {
        throw new AssertionError("submissions go through the outbox");
    }

    @Override
    public Reply<Receipt> lookUp(UUID key) {
        throw new AssertionError("looking up is the outbox's work");
    }

    @Override
    public Reply<Rated> rate(String caseNumber, int level, List<String> reasons) {
        ratings.add(caseNumber + " " + level + " " + reasons);
        return new Reply.Ok<>(new Rated());
    }
}
