package cn.banshi.sandbox.backend.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether an application for a residence permit is looked at by people or refused at once; none is approved at once. What no
 * register knows is no refusal as long as the original was photographed.
 */
public final class ResidencePermitRules {

    /** Half a year, as the department counts it. */
    static final int STAY_DAYS = 182;
    /** Before the end of the last endorsement. */
    static final int ENDORSE_DAYS = 30;

    private ResidencePermitRules() {}

    public static Decision decide(Application application, Facts facts) {
        return refusal(application, facts).<Decision>map(refused -> refused).orElseGet(Decision.UnderReview::new);
    }

    private static Optional<Decision.Refused> refusal(Application application, Facts facts) {
        if (facts.local()) {
            return because(RefusalCode.HOUSEHOLD_LOCAL);
        }
        if (facts.running()) {
            return because(RefusalCode.PERMIT_CASE_RUNNING);
        }
        return switch (application.kind()) {
            case APPLY -> first(application, facts);
            case ENDORSE -> endorsement(application, facts);
            case CHANGE -> change(application, facts);
        };
    }

    private static Optional<Decision.Refused> first(Application application, Facts facts) {
        if (facts.permit().filter(permit -> !permit.lapsed(facts.today())).isPresent()) {
            return because(RefusalCode.PERMIT_VALID);
        }
        if (facts.stayedSince().isEmpty()) {
            return because(RefusalCode.STAY_NOT_REGISTERED);
        }
        LocalDate longEnough = facts.stayedSince().get().plusDays(STAY_DAYS);
        return longEnough.isAfter(facts.today())
                ? Optional.of(Decision.Refused.until(RefusalCode.STAY_TOO_SHORT, longEnough))
                : ground(application, facts);
    }

    private static Optional<Decision.Refused> endorsement(Application application, Facts facts) {
        Optional<Decision.Refused> none = noPermit(facts);
        if (none.isPresent()) {
            return none;
        }
        LocalDate earliest = facts.permit().orElseThrow().endorsedUntil().minusDays(ENDORSE_DAYS);
        return earliest.isAfter(facts.today())
                ? Optional.of(Decision.Refused.until(RefusalCode.ENDORSED_TOO_EARLY, earliest))
                : ground(application, facts);
    }

    private static Optional<Decision.Refused> change(Application application, Facts facts) {
        Optional<Decision.Refused> none = noPermit(facts);
        if (none.isPresent()) {
            return none;
        }
        return application.address().equals(facts.permit().map(Permit::address))
                ? because(RefusalCode.ADDRESS_UNCHANGED)
                : Optional.empty();
    }

    private static Optional<Decision.Refused> noPermit(Facts facts) {
        if (facts.permit().isEmpty()) {
            return because(RefusalCode.NO_PERMIT);
        }
        return facts.permit().get().lapsed(facts.today()) ? because(RefusalCode.PERMIT_LAPSED) : Optional.empty();
    }

    private static Optional<Decision.Refused> ground(Application application, Facts facts) {
        return facts.groundOnRecord() || application.originals()
                ? Optional.empty()
                : because(RefusalCode.GROUND_NOT_SHOWN);
    }

    private static Optional<Decision.Refused> because(RefusalCode code) {
        return Optional.of(Decision.Refused.because(code));
    }

    public enum Kind {
        /** The first, or a new one after the last has lapsed. */
        APPLY,
        /** For another year. */
        ENDORSE,
        /** Of the address on it. */
        CHANGE
    }

    /**
     * @param address lived at now; empty where it is not asked for
     * @param originals whether any was photographed
     */
    public record Application(Kind kind, Optional<Address> address, boolean originals) {}

    /** @param street code of nine digits */
    public record Address(String street, String house, String room) {

        @Override
        public String toString() {
            return "Address";
        }
    }

    /** @param endorsedUntil last day on which it is valid */
    public record Permit(Address address, LocalDate issuedOn, LocalDate endorsedUntil) {

        public boolean lapsed(LocalDate today) {
            return endorsedUntil.isBefore(today);
        }

        public boolean due(LocalDate today) {
            return ChronoUnit.DAYS.between(today, endorsedUntil) <= ENDORSE_DAYS;
        }
    }

    /**
     * @param today the day in the city's time zone on which is decided
     * @param local whether the household is registered in this city
     * @param stayedSince as registered; empty where it is not
     * @param permit the newest; empty where there never was one
     * @param running whether another application has not come to its end
     * @param groundOnRecord whether a register knows of what the application rests on
     */
    public record Facts(LocalDate today, boolean local, Optional<LocalDate> stayedSince, Optional<Permit> permit,
            boolean running, boolean groundOnRecord) {}
}
