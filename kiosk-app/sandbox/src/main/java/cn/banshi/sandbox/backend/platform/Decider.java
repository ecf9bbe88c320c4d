package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.TrustLevel;
import cn.banshi.contract.model.Material;
import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Service;
import cn.banshi.contract.model.ServicePart;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.rules.Application;
import cn.banshi.sandbox.backend.rules.Decision;
import cn.banshi.sandbox.backend.rules.Facts;
import cn.banshi.sandbox.backend.rules.FundWithdrawalRules;
import cn.banshi.sandbox.backend.rules.PayeeCard;
import cn.banshi.sandbox.backend.rules.Reason;
import cn.banshi.sandbox.backend.rules.RefusalCode;
import cn.banshi.sandbox.backend.store.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers the facts, lets the rules decide and puts the decision into the contract's words. */
public final class Decider {

    /** Decided at once. */
    private static final String FUND_WITHDRAWAL = "fund-withdrawal";

    static final List<CaseState> DONE = List.of(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.APPROVED,
            CaseState.DONE);
    private static final List<CaseState> REFUSED = List.of(CaseState.SUBMITTED, CaseState.ACCEPTED,
            CaseState.REFUSED);
    private static final List<CaseState> REVIEWED = List.of(CaseState.SUBMITTED, CaseState.ACCEPTED,
            CaseState.UNDER_REVIEW);
    private static final List<CaseState> LOOKED_AT = List.of(CaseState.SUBMITTED, CaseState.UNDER_REVIEW);
    private static final List<CaseState> CO_SIGNED = List.of(CaseState.SUBMITTED, CaseState.AWAITING_CO_SIGNER);
    private static final Text PAID_TEXT = new Text("提取申请已通过，款项将转入您的银行卡。",
            "Approved. The money is on its way to your bank card.");
    private static final List<CaseState> AWAITING_PAYMENT = List.of(CaseState.SUBMITTED, CaseState.ACCEPTED,
            CaseState.AWAITING_PAYMENT);
    private static final Text TO_PAY_TEXT = new Text("申请已收到，缴费后继续办理。",
            "Received. It goes on once it is paid.");
    static final Text DONE_TEXT = new Text("已办好。", "It is done.");

    private final PersonRegister register;
    private final ServiceCatalogue catalogue;
    private final Payments payments;
    private final Mandates mandates;
    private final Appointments appointments = new Appointments();

    public Decider(PersonRegister register, ServiceCatalogue catalogue, Payments payments, Mandates mandates) {
        this.register = register;
        this.catalogue = catalogue;
        this.payments = payments;
        this.mandates = mandates;
    }

    /** Nothing is declared where a place is booked, a ticket taken, or something is only paid. */
    boolean unsigned(String serviceId) {
        return appointments.serves(serviceId) || payments.unsigned(serviceId);
    }

    Decided decide(Transaction transaction, SubmissionRequest request, Instant at) {
        if (!mandates.covers(transaction, request)) {
            return refused(Decision.Refused.because(RefusalCode.MANDATE_NOT_VALID));
        }
        if (appointments.serves(request.serviceId())) {
            return appointments.decide(transaction, request, at);
        }
        Facts.Proof proof = Proofs.of(transaction, request, at);
        Applicant applicant = Objects.requireNonNull(request.applicant(), "checked before");
        Optional<Person> person = register.find(applicant.number(), applicant.name());
        if (person.isEmpty()) {
            return refused(Decision.Refused.because(RefusalCode.IDENTITY_NOT_VALID));
        }
        if (PermitOffice.serves(request.serviceId()) && proof.refusal().isEmpty()) {
            return permit(transaction, request, person.get(), at);
        }
        if (!request.serviceId().equals(FUND_WITHDRAWAL)) {
            return proof.refusal()
                    // whoever only pays need not be reached
                    .filter(code -> code != RefusalCode.MOBILE_NOT_VERIFIED || !payments.unsigned(request.serviceId()))
                    .map(code -> refused(Decision.Refused.because(code)))
                    .orElseGet(() -> payments.costs(request.serviceId())
                            ? toPay(transaction, request, person.get())
                            : taken(request));
        }
        Application application = application(request);
        Facts facts = facts(transaction, person.get(), application, new Moment(Day.of(at), proof));
        String number = applicant.number();
        return switch (FundWithdrawalRules.decide(application, facts)) {
            case Decision.Approved approved -> paid(transaction, number, application, Day.of(at));
            case Decision.Refused refused -> refused(refused);
            case Decision.UnderReview review -> underReview(promisedDays(request), Optional.of(
                    new Decided.FundEntry(number, application.reason().name(), Optional.empty(), Optional.empty())));
        };
    }

    private Decided permit(Transaction transaction, SubmissionRequest request, Person person, Instant at) {
        return PermitOffice.decide(transaction, request, person, at) instanceof Decision.Refused refused
                ? refused(refused)
                : new Decided(Decided.words(Verdict.UNDER_REVIEW, reviewText(promisedDays(request)), Map.of()),
                        LOOKED_AT, Optional.of(PermitOffice.entry(request)));
    }

    private static Facts facts(Transaction transaction, Person person, Application application,
            Moment moment) {
        FundFile file = new FundFile(person, transaction.cases().fundCases(person.card().number()),
                moment.today());
        return new Facts(moment.today(), moment.proof(), file.fund(),
                person.loans().stream().map(loan -> new Facts.Loan(loan.contract(), loan.repaid12Months())).toList(),
                !person.homes().isEmpty(), person.pension().retired(),
                BankCards.isOwn(person, application.payeeCard()),
                file.withdrawals().stream().map(past -> new Facts.Past(past.reason(), past.decidedOn())).toList(),
                file.running().stream().map(FundFile.Running::reason).collect(Collectors.toSet()));
    }

    /** The form has been held against the contract already, so every field has its type. */
    private static Application application(SubmissionRequest request) {
        Map<String, Object> answers = request.answers();
        return new Application(Reason.valueOf(text(answers, "reason")), new BigDecimal(text(answers, "amount")),
                Optional.ofNullable((String) answers.get("loanContract")), text(answers, "payeeCard"),
                request.materials() != null);
    }

    private static String text(Map<String, Object> answers, String name) {
        return (String) Objects.requireNonNull(answers.get(name));
    }

    private static Decided paid(Transaction transaction, String number, Application application, LocalDate today) {
        String booking = Numbers.nextBooking(transaction, today);
        Map<String, String> details = new LinkedHashMap<>();
        details.put("bookNumber", booking);
        details.put("cardLast4", PayeeCard.last4(application.payeeCard()));
        details.put("amount", application.amount().toPlainString());
        return new Decided(Decided.words(Verdict.APPROVED, PAID_TEXT, details), DONE,
                Optional.of(new Decided.FundEntry(number, application.reason().name(),
                        Optional.of(application.amount()), Optional.of(booking))));
    }

    static Decided refused(Decision.Refused refused) {
        return new Decided(Decided.refusal(refused.code(), refused.nextDate()), REFUSED, Optional.empty());
    }

    private Decided toPay(Transaction transaction, SubmissionRequest request, Person person) {
        return payments.due(transaction, request, person)
                .map(due -> new Decided(new cn.banshi.contract.model.Decision(Verdict.UNDER_REVIEW,
                        CaseState.AWAITING_PAYMENT.name(), TO_PAY_TEXT, null, Map.of()), AWAITING_PAYMENT,
                        Optional.empty(), Optional.of(due)))
                .orElseGet(() -> refused(Decision.Refused.because(RefusalCode.NOTHING_TO_PAY)));
    }

    /** Whether people have to decide after all that the applicant has to do is done. */
    static boolean waits(int promisedDays, SubmissionRequest request) {
        return promisedDays > 0 || photographed(request);
    }

    /** What is promised while one waits is done by then, unless a person has to look at an original. */
    private Decided taken(SubmissionRequest request) {
        int days = promisedDays(request);
        Optional<Text> coSigner = coSigner(request);
        if (coSigner.isPresent()) {
            return new Decided(Decided.words(Verdict.UNDER_REVIEW, coSignerText(coSigner.get(), days), Map.of()),
                    CO_SIGNED, Optional.empty());
        }
        return waits(days, request)
                ? underReview(days, Optional.empty())
                : new Decided(Decided.words(Verdict.APPROVED, DONE_TEXT, Map.of()), DONE, Optional.empty());
    }

    /** Whether there is something that a person has to look at; a certificate speaks for itself. */
    private static boolean photographed(SubmissionRequest request) {
        return Objects.requireNonNullElse(request.materials(), List.<Material>of())
                .stream()
                .anyMatch(material -> material.trustLevel() == TrustLevel.C);
    }

    private int promisedDays(SubmissionRequest request) {
        return catalogue.find(request.serviceId()).orElseThrow().promisedDays();
    }

    /** Who else has to agree to what is applied for. */
    private Optional<Text> coSigner(SubmissionRequest request) {
        Service service = catalogue.find(request.serviceId()).orElseThrow();
        List<String> filed = Objects.requireNonNullElse(request.parts(), List.of());
        return Objects.requireNonNullElse(service.parts(), List.<ServicePart>of())
                .stream()
                .filter(part -> filed.contains(part.id()))
                .flatMap(part -> Optional.ofNullable(part.coSigner()).stream())
                .findFirst();
    }

    private static Text coSignerText(Text who, int days) {
        return new Text("申请已收到。%s同意后，%d 个工作日内办结。".formatted(who.zh(), days),
                "Received. Once %s has agreed, you will have a decision within %d working days."
                        .formatted(who.en(), days));
    }

    private static Decided underReview(int days, Optional<Decided.Entry> entry) {
        return new Decided(Decided.words(Verdict.UNDER_REVIEW, reviewText(days), Map.of()), REVIEWED, entry);
    }

    static Text reviewText(int days) {
        return switch (days) {
            case 0 -> new Text("申请已受理，今天办结。", "Accepted. You will have a decision today.");
            case 1 -> new Text("申请已受理，1 个工作日内办结。",
                    "Accepted. You will have a decision within 1 working day.");
            default -> new Text("申请已受理，%d 个工作日内办结。".formatted(days),
                    "Accepted. You will have a decision within %d working days.".formatted(days));
        };
    }

    private record Moment(LocalDate today, Facts.Proof proof) {}
}
