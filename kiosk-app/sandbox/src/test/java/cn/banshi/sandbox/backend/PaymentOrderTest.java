package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Consent;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.backend.PaymentOrder.State;
import cn.banshi.sandbox.backend.platform.Payments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the platform has a case paid: one live order, the office's amount, nobody twice. */
class PaymentOrderTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);

    private static SandboxBackend sandbox;

    private Backend backend;
    private Citizen payer;

    @BeforeAll
    static void start() {
        sandbox = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void comes() {
        HANDS.set(MORNING);
        sandbox.faults().clear();
        payer = Citizen.renting(sandbox);
        backend = Backends.client(sandbox, Terminal.ID);
    }

    private Submission files(String service, Map<String, Object> answers) {
        return payer.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        new SubmissionRequest(service, "1", Terminal.ID, Citizen.REFERENCE, payer.token(),
                                new Applicant(payer.card().name(), payer.card().number(), payer.mobile()), answers,
                                List.of(new Consent("identity-card", 2, MORNING)), null, null, MORNING, null, null,
                                null, null, null, null));
    }

    private PaymentOrder insured() {
        Submission filed = files("medical-insurance-flexible-payment", Map.of("months", "THREE"));
        assertThat(filed.decision().code()).isEqualTo("AWAITING_PAYMENT");
        return now(Objects.requireNonNull(filed.payment()).number());
    }

    private PaymentOrder now(String number) {
        return ((Reply.Ok<PaymentOrder>) backend.payment(number)).value();
    }

    private PaymentOrder anew(PaymentOrder last) {
        return ((Reply.Ok<PaymentOrder>) backend.order(payer.token(), last.caseNumber())).value();
    }

    private CaseState caseState(PaymentOrder order) {
        return payer.terminal().cases().getCase(Terminal.ID, order.caseNumber()).state();
    }

    private boolean act(PaymentOrder order, String act) {
        return sandbox.payments().act(order.number(), act);
    }

    @Test
    void aCaseThatCostsSomethingWaitsWithAnOrderThatHoldsNothingPersonal() {
        PaymentOrder order = insured();

        assertThat(order.number()).matches("ZZP-261123-\\d{5}-[0-9A-Z]");
        assertThat(order.state()).isEqualTo(State.OPEN);
        assertThat(order.fen()).isEqualTo(105_600);
        assertThat(order.secondsLeft()).isEqualTo((int) Payments.VALIDITY.toSeconds());
        assertThat(order.payUntil()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(order.toString()).doesNotContain(payer.card().number(), payer.card().name());
        assertThat(caseState(order)).isEqualTo(CaseState.AWAITING_PAYMENT);
    }

    @Test
    void goesOnAsSoonAsItIsPaidAndTellsThePhone() {
        PaymentOrder order = insured();
        assertThat(act(order, "pay")).isTrue();

        assertThat(now(order.number()).state()).isEqualTo(State.PAID);
        assertThat(now(order.number()).paidAt()).contains(MORNING);
        assertThat(now(order.number()).caseDone()).isTrue();
        assertThat(sandbox.developerSide().messages())
                .anyMatch(message -> message.text().contains("已缴费1056.00元") && message.text().contains(order.number()));
        assertThat(caseState(order)).isEqualTo(CaseState.DONE);
    }

    @Test
    void isGivenAgainWhileItLivesAndMadeAnewOnlyAfterwards() {
        PaymentOrder order = insured();
        assertThat(anew(order).number()).isEqualTo(order.number());

        HANDS.set(MORNING.plus(Payments.VALIDITY));
        assertThat(now(order.number()).state()).isEqualTo(State.EXPIRED);
        PaymentOrder second = anew(order);
        assertThat(second.number()).isNotEqualTo(order.number());
        assertThat(second.state()).isEqualTo(State.OPEN);
        assertThat(second.fen()).isEqualTo(order.fen());
    }

    @Test
    void isNeverMadeAnewForACaseThatIsPaid() {
        PaymentOrder order = insured();
        act(order, "pay");

        assertThat(anew(order).number()).isEqualTo(order.number());
        assertThat(anew(order).state()).isEqualTo(State.PAID);
    }

    @Test
    void moneyThatComesLatePaysTheCaseAndTheNextIsTurnedAway() {
        PaymentOrder first = insured();
        HANDS.set(MORNING.plus(Payments.VALIDITY));
        PaymentOrder second = anew(first);

        assertThat(act(first, "pay")).as("late").isTrue();
        assertThat(act(second, "pay")).as("twice").isFalse();
        assertThat(now(first.number()).state()).isEqualTo(State.PAID);
    }

    @Test
    void isClosedByThePayerAndFailsAtTheBank() {
        PaymentOrder order = insured();
        act(order, "cancel");
        assertThat(now(order.number()).state()).isEqualTo(State.CLOSED);
        PaymentOrder second = anew(order);
        act(second, "fail");
        assertThat(now(second.number()).state()).isEqualTo(State.FAILED);
        assertThat(act(second, "cancel")).as("over").isFalse();
    }

    @Test
    void canNotBeHadAnyMoreWhenTheLastDayIsOver() {
        PaymentOrder order = insured();
        HANDS.set(Instant.parse("2026-12-04T01:00:00Z"));
        payer = Citizen.identified(sandbox, payer.card());

        assertThat(backend.order(payer.token(), order.caseNumber())).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.type()).endsWith("nothing-to-pay"));
    }

    @Test
    void isMadeForTheCasesOwnerOnly() {
        PaymentOrder order = insured();

        assertThat(backend.order(Citizen.renting(sandbox).token(), order.caseNumber()))
                .isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThat(backend.order("x".repeat(43), order.caseNumber())).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.type()).endsWith("identity-not-valid"));
    }

    @Test
    void aFineIsSettledOnceWhicheverCasePaysIt() {
        String ticket = ticket();
        PaymentOrder first = now(Objects.requireNonNull(fine(ticket).payment()).number());
        PaymentOrder second = now(Objects.requireNonNull(fine(ticket).payment()).number());
        act(first, "pay");

        assertThat(now(second.number()).state()).isEqualTo(State.CLOSED);
        assertThat(act(second, "pay")).isFalse();
        assertThat(payer.data("unpaid-fines").toString()).doesNotContain(ticket);
        assertThat(fine(ticket).decision().code()).isEqualTo("NOTHING_TO_PAY");
    }

    private Submission fine(String ticket) {
        return files("traffic-fine-payment", Map.of("ticket", ticket));
    }

    private String ticket() {
        List<?> fines = (List<?>) Objects.requireNonNull(payer.data("unpaid-fines").get("fines"));
        return String.valueOf(((Map<?, ?>) fines.getFirst()).get("ticket"));
    }

    @Test
    void standsAmongOnesCasesAsWaitingForPayment() {
        PaymentOrder order = insured();

        assertThat(payer.data("own-cases").toString()).contains(order.caseNumber(), "AWAITING_PAYMENT");
    }

    @Test
    void breaksBySwitchAndNobodyKnows() {
        PaymentOrder order = insured();
        sandbox.faults().disconnect("payment-orders");

        assertThat(backend.payment(order.number())).isInstanceOf(Reply.Refused.class);
        sandbox.faults().clear();
        assertThat(now(order.number()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void isPaidOnThePageBehindItsCode() throws IOException, InterruptedException {
        PaymentOrder order = insured();
        String page = page(HttpRequest.newBuilder(URI.create(order.link())).build());
        assertThat(page).contains("¥1056.00", "医疗保障局", order.number(), "付款（演示）").doesNotContain(payer.card().number());

        assertThat(page(HttpRequest.newBuilder(URI.create(order.link() + "/pay"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build())).contains("已支付");
        assertThat(now(order.number()).state()).isEqualTo(State.PAID);
    }

    private static String page(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
