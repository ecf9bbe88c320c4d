package cn.banshi.sandbox.backend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Address;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Application;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Facts;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Kind;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Permit;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may apply for, endorse and change a residence permit, at the edges of every rule. */
class ResidencePermitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Address HOME = new Address("410105001", "16", "1502");
    private static final Address ELSEWHERE = new Address("410105001", "16", "1503");

    @Test
    void refusesWhoeverIsRegisteredInTheCity() {
        assertThat(decide(Kind.APPLY, new Facts(TODAY, true, Optional.empty(), Optional.empty(), false, true)))
                .isEqualTo(Decision.Refused.because(RefusalCode.HOUSEHOLD_LOCAL));
    }

    @Test
    void takesNoSecondApplicationWhileOneIsRunning() {
        assertThat(decide(Kind.APPLY,
                new Facts(TODAY, false, Optional.of(TODAY.minusYears(1)), Optional.empty(), true, true)))
                .isEqualTo(Decision.Refused.because(RefusalCode.PERMIT_CASE_RUNNING));
    }

    @Test
    void wantsHalfAYearOfRegisteredStay() {
        assertThat(decide(Kind.APPLY, stayed(182))).isEqualTo(new Decision.UnderReview());
        assertThat(decide(Kind.APPLY, stayed(181)))
                .isEqualTo(Decision.Refused.until(RefusalCode.STAY_TOO_SHORT, TODAY.plusDays(1)));
        assertThat(decide(Kind.APPLY, new Facts(TODAY, false, Optional.empty(), Optional.empty(), false, true)))
                .isEqualTo(Decision.Refused.because(RefusalCode.STAY_NOT_REGISTERED));
    }

    @Test
    void endorsesFromThirtyDaysBeforeTheEndToItsLastDay() {
        assertThat(decide(Kind.ENDORSE, until(31)))
                .isEqualTo(Decision.Refused.until(RefusalCode.ENDORSED_TOO_EARLY, TODAY.plusDays(1)));
        assertThat(decide(Kind.ENDORSE, until(30))).isEqualTo(new Decision.UnderReview());
        assertThat(decide(Kind.ENDORSE, until(0))).isEqualTo(new Decision.UnderReview());
        assertThat(decide(Kind.ENDORSE, until(-1)))
                .isEqualTo(Decision.Refused.because(RefusalCode.PERMIT_LAPSED));
    }

    @Test
    void givesANewOneOnlyOnceTheOldHasLapsed() {
        assertThat(decide(Kind.APPLY, until(0))).isEqualTo(Decision.Refused.because(RefusalCode.PERMIT_VALID));
        assertThat(decide(Kind.APPLY, until(-1))).isEqualTo(new Decision.UnderReview());
    }

    @Test
    void changesNoAddressThatStandsOnThePermitAlready() {
        assertThat(ResidencePermitRules.decide(new Application(Kind.CHANGE, Optional.of(HOME), false), until(90)))
                .isEqualTo(Decision.Refused.because(RefusalCode.ADDRESS_UNCHANGED));
        assertThat(ResidencePermitRules.decide(new Application(Kind.CHANGE, Optional.of(ELSEWHERE), false), until(90)))
                .isEqualTo(new Decision.UnderReview());
        assertThat(decide(Kind.CHANGE, stayed(400))).isEqualTo(Decision.Refused.because(RefusalCode.NO_PERMIT));
    }

    @Test
    void letsPeopleLookAtTheOriginalOfWhatNoRegisterKnows() {
        var unknown = new Facts(TODAY, false, Optional.of(TODAY.minusYears(1)), Optional.empty(), false, false);

        assertThat(decide(Kind.APPLY, unknown)).isEqualTo(Decision.Refused.because(RefusalCode.GROUND_NOT_SHOWN));
        assertThat(ResidencePermitRules.decide(new Application(Kind.APPLY, Optional.of(HOME), true), unknown))
                .isEqualTo(new Decision.UnderReview());
    }

    private static Decision decide(Kind kind, Facts facts) {
        return ResidencePermitRules.decide(new Application(kind, Optional.of(HOME), false), facts);
    }

    private static Facts stayed(int days) {
        return new Facts(TODAY, false, Optional.of(TODAY.minusDays(days)), Optional.empty(), false, true);
    }

    private static Facts until(int daysLeft) {
        return new Facts(TODAY, false, Optional.of(TODAY.minusYears(1)),
                Optional.of(new Permit(HOME, TODAY.minusDays(200), TODAY.plusDays(daysLeft))), false, true);
    }
}
