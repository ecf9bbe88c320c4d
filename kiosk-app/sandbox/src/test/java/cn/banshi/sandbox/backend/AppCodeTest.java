package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.AppCodeClaim;
import cn.banshi.contract.model.NamedIdentity;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the identity code in the city's app is worth: one person, one minute, once. */
class AppCodeTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);

    private static SandboxBackend backend;

    private final Person.Card owner = PersonRegister.load().testPersons().getFirst().card();

    @BeforeAll
    static void start() {
        backend = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @BeforeEach
    void inTheMorning() {
        HANDS.set(MORNING);
    }

    @Test
    void saysWhoseItIsAndSpeaksForThem() {
        NamedIdentity answer = verified(code(Duration.ZERO));

        assertThat(answer.name()).isEqualTo(owner.name());
        assertThat(answer.number()).isEqualTo(owner.number());
        assertThat(answer.expiresAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(30)));
        var citizen = new Citizen(Terminal.at(backend.address()), owner, answer.identityToken(), "13800138000");
        assertThat(citizen.data("marriage")).isNotEmpty();
    }

    @Test
    void isGoodUntilItsMinuteIsOver() {
        String code = code(Duration.ZERO);

        HANDS.set(MORNING.plusSeconds(59));
        assertThat(verified(code).number()).isEqualTo(owner.number());
    }

    @Test
    void isRefusedWhenItsMinuteIsOver() {
        String code = code(Duration.ZERO);

        HANDS.set(MORNING.plusSeconds(60));
        assertThat(refused(code)).isEqualTo("app-code-expired");
        assertThat(refused(code(Duration.ofMinutes(2)))).isEqualTo("app-code-expired");
    }

    @Test
    void isRefusedTheSecondTimeThenAndLater() {
        String code = code(Duration.ZERO);
        verified(code);

        assertThat(refused(code)).isEqualTo("app-code-used");
        HANDS.set(MORNING.plusSeconds(90));
        assertThat(refused(code)).isEqualTo("app-code-used");
    }

    @Test
    void isRefusedWhenTheAppNeverMadeIt() {
        assertThat(refused("a".repeat(43))).isEqualTo("app-code-unknown");
    }

    @Test
    void isRefusedWhenNobodyInTheRegisterHasItsOwnersNumber() {
        assertThat(refused(token(backend.developerSide().appCode("410199198506150016", "测试", Duration.ZERO))))
                .isEqualTo("app-code-unknown");
    }

    private String code(Duration age) {
        return token(backend.developerSide().appCode(owner.number(), owner.name(), age));
    }

    /** As a terminal takes it out of the QR code. */
    private static String token(String qr) {
        assertThat(qr).startsWith("BANSHI-ID:");
        return qr.substring("BANSHI-ID:".length());
    }

    private static NamedIdentity verified(String code) {
        return Terminal.at(backend.address()).identity().verifyAppCode(Terminal.ID, new AppCodeClaim(code));
    }

    private static String refused(String code) {
        return Terminal.slug(Terminal.problem(() -> verified(code)));
    }
}
