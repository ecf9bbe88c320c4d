package cn.banshi.sandbox.backend.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the applicant asks for.
 *
 * @param amount yuan with two places
 * @param loanContract which loan; empty when the applicant has only one
 * @param payeeCard digits as typed
 * @param shown whether an original that proves the reason was photographed
 */
public record Application(Reason reason, BigDecimal amount, Optional<String> loanContract, String payeeCard,
        boolean shown) {

    @Override
    public String toString() {
        return "Application[" + reason + "]";
    }
}
