package cn.banshi.sandbox.torture.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.Suite;
import cn.banshi.sandbox.torture.bench.Told;
import cn.banshi.sandbox.torture.wire.NetworkTrial.Result;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A trial in which nothing happened proves nothing, and says so. */
class TroubleTest {

    private static final Trouble.OnTheWire LOST = new Trouble.OnTheWire(Mischief.ALL.getFirst());
    private static final Trouble.WrongClock AHEAD = new Trouble.WrongClock("ahead", Duration.ofHours(1));
    private static final Trouble.WrongCertificate EXPIRED = new Trouble.WrongCertificate(Doors.Wrong.SERVER_EXPIRED,
            Suite.SM);

    private final Told told = new Told();
    private final Toll toll = new Toll();

    @Test
    void isBlindWhenNoRequestMetIt() {
        assertThat(of(LOST).objection()).hasValueSatisfying(why -> assertThat(why).startsWith("blind"));
        toll.strike(RequestKind.SUBMISSION);
        assertThat(of(LOST).objection()).isEmpty();
    }

    @Test
    void isBlindEverywhereUntilItMetEveryKindOfRequestAndMostCameToSign() {
        for (int visit = 0; visit < 16; visit++) {
            told.take("visit " + visit);
        }
        Arrays.stream(RequestKind.values()).skip(1).forEach(toll::strike);
        assertThat(of(new Trouble.Everywhere()).objection()).hasValue("blind: no trouble met [RATING]");
        toll.strike(RequestKind.RATING);
        assertThat(of(new Trouble.Everywhere()).objection()).hasValue("blind: hardly anybody came to sign");
        for (int visit = 0; visit < 9; visit++) {
            signs(visit);
        }
        assertThat(of(new Trouble.Everywhere()).objection()).isEmpty();
    }

    @Test
    void turnsEverybodyAwayWhileTheClockIsWrong() {
        told.take("visit 0");
        assertThat(of(AHEAD).objection()).hasValue("not everybody was told of the clock at the door");
        told.take("door 0 CLOCK_WRONG");
        assertThat(of(AHEAD).objection()).isEmpty();
        signs(0);
        assertThat(of(AHEAD).objection()).hasValue("somebody came to sign");
    }

    @Test
    void doesNotBlameARightClock() {
        toll.strike(RequestKind.SUBMISSION);
        told.take("door 0 CLOCK_WRONG");
        assertThat(of(LOST).objection()).hasValue("the clock was right and was blamed");
    }

    @Test
    void objectsToAnAnswerFromWhomNobodyMustBelieve() {
        toll.strike(RequestKind.SUBMISSION);
        toll.letThrough();
        assertThat(of(EXPIRED).objection()).hasValue("somebody answered who must not be believed");
    }

    @Test
    void countsAWrongCertificateOnlyWhenItWasSeenAsSuch() {
        assertThat(EXPIRED.metBy(new Reply.NoAnswer<>(false, "E212 has expired"))).isTrue();
        assertThat(EXPIRED.metBy(new Reply.NoAnswer<>(false, "E211 another authority"))).isFalse();
        assertThat(EXPIRED.metBy(new Reply.NoAnswer<>(true, "HttpTimeoutException"))).isFalse();
    }

    @Test
    void comesRoundToEveryKindOfRequestInFiveVisits() {
        var choice = new Choice.Everything(new Random(1));
        Set<RequestKind> struck = EnumSet.noneOf(RequestKind.class);
        for (int visit = 0; visit < 5; visit++) {
            choice.visitBegins();
            Arrays.stream(RequestKind.values()).filter(choice::strikes).forEach(struck::add);
        }
        assertThat(struck).containsExactlyInAnyOrder(RequestKind.values());
    }

    private void signs(int visit) {
        told.take("signed " + visit + " 0007-00042-K 019aaf00-1111-7222-8333-4444555566%02d ab".formatted(visit));
    }

    private Result of(Trouble trouble) {
        return new Result(trouble, "0001", told, List.of(), toll, Duration.ZERO, Duration.ZERO);
    }
}
