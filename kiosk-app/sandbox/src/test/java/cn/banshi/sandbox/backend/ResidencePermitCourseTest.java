package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CaseEvent;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.platform.Bundles.Moved;
import cn.banshi.sandbox.backend.platform.PartMove;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An application for a residence permit goes on by the platform's clock to the card, and to the hand of whoever collects it. */
@Execution(ExecutionMode.SAME_THREAD)
class ResidencePermitCourseTest {

    /** A Friday. */
    private static final Instant FILED = Instant.parse("2026-11-27T02:00:00Z");
    private static final String NEVER_HAD_ONE = "410199199506010025";
    private static final String TO_BE_ENDORSED = "410199199506100047";
    private static final String VALID = "410199199506010017";
    private static final Backends.Hands HANDS = new Backends.Hands(FILED);
    private static final PersonRegister REGISTER = PersonRegister.load();

    private static SandboxBackend backend;

    @BeforeAll
    static void start() {
        backend = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void isReviewedMadeKeptForThirtyDaysAndCollected() {
        HANDS.set(FILED);
        Submission filed = file(citizen(NEVER_HAD_ONE), address("APPLY", "STUDY"), true);
        assertThat(filed.decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
        assertThat(states(filed)).containsExactly(CaseState.SUBMITTED, CaseState.UNDER_REVIEW);

        later(Duration.ofDays(5).minusSeconds(1));
        assertThat(states(filed)).as("Wednesday, the third working day").endsWith(CaseState.UNDER_REVIEW);
        later(Duration.ofDays(5));
        assertThat(states(filed)).endsWith(CaseState.MAKING);
        assertThat(permit(NEVER_HAD_ONE)).contains("state=NONE", "state=MAKING", "collectAt=演示2派出所（演示路 32 号）")
                .doesNotContain("collectCode");

        later(Duration.ofDays(12));
        assertThat(states(filed)).endsWith(CaseState.READY);
        assertThat(permit(NEVER_HAD_ONE)).contains("state=READY", "collectBy=2027-01-08").contains("collectCode=");
        later(Duration.ofDays(43));
        assertThat(permit(NEVER_HAD_ONE)).as("31 days after it was ready").contains("state=OVERDUE");

        assertThat(backend.developerSide().moveCase(filed.caseNumber(), PartMove.ADVANCE)).isEqualTo(Moved.MOVED);
        assertThat(states(filed)).containsExactly(CaseState.SUBMITTED, CaseState.UNDER_REVIEW, CaseState.MAKING,
                CaseState.READY, CaseState.COLLECTED);
        assertThat(permit(NEVER_HAD_ONE)).contains("state=VALID", "address=金水区演示1街道50号71601", "cases=[]");
        assertThat(backend.developerSide().moveCase(filed.caseNumber(), PartMove.ADVANCE)).isEqualTo(Moved.NOT_NOW);
    }

    @Test
    void writesEveryStepDownAtTheTimeItWasDue() {
        HANDS.set(FILED);
        Submission filed = file(citizen("410199199506040021"), address("APPLY", "STUDY"), true);
        later(Duration.ofDays(200));

        assertThat(found(filed).history()).extracting(CaseEvent::at)
                .containsExactly(FILED, FILED,
                        FILED.plus(Duration.ofDays(5)), FILED.plus(Duration.ofDays(12)));
    }

    @Test
    void endorsesWithoutACardForAnotherYear() {
        HANDS.set(FILED);
        assertThat(permit(TO_BE_ENDORSED)).contains("state=DUE");
        Submission filed = file(citizen(TO_BE_ENDORSED), Map.of("kind", "ENDORSE", "basis", "WORK"), false);
        later(Duration.ofDays(5));

        assertThat(states(filed)).containsExactly(CaseState.SUBMITTED, CaseState.UNDER_REVIEW, CaseState.DONE);
        assertThat(permit(TO_BE_ENDORSED)).contains("state=VALID", "endorsedUntil=2027-12-02");
    }

    @Test
    void changesTheAddressOnceTheNewCardIsCollected() {
        HANDS.set(FILED);
        Submission filed = file(citizen(VALID), address("CHANGE", ""), false);
        later(Duration.ofDays(20));
        assertThat(permit(VALID)).contains("address=金水区演示1街道16号1502");

        backend.developerSide().moveCase(filed.caseNumber(), PartMove.ADVANCE);
        assertThat(permit(VALID)).contains("address=金水区演示1街道50号71601");
    }

    @Test
    void refusesASecondApplicationWhileTheFirstIsRunning() {
        HANDS.set(FILED);
        Citizen citizen = citizen("410199199506060022");
        Submission first = file(citizen, address("APPLY", "STUDY"), true);

        assertThat(file(citizen, address("APPLY", "STUDY"), true).decision().code()).isEqualTo("PERMIT_CASE_RUNNING");
        assertThat(backend.developerSide().moveCase(first.caseNumber(), PartMove.REFUSE)).isEqualTo(Moved.MOVED);
        assertThat(states(first)).endsWith(CaseState.REFUSED);
        assertThat(file(citizen, address("APPLY", "STUDY"), true).decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
    }

    private static void later(Duration since) {
        HANDS.set(FILED.plus(since));
    }

    private static Citizen citizen(String number) {
        return Citizen.identified(backend, REGISTER.find(number, "测试").orElseThrow().card()).withMobile(backend);
    }

    private static String permit(String number) {
        return citizen(number).data("residence-permit").toString();
    }

    private static FiledCase found(Submission filed) {
        return Terminal.at(backend.address()).cases().getCase(Terminal.ID, filed.caseNumber());
    }

    private static List<CaseState> states(Submission filed) {
        return found(filed).history().stream().map(CaseEvent::state).toList();
    }

    static Map<String, Object> address(String kind, String basis) {
        Map<String, Object> lived = Map.of("kind", kind, "zone", "CITY", "district", "410105", "street", "410105001",
                "house", "50", "room", "71601", "dwelling", "RENTED", "since", "2026-01-01", "station", "410105902");
        if (basis.isEmpty()) {
            return lived;
        }
        var answers = new HashMap<>(lived);
        answers.put("basis", basis);
        return answers;
    }

    private static Submission file(Citizen citizen, Map<String, Object> answers, boolean originals) {
        return file(citizen, answers, originals, HANDS.instant());
    }

    static Submission file(Citizen citizen, Map<String, Object> answers, boolean originals, Instant at) {
        SubmissionRequest plain = citizen.asks(answers, at);
        return citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(), new SubmissionRequest("residence-permit", "2",
                        plain.terminalId(), plain.reference(), plain.identityToken(), plain.applicant(),
                        plain.answers(), plain.consents(), plain.signature(), plain.document(), plain.recordedAt(),
                        originals ? MaterialTest.photographed("schoolProof") : null, null, null, null, null, null));
    }
}
