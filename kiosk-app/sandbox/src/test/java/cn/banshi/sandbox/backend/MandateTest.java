package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Agent;
import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.core.journey.OnBehalf.Kind;
import cn.banshi.sandbox.backend.person.PersonRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the platform lets somebody act for: at every call, for one service, while it holds; and nobody else. */
class MandateTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);
    private static final String ZHOU = "410199198809090013";
    private static final String CHEN = "410199194910010024";
    private static final String OF_CHEN = "ZZW-260503-0007-A";
    private static final String PENSION = "pension-balance";
    private static final String SIGNED = "medical-insurance-long-stay-record";

    private static SandboxBackend sandbox;

    private Backend backend;
    private Citizen zhou;

    @BeforeAll
    static void start() {
        sandbox = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void comes() {
        HANDS.set(MORNING);
        sandbox.developerSide().reset();
        zhou = Citizen.known(sandbox, ZHOU).withMobile(sandbox);
        backend = Backends.client(sandbox, Terminal.ID);
    }

    private List<Principal> found(Citizen who, String service) {
        return ((Reply.Ok<List<Principal>>) backend.findPrincipals(who.token(), service)).value();
    }

    private Reply<Backend.Facts> asks(Citizen who, String service, String mandate) {
        return backend.fetch("pension-account",
                new Backend.Mandate(Optional.of(who.token()), service, "代办查询", Optional.of(mandate)), Map.of());
    }

    private static void refuses(Reply<?> reply) {
        assertThat(reply).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.type()).endsWith("/mandate-not-valid");
            assertThat(refused.retryable()).isFalse();
        });
    }

    @Test
    void findsChildrenThenTheEntrustingThenCompanies() {
        assertThat(found(zhou, PENSION)).extracting(Principal::kind, Principal::name)
                .containsExactly(tuple(Kind.CHILD, "周小禾"), tuple(Kind.CHILD, "周小树"),
                        tuple(Kind.ENTRUSTED, "陈桂兰"), tuple(Kind.COMPANY, "郑州演示商贸有限公司"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    @Test
    void tellsSinceWhenWhereAndUntilWhen() {
        Principal chen = found(zhou, PENSION).get(2);

        assertThat(chen.mandate()).isEqualTo(OF_CHEN);
        assertThat(chen.number()).isEqualTo(CHEN);
        assertThat(chen.recordedIn().zh()).isEqualTo("郑好办");
        assertThat(chen.recordedAt()).isEqualTo("2026-06-16T01:00:00Z");
        assertThat(chen.until()).contains(LocalDate.of(2027, 6, 16));
    }

    @Test
    void findsNobodyForWhoeverWasEntrustedByNobody() {
        assertThat(found(Citizen.renting(sandbox), PENSION)).isEmpty();
    }

    @Test
    void neitherFindsNorTakesWhatIsOfAnotherService() {
        assertThat(found(zhou, "exam-score")).extracting(Principal::name).doesNotContain("陈桂兰", "李静怡");
        refuses(asks(zhou, "exam-score", OF_CHEN));
    }

    @Test
    void neitherFindsNorTakesWhatIsOver() {
        assertThat(found(zhou, PENSION)).extracting(Principal::name).doesNotContain("郑守业");
        refuses(asks(zhou, PENSION, "ZZW-251118-0003-R"));
    }

    @Test
    void takesNothingOfSomebodyElse() {
        refuses(asks(Citizen.renting(sandbox), PENSION, OF_CHEN));
        refuses(asks(zhou, PENSION, "ZZW-260503-9999-A"));
    }

    @Test
    void answersAboutThePrincipal() {
        Citizen chen = Citizen.known(sandbox, CHEN);

        var forChen = (Reply.Ok<Backend.Facts>) asks(zhou, PENSION, OF_CHEN);
        assertThat(forChen.value().data()).isEqualTo(chen.data("pension-account"))
                .isNotEqualTo(zhou.data("pension-account"));
    }

    @Test
    void refusesWhatWasWithdrawnFromThenOn() {
        assertThat(asks(zhou, PENSION, OF_CHEN)).isInstanceOf(Reply.Ok.class);
        sandbox.developerSide().withdrawMandate(OF_CHEN);

        refuses(asks(zhou, PENSION, OF_CHEN));
        assertThat(found(zhou, PENSION)).extracting(Principal::name).doesNotContain("陈桂兰");
    }

    @Test
    void endsForAChildOnTheDayItIsOfAge() {
        HANDS.set(Instant.parse("2036-03-10T02:00:00Z"));
        assertThat(found(Citizen.known(sandbox, ZHOU), PENSION)).extracting(Principal::name).contains("周小禾");
        HANDS.set(Instant.parse("2036-03-11T02:00:00Z"));
        assertThat(found(Citizen.known(sandbox, ZHOU), PENSION)).extracting(Principal::name).doesNotContain("周小禾");
    }

    @Test
    void takesASubmissionForThePrincipalAndJudgesThePhoneOfWhoeverIsThere() {
        assertThat(files(MORNING)).isEqualTo("APPROVED");
    }

    @Test
    void refusesASubmissionWhoseMandateWasWithdrawnBeforeItWasRecorded() {
        HANDS.set(MORNING.plusSeconds(60));
        sandbox.developerSide().withdrawMandate(OF_CHEN);

        assertThat(files(MORNING.plusSeconds(120))).isEqualTo("MANDATE_NOT_VALID");
        assertThat(files(MORNING)).isEqualTo("APPROVED");
    }

    @Test
    void refusesASubmissionForAnotherThanTheMandatesPrincipal() {
        SubmissionRequest asked = request(MORNING);
        var other = new SubmissionRequest(asked.serviceId(), asked.serviceVersion(), asked.terminalId(),
                asked.reference(), asked.identityToken(), new Applicant("李静怡", "410199198703040026", zhou.mobile()),
                asked.answers(), asked.consents(), asked.signature(), asked.document(), asked.recordedAt(), null, null,
                null, asked.agent(), asked.mandate(), null);

        assertThat(submits(other)).isEqualTo("MANDATE_NOT_VALID");
    }

    @Test
    void refusesASubmissionOfAnAgentWhoIsNotThere() {
        SubmissionRequest asked = request(MORNING);
        Citizen thief = Citizen.renting(sandbox);
        var stolen = new SubmissionRequest(asked.serviceId(), asked.serviceVersion(), asked.terminalId(),
                asked.reference(), thief.token(), asked.applicant(), asked.answers(), asked.consents(),
                asked.signature(), asked.document(), asked.recordedAt(), null, null, null, asked.agent(),
                asked.mandate(), null);

        assertThat(submits(stolen)).isEqualTo("IDENTITY_NOT_VALID");
    }

    @Test
    void recordsWhatSomebodyGivesWhoStandsThereForOneServiceAndOneDay() {
        Citizen chen = Citizen.known(sandbox, CHEN);
        Citizen neighbour = Citizen.renting(sandbox);
        var given = (Reply.Ok<Principal>) backend.entrust(neighbour.token(), chen.token(), PENSION, consent());

        assertThat(given.value().mandate()).matches("ZZW-261123-\\d{4}-[0-9A-Z]");
        assertThat(given.value().name()).isEqualTo("陈桂兰");
        assertThat(given.value().until()).contains(LocalDate.of(2026, 11, 23));
        assertThat(asks(neighbour, PENSION, given.value().mandate())).isInstanceOf(Reply.Ok.class);
        refuses(asks(neighbour, "exam-score", given.value().mandate()));
        HANDS.set(MORNING.plus(Duration.ofDays(1)));
        refuses(asks(Citizen.identified(sandbox, neighbour.card()), PENSION, given.value().mandate()));
    }

    @Test
    void takesNoMandateOfAChildNorOfOneself() {
        Citizen child = Citizen.identified(sandbox,
                PersonRegister.load().find("410199201803110022", "周小禾").orElseThrow().card());

        for (Citizen giver : List.of(child, zhou)) {
            assertThat(backend.entrust(zhou.token(), giver.token(), PENSION, consent()))
                    .isInstanceOfSatisfying(Reply.Refused.class,
                            refused -> assertThat(refused.type()).endsWith("/mandate-not-given"));
        }
    }

    private static Consented consent() {
        return new Consented("entrusting", 1, MORNING);
    }

    private String files(Instant recordedAt) {
        return submits(request(recordedAt));
    }

    private SubmissionRequest request(Instant recordedAt) {
        SubmissionRequest plain = zhou.asks(Map.of("reason", "LIVING", "region", "EAST",
                "province", "P31"), recordedAt);
        return new SubmissionRequest(SIGNED, "1", plain.terminalId(), plain.reference(), plain.identityToken(),
                new Applicant("陈桂兰", CHEN, zhou.mobile()), plain.answers(), plain.consents(), plain.signature(),
                plain.document(), plain.recordedAt(), null, null, null, new Agent("周立", ZHOU), OF_CHEN, null);
    }

    private String submits(SubmissionRequest request) {
        return zhou.terminal().submissions().submit(Terminal.ID, UUID.randomUUID(), request).decision().code();
    }
}
