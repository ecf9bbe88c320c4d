package cn.banshi.sandbox.backend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules as a table: what is asked, what is known, what must come out. */
class FundWithdrawalRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CARD = "6299990000000000012";

    @ParameterizedTest(name = "{0} {1} of balance {2}, repaid {3}: {4}")
    @CsvSource({
        // reason, amount, balance, repaid in 12 months, outcome
        "LOAN, 31200.00, 86420.50, 31200.00, APPROVED",
        "LOAN, 0.01, 86420.50, 31200.00, APPROVED",
        "LOAN, 31200.01, 86420.50, 31200.00, AMOUNT_OVER_LIMIT",
        "LOAN, 20000.00, 20000.00, 31200.00, APPROVED",
        "LOAN, 20000.01, 20000.00, 31200.00, AMOUNT_OVER_LIMIT",
        "LOAN, 0.00, 86420.50, 31200.00, AMOUNT_ZERO",
        "LOAN, 1.00, 86420.50, , NO_LOAN",
        "RENT, 14400.00, 86420.50, , APPROVED",
        "RENT, 14400.01, 86420.50, , AMOUNT_OVER_LIMIT",
        "RENT, 9000.01, 9000.00, , AMOUNT_OVER_LIMIT",
        "RETIRE, 86733.25, 86420.50, , APPROVED",
        "RETIRE, 86420.50, 86420.50, , AMOUNT_NOT_WHOLE",
        "RETIRE, 86733.26, 86420.50, , AMOUNT_OVER_LIMIT",
        "LEAVE, 86733.25, 86420.50, , APPROVED",
        "LEAVE, 100.00, 86420.50, , AMOUNT_NOT_WHOLE",
        "BUY, 86420.50, 86420.50, , UNDER_REVIEW",
        "BUY, 86420.51, 86420.50, , AMOUNT_OVER_LIMIT"})
    void limitsAmountByReason(Reason reason, BigDecimal amount, BigDecimal balance, BigDecimal repaid,
            String outcome) {
        Known known = new Known().balance(balance).retired(true).sealedOn(TODAY.minusYears(1));
        if (repaid != null) {
            known.loans(new Facts.Loan("DK20190520017", repaid));
        }

        assertThat(outcome(ask(reason, amount), known.facts())).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "sealed on {0}: {1}, next {2}")
    @CsvSource({
        "2026-05-23, APPROVED, ",
        "2026-05-24, SEALED_TOO_SHORT, 2026-11-24",
        "2026-11-23, SEALED_TOO_SHORT, 2027-05-23",
        ", ACCOUNT_NOT_SEALED, "})
    void leavesOnlyAfterSixMonthsSealed(LocalDate sealedOn, String outcome, LocalDate next) {
        Known known = new Known();
        if (sealedOn != null) {
            known.sealedOn(sealedOn);
        }

        Decision decision = FundWithdrawalRules.decide(ask(Reason.LEAVE, new BigDecimal("86733.25")), known.facts());

        assertThat(name(decision)).isEqualTo(outcome);
        assertThat(nextDate(decision)).isEqualTo(Optional.ofNullable(next));
    }

    @ParameterizedTest(name = "last {0} on {1}: {2}, next {3}")
    @CsvSource({
        "RENT, 2025-11-24, WITHDRAWN_WITHIN_12_MONTHS, 2026-11-24",
        "RENT, 2025-11-23, APPROVED, ",
        "RENT, 2026-11-23, WITHDRAWN_WITHIN_12_MONTHS, 2027-11-23",
        "LOAN, 2026-11-22, APPROVED, "})
    void allowsOneWithdrawalForEachReasonInTwelveMonths(Reason reason, LocalDate decidedOn, String outcome,
            LocalDate next) {
        Facts facts = new Known().past(new Facts.Past(reason, decidedOn)).facts();

        Decision decision = FundWithdrawalRules.decide(ask(Reason.RENT, new BigDecimal("100.00")), facts);

        assertThat(name(decision)).isEqualTo(outcome);
        assertThat(nextDate(decision)).isEqualTo(Optional.ofNullable(next));
    }

    @Test
    void namesTheLatestOfSeveralNextDates() {
        Facts facts = new Known().past(new Facts.Past(Reason.RENT, TODAY.minusDays(300)),
                new Facts.Past(Reason.RENT, TODAY.minusDays(10))).facts();

        assertThat(nextDate(FundWithdrawalRules.decide(ask(Reason.RENT, BigDecimal.TEN), facts)))
                .contains(TODAY.minusDays(10).plusMonths(12));
    }

    @Test
    void refusesWhileACaseOfTheSameReasonIsRunning() {
        Facts facts = new Known().running(Reason.RENT)
                .loans(new Facts.Loan("DK20190520017", BigDecimal.TEN))
                .facts();

        assertThat(outcome(ask(Reason.RENT, BigDecimal.ONE), facts)).isEqualTo("CASE_RUNNING");
        assertThat(outcome(ask(Reason.LOAN, BigDecimal.ONE), facts)).isEqualTo("APPROVED");
    }

    @Test
    void refusesRentToWhoOwnsAHome() {
        assertThat(outcome(ask(Reason.RENT, BigDecimal.ONE), new Known().ownsHome(true).facts()))
                .isEqualTo("HOME_OWNED");
    }

    @Test
    void refusesRetirementThatThePensionOfficeDoesNotKnow() {
        assertThat(outcome(ask(Reason.RETIRE, new BigDecimal("86733.25")), new Known().facts()))
                .isEqualTo("NOT_RETIRED");
    }

    @Test
    void letsPeopleLookAtACertificateThatThePensionOfficeDoesNotKnow() {
        var shown = new Application(Reason.RETIRE, new BigDecimal("86733.25"), Optional.empty(), CARD, true);

        assertThat(outcome(shown, new Known().facts())).isEqualTo("UNDER_REVIEW");
        assertThat(outcome(shown, new Known().retired(true).facts())).isEqualTo("APPROVED");
    }

    @Test
    void asksForTheLoanWhenThereAreSeveral() {
        Facts facts = new Known().loans(new Facts.Loan("DK20190520017", new BigDecimal("5000.00")),
                new Facts.Loan("DK20230101002", new BigDecimal("9000.00"))).facts();

        assertThat(outcome(ask(Reason.LOAN, BigDecimal.ONE), facts)).isEqualTo("NO_LOAN");
        assertThat(outcome(askForLoan("DK20230101002", new BigDecimal("9000.00")), facts)).isEqualTo("APPROVED");
        assertThat(outcome(askForLoan("DK20190520017", new BigDecimal("9000.00")), facts))
                .isEqualTo("AMOUNT_OVER_LIMIT");
        assertThat(outcome(askForLoan("DK20990101009", BigDecimal.ONE), facts)).isEqualTo("NO_LOAN");
    }

    @ParameterizedTest(name = "{0}, own {1}: {2}")
    @CsvSource({
        "6299990000000000012, true, APPROVED",
        "6299990000000000012, false, CARD_NOT_OWN",
        "6299990000000000013, true, CARD_NUMBER_WRONG",
        "629999000000000, true, CARD_NUMBER_WRONG",
        "62999900000000000120, true, CARD_NUMBER_WRONG",
        "629999000000000A012, true, CARD_NUMBER_WRONG"})
    void paysOnlyToAnOwnWellFormedCard(String card, boolean own, String outcome) {
        Application application = new Application(Reason.RENT, BigDecimal.TEN, Optional.empty(), card, false);

        assertThat(outcome(application, new Known().ownCard(own).facts())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETE, APPROVED", "IDENTITY_MISSING, IDENTITY_NOT_VALID", "MOBILE_MISSING, MOBILE_NOT_VERIFIED",
        "TOO_OLD, RECORDED_TOO_LONG_AGO"})
    void decidesNothingWithoutProof(Facts.Proof proof, String outcome) {
        assertThat(outcome(ask(Reason.RENT, BigDecimal.TEN), new Known().proof(proof).facts())).isEqualTo(outcome);
    }

    @Test
    void refusesWithoutAnAccount() {
        assertThat(outcome(ask(Reason.BUY, BigDecimal.ONE), new Known().open(false).facts())).isEqualTo("NO_ACCOUNT");
    }

    private static Application ask(Reason reason, BigDecimal amount) {
        return new Application(reason, amount, Optional.empty(), CARD, false);
    }

    private static Application askForLoan(String contract, BigDecimal amount) {
        return new Application(Reason.LOAN, amount, Optional.of(contract), CARD, false);
    }

    private static String outcome(Application application, Facts facts) {
        return name(FundWithdrawalRules.decide(application, facts));
    }

    private static String name(Decision decision) {
        return switch (decision) {
            case Decision.Approved approved -> "APPROVED";
            case Decision.Refused refused -> refused.code().name();
            case Decision.UnderReview review -> "UNDER_REVIEW";
        };
    }

    private static Optional<LocalDate> nextDate(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.nextDate() : Optional.empty();
    }

    /** Facts that approve a withdrawal for rent, until something is changed. */
    private static final class Known {

        private Facts.Proof proof = Facts.Proof.COMPLETE;
        private boolean open = true;
        private Optional<LocalDate> sealedOn = Optional.empty();
        private BigDecimal balance = new BigDecimal("86420.50");
        private List<Facts.Loan> loans = List.of();
        private boolean ownsHome;
        private boolean retired;
        private boolean ownCard = true;
        private List<Facts.Past> past = List.of();
        private Set<Reason> running = Set.of();

        Known proof(Facts.Proof value) {
            proof = value;
            return this;
        }

        Known open(boolean value) {
            open = value;
            return this;
        }

        Known sealedOn(LocalDate value) {
            sealedOn = Optional.of(value);
            return this;
        }

        Known balance(BigDecimal value) {
            balance = value;
            return this;
        }

        Known loans(Facts.Loan... values) {
            loans = List.of(values);
            return this;
        }

        Known ownsHome(boolean value) {
            ownsHome = value;
            return this;
        }

        Known retired(boolean value) {
            retired = value;
            return this;
        }

        Known ownCard(boolean value) {
            ownCard = value;
            return this;
        }

        Known past(Facts.Past... values) {
            past = List.of(values);
            return this;
        }

        Known running(Reason... values) {
            running = Arrays.stream(values).collect(Collectors.toSet());
            return this;
        }

        Facts facts() {
            var fund = new Facts.Fund(open, sealedOn, balance, new BigDecimal("312.75"), new BigDecimal("14400.00"));
            return new Facts(TODAY, proof, fund, loans, ownsHome, retired, ownCard, past, running);
        }
    }
}
