package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CaseEvent;
import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Verdict;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.text.Language;
import cn.banshi.sandbox.backend.platform.Bundles.Moved;
import cn.banshi.sandbox.backend.platform.PartMove;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newborn child's matters wait for the other parent, end with their no, and say so to whoever filed them. */
class SecondParentTest {

    /** Registered elsewhere, with twins; the mother is registered here. */
    private static final String ZHOU = "410199198809090013";

    private final SandboxBackend backend = Backends.shared();
    private final Citizen father = Citizen.known(backend, ZHOU).withMobile(backend);

    private Submission file() {
        SubmissionRequest plain = father.asks(Map.of("child", "Z410199031", "joins", "OTHER", "delivery", "HALL"),
                Instant.now());
        return father.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(), new SubmissionRequest("newborn", "2", plain.terminalId(),
                        plain.reference(), plain.identityToken(), plain.applicant(), plain.answers(), plain.consents(),
                        plain.signature(), plain.document(), plain.recordedAt(), null, null,
                        List.of("certificate", "household", "insurance", "card"), null, null, null));
    }

    private Moved move(Submission filed, String part, PartMove move) {
        return backend.developerSide().movePart(filed.caseNumber(), part, move);
    }

    private FiledCase now(Submission filed) {
        return father.terminal().cases().getCase(Terminal.ID, filed.caseNumber());
    }

    private List<CaseState> states(Submission filed) {
        return Objects.requireNonNull(now(filed).parts()).stream().map(CasePart::state).toList();
    }

    @Test
    void startsNothingBeforeTheOtherParentAgrees() {
        Submission filed = file();

        assertThat(filed.decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
        assertThat(filed.decision().message().zh()).contains("孩子另一方家长同意后");
        assertThat(now(filed).state()).isEqualTo(CaseState.AWAITING_CO_SIGNER);
        assertThat(states(filed)).containsExactly(CaseState.AWAITING_CO_SIGNER, CaseState.SUBMITTED,
                CaseState.SUBMITTED, CaseState.SUBMITTED);
        assertThat(move(filed, "certificate", PartMove.ADVANCE)).isEqualTo(Moved.NOT_NOW);
        assertThat(move(filed, "household", PartMove.AGREE)).isEqualTo(Moved.NOT_NOW);

        assertThat(move(filed, "certificate", PartMove.AGREE)).isEqualTo(Moved.MOVED);
        assertThat(states(filed)).startsWith(CaseState.UNDER_REVIEW, CaseState.SUBMITTED);
        for (String part : List.of("certificate", "household")) {
            move(filed, part, PartMove.ADVANCE);
            move(filed, part, PartMove.ADVANCE);
        }
        assertThat(states(filed)).as("both need the child's new number")
                .containsExactly(CaseState.DONE,
                        CaseState.DONE, CaseState.UNDER_REVIEW, CaseState.UNDER_REVIEW);
        assertThat(now(filed).history()).extracting(CaseEvent::state)
                .containsExactly(CaseState.SUBMITTED, CaseState.AWAITING_CO_SIGNER, CaseState.UNDER_REVIEW);
    }

    @Test
    void acceptsNothingWhenTheOtherParentDeclinesAtTheDevelopersSwitch() throws Exception {
        Submission filed = file();

        assertThat(declines(filed)).isEqualTo(204);
        assertThat(now(filed).state()).isEqualTo(CaseState.NOT_ACCEPTED);
        assertThat(states(filed)).containsOnly(CaseState.NOT_ACCEPTED);
        assertThat(declines(filed)).as("they were asked once").isEqualTo(400);
    }

    private int declines(Submission filed) throws Exception {
        URI at = URI.create(backend.control() + "/cases/" + filed.caseNumber() + "/parts/certificate/decline");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(at).POST(HttpRequest.BodyPublishers.noBody()).build(),
                    BodyHandlers.discarding()).statusCode();
        }
    }

    /** The words are those that ship. */
    @Test
    void saysInTheProgressOfTheCaseThatItWaits(@TempDir Path folder) {
        Submission filed = file();
        Paired paired = Paired.before(backend, Suite.INTERNATIONAL, TerminalIds.next(), folder).paired(backend);
        for (Language language : Language.values()) {
            var hall = new VisitHall(QueryVisitTest.place(paired), ZHOU, father.card().name());
            VisitScript.begin(hall, "case-progress", language);
            hall.act(new Action.Choose("how", "ONE"));
            hall.act(new Action.Next());
            hall.act(new Action.Type("number", filed.caseNumber()));
            hall.act(new Action.Next());

            assertThat(hall.now().screen()).isInstanceOf(Screen.Answer.class);
            List<String> seen = new ArrayList<>();
            for (AnswerSection section : ((Screen.Answer) hall.now().screen()).sections()) {
                assertThat(section).isInstanceOf(AnswerSection.Found.class);
                for (Row row : ((AnswerSection.Found) section).rows()) {
                    seen.add(VisitScript.row(row, language));
                }
            }
            assertThat(seen.stream().filter(row -> row.equals(waiting(language)))).as("the whole and the first part")
                    .hasSize(2);
        }
    }

    private static String waiting(Language language) {
        return switch (language) {
            case ZH -> "进度 等另一方确认";
            case EN -> "State Waiting for the other person";
        };
    }

    @Test
    void offersTheChildrenOfWhoeverAsksAndNobodyElses() {
        assertThat(father.data("birth-records").toString()).contains("周安", "周宁", "Z410199031", "otherLocal=true");
        assertThat(Citizen.renting(backend).data("birth-records")).isEqualTo(Map.of("children", List.of()));
    }
}
