package cn.banshi.sandbox.backend.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Decides withdrawals from the provident fund. Which reasons exist follows 《住房公积金管理条例》; the limits are the
 * product's assumptions and stand for whatever the city's fund centre has in force.
 */
public final class FundWithdrawalRules {

    private static final int MONTHS_BETWEEN_WITHDRAWALS = 12;
    private static final int MONTHS_SEALED = 6;

    /** In the order in which a clerk would look: who, where to, which account, then the reason and the amount. */
    private static final List<BiFunction<Application, Facts, Optional<Decision>>> CHECKS = List.of(
            FundWithdrawalRules::proof, FundWithdrawalRules::card, FundWithdrawalRules::account,
            FundWithdrawalRules::running, FundWithdrawalRules::past, FundWithdrawalRules::condition,
            FundWithdrawalRules::amount);

    private FundWithdrawalRules() {}

    /** The first check that says no decides; when none does, the money is paid or people look at it. */
    public static Decision decide(Application application, Facts facts) {
        for (var check : CHECKS) {
            Optional<Decision> answer = check.apply(application, facts);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return application.reason() == Reason.BUY || proved(application, facts)
                ? new Decision.UnderReview()
                : new Decision.Approved(application.amount());
    }

    /** By a picture that the applicant made: a person looks at it, and at the original. */
    private static boolean proved(Application application, Facts facts) {
        return application.reason() == Reason.RETIRE && !facts.retired();
    }

    /** First day on which the same reason may be given again. */
    public static LocalDate nextDate(LocalDate decidedOn) {
        return decidedOn.plusMonths(MONTHS_BETWEEN_WITHDRAWALS);
    }

    private static Optional<Decision> proof(Application application, Facts facts) {
        return facts.proof().refusal().map(Decision.Refused::because);
    }

    private static Optional<Decision> card(Application application, Facts facts) {
        if (!PayeeCard.isNumber(application.payeeCard())) {
            return no(RefusalCode.CARD_NUMBER_WRONG);
        }
        return facts.ownCard() ? Optional.empty() : no(RefusalCode.CARD_NOT_OWN);
    }

    private static Optional<Decision> account(Application application, Facts facts) {
        return facts.fund().open() ? Optional.empty() : no(RefusalCode.NO_ACCOUNT);
    }

    private static Optional<Decision> running(Application application, Facts facts) {
        return facts.running().contains(application.reason()) ? no(RefusalCode.CASE_RUNNING) : Optional.empty();
    }

    private static Optional<Decision> past(Application application, Facts facts) {
        return facts.past()
                .stream()
                .filter(past -> past.reason() == application.reason())
                .map(past -> nextDate(past.decidedOn()))
                .filter(next -> facts.today().isBefore(next))
                .max(Comparator.naturalOrder())
                .map(next -> Decision.Refused.until(RefusalCode.WITHDRAWN_WITHIN_12_MONTHS, next));
    }

    private static Optional<Decision> condition(Application application, Facts facts) {
        return switch (application.reason()) {
            case LOAN -> loan(application, facts).isPresent() ? Optional.empty() : no(RefusalCode.NO_LOAN);
            case RENT -> facts.ownsHome() ? no(RefusalCode.HOME_OWNED) : Optional.empty();
            case RETIRE -> facts.retired() || application.shown() ? Optional.empty() : no(RefusalCode.NOT_RETIRED);
            case LEAVE -> sealedLongEnough(facts);
            case BUY -> Optional.empty();
        };
    }

    private static Optional<Decision> sealedLongEnough(Facts facts) {
        Optional<LocalDate> free = facts.fund().sealedOn().map(sealed -> sealed.plusMonths(MONTHS_SEALED));
        if (free.isEmpty()) {
            return no(RefusalCode.ACCOUNT_NOT_SEALED);
        }
        return free.filter(facts.today()::isBefore)
                .map(day -> Decision.Refused.until(RefusalCode.SEALED_TOO_SHORT, day));
    }

    private static Optional<Decision> amount(Application application, Facts facts) {
        if (application.amount().signum() <= 0) {
            return no(RefusalCode.AMOUNT_ZERO);
        }
        int comparison = application.amount().compareTo(limit(application, facts));
        if (comparison > 0) {
            return no(RefusalCode.AMOUNT_OVER_LIMIT);
        }
        return comparison < 0 && application.reason().emptiesAccount()
                ? no(RefusalCode.AMOUNT_NOT_WHOLE)
                : Optional.empty();
    }

    private static BigDecimal limit(Application application, Facts facts) {
        Facts.Fund fund = facts.fund();
        return switch (application.reason()) {
            case LOAN -> loan(application, facts).map(Facts.Loan::repaid12Months)
                    .orElse(BigDecimal.ZERO)
                    .min(fund.balance());
            case RENT -> fund.rentQuota().min(fund.balance());
            case RETIRE, LEAVE -> fund.balance().add(fund.interest());
            case BUY -> fund.balance();
        };
    }

    /** The named loan, or the only one; several and none named is no loan. */
    private static Optional<Facts.Loan> loan(Application application, Facts facts) {
        List<Facts.Loan> candidates = application.loanContract()
                .map(contract -> facts.loans().stream().filter(loan -> loan.contract().equals(contract)).toList())
                .orElse(facts.loans());
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static Optional<Decision> no(RefusalCode code) {
        return Optional.of(Decision.Refused.because(code));
    }
}
