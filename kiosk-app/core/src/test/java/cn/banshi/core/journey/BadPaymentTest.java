package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What costs something is refused where the amount is none, or where nobody would have seen it. */
class BadPaymentTest extends ChangedService {

    private static final String PAYMENT = "payment: {amount: due}";

    BadPaymentTest() {
        super("medical-insurance-flexible-payment");
    }

    private String said(String from, String to) throws IOException {
        return said(from, to, RuleBooks::check);
    }

    @Test
    void findsNothingToSayOfWhatShips() throws IOException {
        assertThat(said(PAYMENT, PAYMENT)).isEmpty();
    }

    @Test
    void namesAnAmountThatNothingYields() throws IOException {
        assertThat(said(PAYMENT, "payment: {amount: duty}"))
                .contains(":" + line(PAYMENT)
                        + ": procedure.ending.payment.amount names 'duty', which nothing here yields")
                .contains("compute one in whole fen under known.computed");
    }

    @Test
    void namesAnAmountThatIsNoMoney() throws IOException {
        assertThat(said(PAYMENT, "payment: {amount: medical.kind}")).contains(":" + line(PAYMENT) + ": ")
                .contains("names 'medical.kind', which is of kind text");
    }

    @Test
    void namesACostThatNobodySeesBeforeFiling() throws IOException {
        assertThat(said("    - {kind: review, name: {zh: 确认缴费, en: Review}}\n", ""))
                .contains("procedure.ending.payment needs a step 'review'");
    }
}
