package cn.banshi.sandbox.backend.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a decision rests on.
 *
 * @param today the day in the city's time zone on which is decided
 * @param proof what is known about who applied
 * @param fund the account as it stands now
 * @param loans home loans of the applicant
 * @param ownsHome whether the land register names the applicant
 * @param retired whether the pension office does
 * @param ownCard whether the bank says that the card is in the applicant's name
 * @param past withdrawals that are known, in any order
 * @param running reasons of which people are still deciding a case
 */
public record Facts(LocalDate today, Proof proof, Fund fund, List<Loan> loans, boolean ownsHome, boolean retired,
        boolean ownCard, List<Past> past, Set<Reason> running) {

    @Override
    public String toString() {
        return "Facts[" + today + "]";
    }

    /** How the submission's proofs stood at the moment the terminal recorded it. */
    public enum Proof {
        /** Identity and mobile number were proved. */
        COMPLETE(Optional.empty()),
        /** The token was unknown, expired, of another terminal or of another person. */
        IDENTITY_MISSING(Optional.of(RefusalCode.IDENTITY_NOT_VALID)),
        /** The mobile number was not proved during the visit. */
        MOBILE_MISSING(Optional.of(RefusalCode.MOBILE_NOT_VERIFIED)),
        /** Both may have been good, but too long ago; or the terminal's clock runs ahead. */
        TOO_OLD(Optional.of(RefusalCode.RECORDED_TOO_LONG_AGO));

        private final Optional<RefusalCode> refusal;

        Proof(Optional<RefusalCode> refusal) {
            this.refusal = refusal;
        }

        /** Why nothing can be decided on this proof; empty when it can. */
        public Optional<RefusalCode> refusal() {
            return refusal;
        }
    }

    /**
     * @param open false when there is no account or it was emptied
     * @param sealedOn since when nothing is paid in; empty while it is
     * @param interest accrued and not yet in the balance
     * @param rentQuota most for rent in twelve months
     */
    public record Fund(boolean open, Optional<LocalDate> sealedOn, BigDecimal balance, BigDecimal interest,
            BigDecimal rentQuota) {}

    public record Loan(String contract, BigDecimal repaid12Months) {}

    public record Past(Reason reason, LocalDate decidedOn) {}
}
