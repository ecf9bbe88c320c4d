package cn.banshi.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Hours hours = new Hours();
    private final Claims claims = new Claims(hours.time());

    @Test
    void namesOwnerAndEndToWhoeverComesSecond() {
        granted("visit", MINUTE);
        assertThat(claims.claim("maintenance", MINUTE))
                .isEqualTo(new Claim.Busy("visit", Hours.START.plus(MINUTE)));
        assertThat(claims.owner()).contains("visit");
    }

    @Test
    void letsOthersInOnceItIsClosed() {
        granted("visit", MINUTE).close();
        assertThat(claims.owner()).isEmpty();
        granted("maintenance", MINUTE);
    }

    @Test
    void letsOthersInWhenItsTimeIsUp() {
        Claim.Granted forgotten = granted("visit", MINUTE);
        hours.pass(MINUTE);
        granted("maintenance", MINUTE);
        forgotten.close();
        assertThat(claims.owner()).as("closing late takes nothing from anybody").contains("maintenance");
    }

    @Test
    void givesAnOwnerAsManyAsTheyLike() {
        Claim.Granted one = granted("visit", MINUTE);
        granted("visit", MINUTE.multipliedBy(2));
        one.close();
        assertThat(claims.claim("maintenance", MINUTE))
                .isEqualTo(new Claim.Busy("visit", Hours.START.plus(MINUTE.multipliedBy(2))));
    }

    private Claim.Granted granted(String owner, Duration limit) {
        Claim claim = claims.claim(owner, limit);
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        return (Claim.Granted) claim;
    }
}
