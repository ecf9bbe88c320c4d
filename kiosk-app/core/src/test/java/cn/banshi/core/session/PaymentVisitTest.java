package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.backend.PaymentOrder.State;
import cn.banshi.core.log.Log;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Scan;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What was filed is paid with the citizen's own phone, now or later; nobody pays twice, and nobody is told what is not known. */
class PaymentVisitTest {

    private static final String FIRST = "ZZP-261123-00001-A";
    private static final String SECOND = "ZZP-261123-00002-B";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final TestHall hall = new TestHall();

    private static PaymentOrder order(String number, State state) {
        return order(number, state, 1_000);
    }

    private static PaymentOrder order(String number, State state, long fen) {
        boolean paid = state == State.PAID;
        return new PaymentOrder(number, FakeOutbox.CASE, state, fen, new PaymentOrder.Words(
                new Localized("工本费", "Fee"), new Localized("演示部门", "Demo department"),
                paid ? new Localized("已缴费。已办好。", "Paid. It is done.") : new Localized("还没有缴费。", "Not paid yet.")),
                List.of(PaymentOrder.Way.WECHAT, PaymentOrder.Way.ALIPAY), "https://banshi.example/pay/" + number,
                state == State.OPEN ? 600 : 0, LocalDate.of(2026, 12, 8),
                paid ? Optional.of(Instant.parse("2026-11-23T01:33:00Z")) : Optional.empty(), paid);
    }

    /** Filed, and the code stands there. */
    private Scan.Open toCode() {
        return toCode(order(FIRST, State.OPEN));
    }

    private Scan.Open toCode(PaymentOrder order) {
        hall.backend.payments.add(order);
        hall.outbox.delivery = new Delivery.Acknowledged(new Backend.Receipt(FakeOutbox.CASE, TestTime.START,
                Backend.Verdict.UNDER_REVIEW, "AWAITING_PAYMENT", new Localized("申请已收到。", "Received."),
                Optional.empty(), Map.of(), Map.of(), Optional.of(order)));
        toReview();
        hall.act(new Action.Next(), TestPeople.signature());
        return (Scan.Open) hall.screen(Screen.Payment.class).scan();
    }

    private Screen.Review toReview() {
        hall.backend.data.put("driving-licence",
                Map.of("state", "NORMAL", "vehicles", "C1", "validUntil", "2030-01-01"));
        hall.act(new Action.Start(), new Action.ChooseService("traffic-police-licence-replace"), new Action.Next(),
                new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.act(new Action.Next(), new Action.Choose("collect", "HALL"), new Action.Next(),
                new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
        return hall.screen(Screen.Review.class);
    }

    private void stands(String number, State state) {
        hall.backend.payments.removeIf(one -> one.number().equals(number));
        hall.backend.payments.add(order(number, state));
    }

    private Scan scan() {
        return hall.screen(Screen.Payment.class).scan();
    }

    private Screen.Result result() {
        return hall.screen(Screen.Result.class);
    }

    @Test
    void showsTheOfficesAmountAndOneCodeWithNothingOfThePerson() {
        Scan.Open open = toCode();
        var bill = hall.screen(Screen.Payment.class).bill();

        assertThat(bill.amount()).isEqualTo("¥10.00");
        assertThat(bill.computed()).as("the same amount").isEmpty();
        assertThat(bill.payee().zh()).isEqualTo("演示部门");
        assertThat(bill.until().zh()).isEqualTo("2026年12月8日");
        assertThat(bill.apps()).extracting(Localized::zh).containsExactly("微信", "支付宝");
        assertThat(open.qr()).isEqualTo("https://banshi.example/pay/" + FIRST)
                .doesNotContain(TestPeople.WANG.number(), FakeOutbox.CASE);
        assertThat(open.seconds()).isEqualTo(600);
        assertThat(hall.printer.receipts).as("nothing is printed before it is known how it ends").isEmpty();
    }

    @Test
    void saysPaidByItselfWhilePeopleWaitAndPrintsOrderAmountAndTime() {
        toCode();
        stands(FIRST, State.PAID);
        hall.pass(SOON);

        assertThat(result().outcome()).isEqualTo(new Outcome.Done(new Localized("已缴费。已办好。", "Paid. It is done.")));
        assertThat(result().paper()).isEqualTo(Paper.PRINTED);
        assertThat(hall.printer.receipts).hasSize(1);
        assertThat(hall.printer.text()).contains("¥10.00", FIRST, "2026年11月23日 09:33");
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void countsDownByThePlatformsTime() {
        toCode();
        hall.backend.paymentSilent = true;
        hall.pass(SOON.multipliedBy(2));

        assertThat(((Scan.Open) scan()).seconds()).isEqualTo(596);
    }

    @Test
    void asksAtOnceWhenSomebodySaysThatTheyHavePaid() {
        toCode();
        stands(FIRST, State.PAID);
        hall.act(new Action.Next());

        result();
    }

    @Test
    void whoeverPaysLaterLeavesWithOrderAndLastDay() {
        toCode();
        hall.act(new Action.PayLater());

        assertThat(result().outcome()).isInstanceOfSatisfying(Outcome.Unpaid.class,
                unpaid -> assertThat(unpaid.maybe()).isFalse());
        assertThat(hall.printer.text()).contains("待缴费", "¥10.00", FIRST, "2026年12月8日");
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void whoeverChangesTheirMindPaysAfterAllAndGetsTheSlipThatSaysSo() {
        toCode();
        hall.act(new Action.PayLater(), new Action.TryAgain());
        assertThat(scan()).isInstanceOf(Scan.Open.class);
        stands(FIRST, State.PAID);
        hall.pass(SOON);

        assertThat(result().outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.printer.receipts).hasSize(2);
    }

    @Test
    void whoeverComesBackAndStillDoesNotPayGetsNoSecondSlip() {
        toCode();
        hall.act(new Action.PayLater(), new Action.TryAgain(), new Action.PayLater());

        result();
        assertThat(hall.printer.receipts).hasSize(1);
    }

    @Test
    void anExpiredCodeIsMadeAnewByOneTouch() {
        toCode();
        stands(FIRST, State.EXPIRED);
        hall.pass(SOON);
        assertThat(scan()).isEqualTo(new Scan.Over(Scan.Why.EXPIRED));
        hall.backend.renewals.add(order(SECOND, State.OPEN));
        hall.act(new Action.TryAgain());

        assertThat(((Scan.Open) scan()).qr()).endsWith(SECOND);
        assertThat(hall.backend.ordered).containsExactly(FakeOutbox.CASE);
        assertThat(hall.audit.events).contains(new DataAnswered(1, Word.of("payment-order"), Answer.OK));
        stands(SECOND, State.PAID);
        hall.pass(SOON);
        assertThat(hall.printer.text()).contains(SECOND).doesNotContain(FIRST);
    }

    @Test
    void whatWasPaidAtTheLastMomentIsNotPaidAgain() {
        toCode();
        stands(FIRST, State.EXPIRED);
        hall.pass(SOON);
        stands(FIRST, State.PAID);
        hall.act(new Action.TryAgain());

        assertThat(result().outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.backend.ordered).as("no second order").isEmpty();
    }

    @Test
    void hearsOfMoneyThatCameInLate() {
        toCode();
        stands(FIRST, State.EXPIRED);
        hall.pass(SOON);
        stands(FIRST, State.PAID);
        hall.pass(SOON);

        assertThat(result().outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void saysWhenThePayerCancelledAndWhenTheBankSaidNo() {
        toCode();
        stands(FIRST, State.CLOSED);
        hall.pass(SOON);
        assertThat(scan()).isEqualTo(new Scan.Over(Scan.Why.CLOSED));
        stands(FIRST, State.FAILED);
        hall.pass(SOON);
        assertThat(scan()).isEqualTo(new Scan.Over(Scan.Why.FAILED));
    }

    @Test
    void aNewCodeThatCannotBeHadIsAskedForOnceMore() {
        toCode();
        stands(FIRST, State.EXPIRED);
        hall.pass(SOON);
        hall.act(new Action.TryAgain());
        assertThat(scan()).isEqualTo(new Scan.Over(Scan.Why.NOT_RENEWED));
        hall.pass(SOON);
        assertThat(scan()).as("said until it is tried again").isEqualTo(new Scan.Over(Scan.Why.NOT_RENEWED));
        hall.backend.renewals.add(order(SECOND, State.OPEN));
        hall.act(new Action.TryAgain());

        assertThat(((Scan.Open) scan()).qr()).endsWith(SECOND);
    }

    @Test
    void withoutAnAnswerItIsNotKnownAndNobodyIsToldToPayAgain() {
        toCode();
        hall.backend.paymentSilent = true;
        hall.pass(SOON.multipliedBy(3));

        assertThat(scan()).isEqualTo(new Scan.NotKnown());
        hall.act(new Action.TryAgain());
        assertThat(hall.backend.ordered).as("what may be paid is not ordered anew").isEmpty();
        hall.act(new Action.PayLater());
        assertThat(result().outcome()).isInstanceOfSatisfying(Outcome.Unpaid.class, unpaid -> {
            assertThat(unpaid.maybe()).isTrue();
            assertThat(unpaid.whatNext().getFirst().zh()).contains("不要再付");
        });
        assertThat(hall.printer.text()).contains("结果还不知道", FIRST);
    }

    @Test
    void paidWhileNobodyAnsweredIsHeardAfterwards() {
        toCode();
        hall.backend.paymentSilent = true;
        hall.pass(SOON.multipliedBy(5));
        stands(FIRST, State.PAID);
        hall.backend.paymentSilent = false;
        hall.pass(SOON);

        assertThat(result().outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void waitingAtTheCodeIsNotIdleButHasAnEndAndThenTheSlipComes() {
        toCode();
        hall.pass(Duration.ofMinutes(4));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
        hall.pass(Delays.PAYING.minus(Duration.ofMinutes(4)));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        hall.pass(Delays.STANDARD.answer());

        assertThat(result().outcome()).isInstanceOf(Outcome.Unpaid.class);
        assertThat(hall.printer.receipts).hasSize(1);
    }

    @Test
    void paidUnderTheQuestionWhetherSomebodyIsThereIsStillHeard() {
        toCode();
        hall.pass(Delays.PAYING);
        stands(FIRST, State.PAID);
        hall.pass(SOON);

        assertThat(result().outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.None.class);
    }

    @Test
    void aVisitThatIsCutShortIsWipedAndTheCaseKeepsItsOrder() {
        toCode();
        hall.end();

        assertThat(hall.visit().isEmpty()).isTrue();
        int asked = hall.backend.paymentsAsked;
        hall.pass(Duration.ofMinutes(1));
        assertThat(hall.backend.paymentsAsked).as("nobody asks any more").isEqualTo(asked);
        assertThat(hall.backend.payments).as("still to be paid").containsExactly(order(FIRST, State.OPEN));
    }

    @Test
    void whoeverLeavesByExitGetsTheSlipFirst() {
        toCode();
        hall.act(new Action.Exit());
        result();
        hall.act(new Action.Exit());
        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void theCostIsSeenBeforeFiling() {
        var fee = toReview().sections().getLast().rows().getFirst();

        assertThat(fee.value().zh()).isEqualTo("¥10.00");
        assertThat(fee.emphasis()).isTrue();
    }

    @Test
    void anotherAmountThanWasShownBeforeIsSeenBeforePaying() {
        toCode(order(FIRST, State.OPEN, 8_600));
        var bill = hall.screen(Screen.Payment.class).bill();

        assertThat(bill.amount()).as("the office's").isEqualTo("¥86.00");
        assertThat(bill.computed()).contains("¥10.00");
    }

    @Test
    void nothingOfItIsLogged() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Log.Ears _ = Log.hear(lines::add)) {
            toCode();
            stands(FIRST, State.PAID);
            hall.pass(SOON);
            String states = hall.state() + " " + hall.visit();

            for (String secret : List.of("10.00", FIRST, "工本费", "banshi.example/pay", TestPeople.WANG.number())) {
                assertThat(String.join("\n", lines)).doesNotContain(secret);
                assertThat(states).doesNotContain(secret);
            }
        }
    }
}
