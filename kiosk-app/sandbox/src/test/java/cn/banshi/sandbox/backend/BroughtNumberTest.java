package cn.banshi.sandbox.backend;

import cn.banshi.core.backend.CardClaim;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.End;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.FoundNumber;
import cn.banshi.core.backend.Backend.NumberKind;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.text.BroughtNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform tells of a number before anybody has said who they are: the service, and nothing of the person. */
class BroughtNumberTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);
    private static final String SERVICE = "fund-withdrawal";
    private static final BroughtNumber NEVER = BroughtNumber.of("ZZD-261120-0007-Z").orElseThrow();

    private static SandboxBackend sandbox;

    private Backend backend;
    private Citizen owner;

    @BeforeAll
    static void start() {
        sandbox = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** Wrong numbers are counted by terminal: each test has its own. */
    @BeforeEach
    void comes() {
        HANDS.set(MORNING);
        owner = Citizen.renting(sandbox);
        backend = Backends.client(sandbox, TerminalIds.next());
    }

    private BroughtNumber begun(End end) {
        return BroughtNumber.of(sandbox.developerSide()
                .draft(owner.card().number(), SERVICE, "1", end, Map.of("reason", "RENT"))
                .number()).orElseThrow();
    }

    private String refused(BroughtNumber number) {
        String type = ((Reply.Refused<FoundNumber>) backend.findNumber(number)).type();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    @Test
    void belongsToAServiceAndIsOfAKind() {
        assertThat(backend.findNumber(begun(End.APP)))
                .isEqualTo(new Reply.Ok<>(new FoundNumber(SERVICE, NumberKind.DRAFT)));
        assertThat(backend.findNumber(begun(End.COUNTER)))
                .isEqualTo(new Reply.Ok<>(new FoundNumber(SERVICE, NumberKind.PRE_ACCEPTANCE)));
    }

    @Test
    void standsBesideADraftWhereACounterHasPreAccepted() {
        String atCounter = begun(End.COUNTER).text();
        String inApp = begun(End.APP).text();

        assertThat(((Reply.Ok<List<Backend.Draft>>) backend.findDrafts(token(), SERVICE)).value())
                .extracting(Backend.Draft::number)
                .containsExactly(inApp, atCounter);
    }

    private String token() {
        return ((Reply.Ok<Backend.Identity>) backend.verifyIdentity(new CardClaim.OfIdentity(
                owner.card().name(), owner.card().number(), owner.card().validTo(), "RESIDENT"))).value().token();
    }

    @Test
    void isUnknownIfItWasNeverGivenOutAndOverWhenItsTimeIs() {
        BroughtNumber earlier = begun(End.APP);
        BroughtNumber later = begun(End.WEB);

        assertThat(refused(NEVER)).isEqualTo("number-unknown");
        assertThat(refused(earlier)).as("replaced").isEqualTo("number-over");
        HANDS.set(MORNING.plus(Duration.ofDays(31)));
        assertThat(refused(later)).isEqualTo("number-over");
    }

    @Test
    void cannotBeGuessedByTryingMany() {
        BroughtNumber right = begun(End.APP);
        for (int i = 0; i < 10; i++) {
            assertThat(refused(NEVER)).isEqualTo("number-unknown");
        }

        assertThat(refused(right)).as("also a right one").isEqualTo("number-too-often");
        HANDS.set(MORNING.plus(Duration.ofMinutes(16)));
        assertThat(backend.findNumber(right)).isInstanceOf(Reply.Ok.class);
    }
}
