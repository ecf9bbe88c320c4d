package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.PaymentOrder;
import cn.banshi.contract.model.PaymentRequest;
import cn.banshi.contract.model.PaymentState;
import cn.banshi.contract.model.PaymentWay;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Text;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.PaymentTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders by which cases are paid, one live order a case: asking again gives the same one, and a case that is paid is never
 * paid again. What the payer's app and their bank do, {@link #act} does. Thread-safe.
 */
public final class Payments {

    /** As long as one needs to fetch the phone from the bag and remember the password. */
    public static final Duration VALIDITY = Duration.ofMinutes(10);

    private static final Map<String, PaymentState> ACTS = Map.of("pay", PaymentState.PAID, "cancel",
            PaymentState.CLOSED, "fail", PaymentState.FAILED);

    private final Store store;
    private final Identities identities;
    private final ServiceCatalogue catalogue;
    private final Supplier<URI> pages;
    private final Clock clock;
    private final Fees fees = Fees.load();

    /** @param pages below which the payer's page of an order is found by its number; asked once the server runs */
    public Payments(Store store, Identities identities, ServiceCatalogue catalogue, Supplier<URI> pages,
            Clock clock) {
        this.store = store;
        this.identities = identities;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
    }

    /** What came of asking for an order. */
    public sealed interface Ordered {

        record Order(PaymentOrder order) implements Ordered {}

        record NotIdentified() implements Ordered {}

        /** No such case of this person. */
        record UnknownCase() implements Ordered {}

        record NothingToPay() implements Ordered {}
    }

    boolean costs(String service) {
        return fees.of(service).isPresent();
    }

    /** Whether paying is all that is asked for. */
    boolean unsigned(String service) {
        return fees.of(service).map(fee -> Boolean.TRUE.equals(fee.unsigned())).orElse(false);
    }

    /** What an application would cost now; empty where there is nothing to pay, or nothing any more. */
    Optional<BigDecimal> due(Transaction transaction, SubmissionRequest request, Person person) {
        return fees.of(request.serviceId())
                .flatMap(fee -> fee.of(
                        new Query(new FundFile(person, List.of(), Day.of(clock.instant())), List.of(), Map.of(),
                                request.serviceId(), transaction),
                        request.answers()));
    }

    /** The first order of a case that has just been filed. */
    PaymentOrder open(Transaction transaction, SubmissionRequest request, String caseNumber, BigDecimal due) {
        var applicant = Objects.requireNonNull(request.applicant(), "checked before");
        Fee fee = fees.of(request.serviceId()).orElseThrow();
        var filed = new PaymentTable.Filed(caseNumber, applicant.number(),
                Optional.ofNullable(applicant.mobile()).orElse(""), fee.about(request.answers()),
                Day.of(clock.instant()).plusDays(fee.days()));
        return order(transaction, add(transaction, filed, Fields.money(due)));
    }

    private PaymentTable.Row add(Transaction transaction, PaymentTable.Filed filed, String amount) {
        Instant now = clock.instant();
        var row = new PaymentTable.Row(Numbers.nextPayment(transaction, Day.of(now)), filed, amount,
                PaymentState.OPEN.name(), now.plus(VALIDITY), Optional.empty());
        transaction.payments().add(row);
        return row;
    }

    public Ordered order(String terminal, PaymentRequest request) {
        return store.inTransaction(transaction -> identities.person(transaction, terminal, request.identityToken())
                .map(person -> order(transaction, person, request.caseNumber()))
                .orElseGet(Ordered.NotIdentified::new));
    }

    private Ordered order(Transaction transaction, Person person, String caseNumber) {
        Optional<PaymentTable.Row> last = transaction.payments()
                .of(caseNumber)
                .stream()
                .filter(row -> row.filed().person().equals(person.card().number()))
                .findFirst();
        if (last.isEmpty()) {
            return new Ordered.UnknownCase();
        }
        PaymentTable.Row row = last.get();
        return switch (state(transaction, row)) {
            case OPEN, PAID -> new Ordered.Order(order(transaction, row));
            case EXPIRED, CLOSED, FAILED -> payable(transaction, row)
                    ? new Ordered.Order(order(transaction, add(transaction, row.filed(), row.amount())))
                    : new Ordered.NothingToPay();
        };
    }

    private boolean payable(Transaction transaction, PaymentTable.Row row) {
        return !Day.of(clock.instant()).isAfter(row.filed().payUntil()) && !settledElsewhere(transaction, row);
    }

    public Optional<PaymentOrder> find(String number) {
        return store.inTransaction(
                transaction -> transaction.payments().find(number).map(row -> order(transaction, row)));
    }

    /** The newest order of all. */
    public Optional<PaymentOrder> latest() {
        return store.inTransaction(transaction -> transaction.payments()
                .all()
                .stream()
                .findFirst()
                .map(row -> order(transaction, row)));
    }

    /**
     * What the payer or their bank does: {@code pay}, {@code cancel}, {@code fail}. Money may come in when the order is over already;
     * for a case that is paid it is turned away.
     *
     * @return whether it could be done
     */
    public boolean act(String number, String act) {
        PaymentState wanted = Optional.ofNullable(ACTS.get(act)).orElseThrow();
        return store.inTransaction(transaction -> transaction.payments()
                .find(number)
                .filter(row -> can(transaction, row, wanted))
                .map(row -> done(transaction, row, wanted))
                .isPresent());
    }

    private boolean can(Transaction transaction, PaymentTable.Row row, PaymentState wanted) {
        boolean paid = transaction.payments()
                .of(row.filed().caseNumber())
                .stream()
                .anyMatch(other -> other.state().equals(PaymentState.PAID.name()));
        return !paid && !settledElsewhere(transaction, row)
                && (wanted == PaymentState.PAID || state(transaction, row) == PaymentState.OPEN);
    }

    private boolean done(Transaction transaction, PaymentTable.Row row, PaymentState wanted) {
        Instant now = clock.instant();
        boolean paid = wanted == PaymentState.PAID;
        transaction.payments().change(row.number(), wanted.name(), paid ? Optional.of(now) : Optional.empty());
        if (paid) {
            goesOn(transaction, row.filed().caseNumber())
                    .forEach(state -> transaction.cases()
                            .addEvent(row.filed().caseNumber(), new CaseTable.Event(state.name(), now)));
        }
        return true;
    }

    private List<CaseState> goesOn(Transaction transaction, String caseNumber) {
        SubmissionRequest request = transaction.submissions()
                .findByCase(caseNumber)
                .map(stored -> JsonMapper.shared().readValue(stored.request(), SubmissionRequest.class))
                .orElseThrow();
        return Decider.waits(days(request.serviceId()), request)
                ? List.of(CaseState.UNDER_REVIEW)
                : List.of(CaseState.APPROVED, CaseState.DONE);
    }

    /** Whether what goes by this number is paid. */
    static boolean settled(Transaction transaction, String person, String about) {
        return transaction.payments()
                .ofPerson(person)
                .stream()
                .anyMatch(row -> row.filed().about().equals(about) && row.state().equals(PaymentState.PAID.name()));
    }

    private static boolean settledElsewhere(Transaction transaction, PaymentTable.Row row) {
        return !row.filed().about().isEmpty() && !row.state().equals(PaymentState.PAID.name())
                && settled(transaction, row.filed().person(), row.filed().about());
    }

    private PaymentState state(Transaction transaction, PaymentTable.Row row) {
        PaymentState written = PaymentState.valueOf(row.state());
        if (written != PaymentState.OPEN) {
            return written;
        }
        if (settledElsewhere(transaction, row)) {
            return PaymentState.CLOSED;
        }
        return clock.instant().isBefore(row.expiresAt()) ? PaymentState.OPEN : PaymentState.EXPIRED;
    }

    private PaymentOrder order(Transaction transaction, PaymentTable.Row row) {
        PaymentState state = state(transaction, row);
        CaseTable.Filed filed = transaction.cases().find(row.filed().caseNumber()).orElseThrow();
        Fee fee = fees.of(filed.serviceId()).orElseThrow();
        // filed in this very transaction, its history is not written yet
        CaseState now = transaction.cases()
                .events(filed.caseNumber())
                .stream()
                .reduce((earlier, later) -> later)
                .map(event -> CaseState.valueOf(event.state()))
                .orElse(CaseState.AWAITING_PAYMENT);
        long left = state == PaymentState.OPEN ? Duration.between(clock.instant(), row.expiresAt()).toSeconds() : 0;
        return new PaymentOrder(row.number(), filed.caseNumber(), state, row.amount(), fee.purpose(), fee.payee(),
                List.of(PaymentWay.WECHAT, PaymentWay.ALIPAY, PaymentWay.UNIONPAY), link(row.number()),
                row.expiresAt(), (int) left, row.filed().payUntil(), row.paidAt().orElse(null), now,
                message(filed, state, now));
    }

    private URI link(String number) {
        return URI.create(pages.get() + "/" + number);
    }

    private Text message(CaseTable.Filed filed, PaymentState state, CaseState now) {
        if (state != PaymentState.PAID) {
            return new Text("还没有缴费。缴费后才能办结。", "Not paid yet. The case goes on once it is paid.");
        }
        Text rest = now == CaseState.UNDER_REVIEW ? Decider.reviewText(days(filed.serviceId())) : Decider.DONE_TEXT;
        return new Text("已缴费。" + rest.zh(), "Paid. " + rest.en());
    }

    private int days(String service) {
        return catalogue.find(service).orElseThrow().promisedDays();
    }

    /** What the platform has sent to phones about payments, newest first. */
    List<SmsCodes.Message> messages() {
        return store.inTransaction(transaction -> transaction.payments()
                .all()
                .stream()
                .filter(row -> !row.filed().mobile().isEmpty())
                .flatMap(row -> row.paidAt()
                        .map(at -> new SmsCodes.Message("", at,
                                "【演示】您已缴费%s元,订单号%s,办件编号%s。".formatted(row.amount(), row.number(),
                                        row.filed().caseNumber())))
                        .stream())
                .toList());
    }
}
