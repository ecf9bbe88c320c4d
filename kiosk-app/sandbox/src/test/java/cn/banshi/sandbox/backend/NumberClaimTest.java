package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.NamedIdentity;
import cn.banshi.contract.model.NumberClaim;
import cn.banshi.contract.model.Problem;
import cn.banshi.contract.model.SmsCodeAttempt;
import cn.banshi.contract.model.SmsCodeSent;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an identity number and a mobile number are worth: the person they belong to, and nothing to whoever guesses. */
class NumberClaimTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);
    private static final String UNKNOWN = "110101198506150011";
    private static final String SOMEBODY_ELSES = "19900000000";

    private static SandboxBackend backend;

    private final Person person = PersonRegister.load().testPersons().getFirst();
    private final String number = person.card().number();

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
        backend.developerSide().reset();
    }

    @Test
    void identifiesWhoeverHasTheCode() {
        NamedIdentity identity = verified(claimed(number, person.mobile()).requestId(), code());

        assertThat(identity.name()).isEqualTo(person.card().name());
        assertThat(identity.number()).isEqualTo(number);
        var citizen = new Citizen(Terminal.at(backend.address()), person.card(), identity.identityToken(),
                person.mobile());
        assertThat(citizen.data("marriage")).isNotEmpty();
    }

    @Test
    void sendsNothingWhereTheTwoDoNotBelongTogetherAndSaysTheSame() {
        SmsCodeSent right = claimed(number, person.mobile());
        HANDS.set(MORNING.plus(Duration.ofMinutes(10)));
        SmsCodeSent others = claimed(number, SOMEBODY_ELSES);
        SmsCodeSent nobody = claimed(UNKNOWN, "19900000001");

        assertThat(backend.developerSide().phone(SOMEBODY_ELSES)).isEmpty();
        assertThat(backend.developerSide().phone("19900000001")).isEmpty();
        for (SmsCodeSent answer : new SmsCodeSent[]{others, nobody}) {
            assertThat(answer.resendAfterSeconds()).isEqualTo(right.resendAfterSeconds());
            assertThat(answer.expiresAt().minus(Duration.ofMinutes(10))).isEqualTo(right.expiresAt());
            // refused in the same words and at the same try as a wrong code for the right pair
            assertThat(refused(answer.requestId(), "123456")).isEqualTo("sms-code-wrong");
            assertThat(refused(answer.requestId(), "123457")).isEqualTo("sms-code-wrong");
            assertThat(refused(answer.requestId(), "123458")).isEqualTo("sms-code-spent");
        }
        assertThat(soon(number, "19900000002")).isEqualTo("sms-too-soon");
        assertThat(soon(UNKNOWN, "19900000003")).isEqualTo("sms-too-soon");
    }

    @Test
    void refusesEvenTheRightCodeAfterThreeWrongOnes() {
        UUID request = claimed(number, person.mobile()).requestId();
        String right = code();
        String wrong = right.equals("000000") ? "000001" : "000000";

        assertThat(refused(request, wrong)).isEqualTo("sms-code-wrong");
        assertThat(refused(request, wrong)).isEqualTo("sms-code-wrong");
        assertThat(refused(request, wrong)).isEqualTo("sms-code-spent");
        assertThat(refused(request, right)).isEqualTo("sms-code-spent");
    }

    @Test
    void isUsedUpByTheRightCodeAndOverAfterFiveMinutes() {
        UUID used = claimed(number, person.mobile()).requestId();
        String code = code();
        verified(used, code);
        assertThat(refused(used, code)).isEqualTo("sms-code-unknown");

        HANDS.set(MORNING.plus(Duration.ofMinutes(1)));
        UUID late = claimed(number, person.mobile()).requestId();
        String lateCode = code();
        HANDS.set(MORNING.plus(Duration.ofMinutes(6)));
        assertThat(refused(late, lateCode)).isEqualTo("sms-code-unknown");
        assertThat(refused(UUID.randomUUID(), "123456")).isEqualTo("sms-code-unknown");
    }

    @Test
    void isRefusedAtAnotherTerminal() {
        UUID request = claimed(number, person.mobile()).requestId();
        String code = code();

        Problem problem = Terminal.problem(() -> Terminal.at(backend.address())
                .identity()
                .verifyNumber("0008", request, new SmsCodeAttempt(code)));
        assertThat(Terminal.slug(problem)).isEqualTo("sms-code-unknown");
    }

    @Test
    void isOverForTheDayAfterFiveInVainWhicheverOfTheTwoIsTheSame() {
        for (int minute = 0; minute < 5; minute++) {
            HANDS.set(MORNING.plus(Duration.ofMinutes(minute)));
            claimed(number, "1990000001" + minute);
        }
        HANDS.set(MORNING.plus(Duration.ofMinutes(5)));
        assertThat(soon(number, person.mobile())).isEqualTo("sms-too-often");
        for (int minute = 5; minute < 10; minute++) {
            HANDS.set(MORNING.plus(Duration.ofMinutes(minute)));
            claimed(UNKNOWN.substring(0, 17) + minute % 10, SOMEBODY_ELSES);
        }
        HANDS.set(MORNING.plus(Duration.ofMinutes(10)));
        assertThat(soon("410199199703121023", SOMEBODY_ELSES)).isEqualTo("sms-too-often");

        HANDS.set(MORNING.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(5)));
        claimed(number, person.mobile());
    }

    @Test
    void whoeverCameInIsNotHeldUp() {
        for (int minute = 0; minute < 6; minute++) {
            HANDS.set(MORNING.plus(Duration.ofMinutes(minute)));
            verified(claimed(number, person.mobile()).requestId(), code());
        }
    }

    private String code() {
        return backend.developerSide().phone(person.mobile()).getFirst().code();
    }

    private static SmsCodeSent claimed(String number, String mobile) {
        return Terminal.at(backend.address()).identity().claimNumber(Terminal.ID, new NumberClaim(number, mobile));
    }

    private static String soon(String number, String mobile) {
        return Terminal.slug(Terminal.problem(() -> claimed(number, mobile)));
    }

    private static NamedIdentity verified(UUID request, String code) {
        return Terminal.at(backend.address())
                .identity()
                .verifyNumber(Terminal.ID, request, new SmsCodeAttempt(code));
    }

    private static String refused(UUID request, String code) {
        return Terminal.slug(Terminal.problem(() -> verified(request, code)));
    }
}
