package cn.banshi.core.backend;

import java.time.LocalDate;
import java.util.Optional;

/** What a card says of its holder, or a code in the place of one. */
public sealed interface CardClaim {

    /**
     * @param validTo last day; empty for a card without end
     * @param layout of the chip's text, as the contract names it
     */
    record OfIdentity(String name, String number, Optional<LocalDate> validTo, String layout)
            implements
                CardClaim {

        @Override
        public String toString() {
            return "OfIdentity";
        }
    }

    /** @param validTo last day; empty on a card that does not say */
    record OfSocialSecurity(String name, String number, Optional<LocalDate> validTo) implements CardClaim {

        @Override
        public String toString() {
            return "OfSocialSecurity";
        }
    }

    /**
     * @param requestId of {@link Backend.CodeSent} for a number that was claimed
     * @param code six digits
     */
    record OfNumber(String requestId, String code) implements CardClaim {

        @Override
        public String toString() {
            return "OfNumber";
        }
    }

    /** @param code one-time token of the city's app, 32 to 64 letters, digits, hyphens and underscores */
    record OfApp(String code) implements CardClaim {

        @Override
        public String toString() {
            return "OfApp";
        }
    }
}
