package cn.banshi.sandbox.backend.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One person as the departments know them. What must stay recent is kept as days before today, so that the sandbox
 * tells the same story on any day.
 *
 * @param card what stands on the identity card
 * @param running cases of which people are still deciding
 * @param education the highest degree; empty where the register of graduates knows none
 * @param purchase the newest of a home in this city
 * @param children born lately and in no household yet
 * @param othersCards bank cards that are known to be somebody else's
 */
public record Person(Card card, Fund fund, List<Loan> loans, Marriage marriage, List<Home> homes, Pension pension,
        List<Withdrawal> withdrawals, List<Running> running, List<String> othersCards, Optional<Education> education,
        Household household, Optional<Purchase> purchase, List<Child> children) {

    /** Registered under their real name with the operators: 199 and the day of birth, so that nobody has to look it up. */
    public String mobile() {
        return "199" + card.number().substring(6, 14);
    }

    /** Whether it is a legal person. */
    public boolean isCompany() {
        return !IdNumber.isValid(card.number());
    }

    @Override
    public String toString() {
        return "Person";
    }

    /**
     * @param sex 男 or 女
     * @param ethnicity its name in Chinese
     * @param validTo empty for 长期
     */
    public record Card(String number, String name, String sex, String ethnicity, LocalDate birth, String address,
            String authority, LocalDate validFrom, Optional<LocalDate> validTo) {

        @Override
        public String toString() {
            return "Card";
        }
    }

    /** @param sealedDaysAgo empty while money is paid in */
    public record Fund(boolean exists, String accountNumber, String employer, LocalDate openedOn,
            Optional<Integer> sealedDaysAgo, BigDecimal monthlyDeposit, BigDecimal balance, BigDecimal interest,
            BigDecimal rentQuota) {}

    public record Loan(String contract, String bank, LocalDate startedOn, BigDecimal outstanding,
            BigDecimal repaid12Months) {}

    public record Marriage(State state, Optional<String> spouseName, Optional<String> spouseNumber,
            Optional<LocalDate> registeredOn) {

        @Override
        public String toString() {
            return "Marriage";
        }

        public enum State {
            SINGLE, MARRIED, DIVORCED, WIDOWED
        }
    }

    public record Home(String address, String certificate, double squareMetres) {}

    public record Pension(boolean retired, boolean insured, Optional<LocalDate> retiredOn) {}

    /** @param level as the contract's {@code education} names it */
    public record Education(String level, String degree, String school, boolean listedSchool, int graduatedDaysAgo) {}

    /** @param movedDaysAgo empty for whoever has been here from birth, and for whoever is registered elsewhere */
    public record Household(boolean local, Optional<Integer> movedDaysAgo) {}

    public record Purchase(String contract, String project, int signedDaysAgo, boolean firstHome, boolean taxPaid) {}

    /**
     * As the hospital wrote it down.
     *
     * @param sex 男 or 女
     * @param otherEthnicity of the other parent, its name in Chinese
     * @param otherLocal whether the other parent's household is in this city
     * @param otherParent their number
     */
    public record Child(String certificate, String name, String sex, int bornDaysAgo, String hospital,
            String otherEthnicity, boolean otherLocal, String otherParent) {

        @Override
        public String toString() {
            return "Child";
        }
    }

    public record Withdrawal(String reason, BigDecimal amount, int daysAgo, String bookNumber) {}

    public record Running(String reason, String caseNumber) {}
}
