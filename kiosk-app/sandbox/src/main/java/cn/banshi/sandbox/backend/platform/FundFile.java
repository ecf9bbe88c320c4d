package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.rules.Facts;
import cn.banshi.sandbox.backend.rules.FundWithdrawalRules;
import cn.banshi.sandbox.backend.rules.Reason;
import cn.banshi.sandbox.backend.store.CaseTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's account as it stands: what the register began with, less what has been paid out since.
 *
 * @param cases approved and running cases of this platform
 */
record FundFile(Person person, List<CaseTable.FundCase> cases, LocalDate today) {

    private static final int MONTHS_SHOWN = 12;

    Facts.Fund fund() {
        Person.Fund fund = person.fund();
        boolean emptied = paid().anyMatch(paid -> Reason.valueOf(paid.reason()).emptiesAccount());
        if (!fund.exists() || emptied) {
            BigDecimal nothing = BigDecimal.ZERO.setScale(2);
            return new Facts.Fund(false, Optional.empty(), nothing, nothing, nothing);
        }
        BigDecimal taken = paid().flatMap(paid -> paid.paid().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Facts.Fund(true, fund.sealedDaysAgo().map(today::minusDays), fund.balance().subtract(taken),
                fund.interest(), fund.rentQuota());
    }

    /** Of the last 12 months, newest first. */
    List<Withdrawal> withdrawals() {
        Stream<Withdrawal> before = person.withdrawals()
                .stream()
                .map(past -> new Withdrawal(past.bookNumber(), Reason.valueOf(past.reason()), past.amount(),
                        today.minusDays(past.daysAgo())));
        Stream<Withdrawal> here = paid().map(paid -> new Withdrawal(paid.bookNumber().orElse(paid.caseNumber()),
                Reason.valueOf(paid.reason()), paid.paid().orElse(BigDecimal.ZERO), paid.decidedOn()));
        return Stream.concat(here, before)
                .filter(withdrawal -> withdrawal.decidedOn().isAfter(today.minusMonths(MONTHS_SHOWN)))
                .sorted(Comparator.comparing(Withdrawal::decidedOn).reversed())
                .toList();
    }

    List<Running> running() {
        Stream<Running> before = person.running()
                .stream()
                .map(running -> new Running(running.caseNumber(), Reason.valueOf(running.reason())));
        Stream<Running> here = cases.stream()
                .filter(fundCase -> fundCase.paid().isEmpty())
                .map(fundCase -> new Running(fundCase.caseNumber(), Reason.valueOf(fundCase.reason())));
        return Stream.concat(here, before).toList();
    }

    private Stream<CaseTable.FundCase> paid() {
        return cases.stream().filter(fundCase -> fundCase.paid().isPresent());
    }

    record Withdrawal(String bookNumber, Reason reason, BigDecimal amount, LocalDate decidedOn) {

        LocalDate nextDate() {
            return FundWithdrawalRules.nextDate(decidedOn);
        }
    }

    record Running(String caseNumber, Reason reason) {}
}
