package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.End;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Begun;
import cn.banshi.core.backend.Backend.Draft;
import cn.banshi.core.backend.Backend.KeptDraft;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.SubmissionBody;
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

/** What the platform keeps of a matter that was begun: for its owner, at every end, for its time; for nobody else. */
class DraftTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);
    private static final String SERVICE = "fund-withdrawal";
    private static final Map<String, String> ANSWERS = Map.of("reason", "RENT", "amount", "1200.00");

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

    @BeforeEach
    void comes() {
        HANDS.set(MORNING);
        owner = Citizen.renting(sandbox);
        backend = Backends.client(sandbox, Terminal.ID);
    }

    private KeptDraft keep(Map<String, String> answers) {
        var begun = new Begun(new SubmissionBody.Service(SERVICE, "1"), answers, Optional.of("payee"),
                List.of(new SubmissionBody.Consented("personal-data", 1, MORNING)));
        return ((Reply.Ok<KeptDraft>) backend.keepDraft(owner.token(), begun)).value();
    }

    private List<Draft> found(Citizen citizen) {
        return ((Reply.Ok<List<Draft>>) backend.findDrafts(citizen.token(), SERVICE)).value();
    }

    @Test
    void isKeptForThirtyDaysUnderANumberWithALink() {
        KeptDraft kept = keep(ANSWERS);

        assertThat(kept.number()).matches("ZZD-261123-\\d{4}-[0-9A-Z]");
        assertThat(kept.link()).endsWith(kept.number());
        assertThat(kept.until()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(found(owner)).containsExactly(new Draft(kept.number(), Backend.End.TERMINAL, MORNING, ANSWERS));
    }

    @Test
    void isForgottenWhenItsTimeIsOver() {
        keep(ANSWERS);
        HANDS.set(Instant.parse("2026-12-23T15:00:00Z"));
        assertThat(found(Citizen.identified(sandbox, owner.card()))).hasSize(1);

        HANDS.set(Instant.parse("2026-12-23T17:00:00Z"));
        assertThat(found(Citizen.identified(sandbox, owner.card()))).isEmpty();
    }

    @Test
    void takesThePlaceOfTheOneBefore() {
        keep(ANSWERS);
        KeptDraft later = keep(Map.of("reason", "LEAVE"));

        assertThat(found(owner)).extracting(Draft::number).containsExactly(later.number());
    }

    @Test
    void isNeverShownToAnybodyElse() {
        keep(ANSWERS);

        assertThat(found(Citizen.renting(sandbox))).isEmpty();
        assertThat(backend.findDrafts("x".repeat(43), SERVICE)).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.type()).endsWith("identity-not-valid"));
    }

    @Test
    void comesFromEveryOtherEnd() {
        for (End end : End.values()) {
            sandbox.developerSide().draft(owner.card().number(), SERVICE, "1", end, ANSWERS);

            assertThat(found(owner)).extracting(draft -> draft.end().name()).first().isEqualTo(end.name());
        }
    }

    @Test
    void isFoundOnlyForTheServiceItIsOf() {
        sandbox.developerSide().draft(owner.card().number(), "exam-score", "1", End.WEB, Map.of());

        assertThat(found(owner)).isEmpty();
    }

    @Test
    void endsWithTheSubmissionThatNamesItAndWithNobodyElses() {
        KeptDraft kept = keep(ANSWERS);

        file(Citizen.renting(sandbox), kept.number());
        assertThat(found(owner)).hasSize(1);
        file(owner, kept.number());
        assertThat(found(owner)).isEmpty();
    }

    private static void file(Citizen citizen, String draft) {
        SubmissionRequest asked = citizen.withMobile(sandbox).asks("RENT", "100.00", MORNING);
        citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        new SubmissionRequest(asked.serviceId(), asked.serviceVersion(), asked.terminalId(),
                                asked.reference(), asked.identityToken(), asked.applicant(), asked.answers(),
                                asked.consents(), asked.signature(), asked.document(), asked.recordedAt(), null,
                                draft, null, null, null, null));
    }
}
