package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CaseEvent;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Material;
import cn.banshi.contract.model.MaterialPage;
import cn.banshi.contract.model.PageSource;
import cn.banshi.contract.model.ProblemError;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.TrustLevel;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.platform.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Originals photographed at the terminal: a person looks at them, and what is not what it says it is, is not taken. */
class MaterialTest {

    private final SandboxBackend backend = Backends.shared();
    private final Citizen citizen = Citizen.renting(backend).withMobile(backend);

    @Test
    void letsAPersonDecideARetirementThatOnlyTheCertificateProves() {
        Submission answer = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(), retiring(List.of(material("retirement", page(1), page(2)))));

        assertThat(answer.decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
        assertThat(citizen.terminal().cases().getCase(Terminal.ID, answer.caseNumber()).history())
                .extracting(CaseEvent::state)
                .containsExactly(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.UNDER_REVIEW);
        JsonNode kept = backend.developerSide()
                .applications()
                .stream()
                .filter(one -> one.path("caseNumber").asString().equals(answer.caseNumber()))
                .findFirst()
                .orElseThrow()
                .path("request")
                .path("materials")
                .path(0);
        assertThat(kept.path("trustLevel").asString()).isEqualTo("C");
        assertThat(kept.path("pages").path(1).path("sha256").asString()).isEqualTo(page(2).sha256());
        assertThat(kept.path("pages").path(1).path("picture").path("bytes").asInt()).isEqualTo(100);
    }

    @Test
    void takesAsManyLargePagesAsTheContractAllows() {
        byte[] large = Arrays.copyOf(jpeg(3), 512 << 10);
        MaterialPage[] pages = Collections
                .nCopies(8, new MaterialPage(large, Sha256.of(large), PageSource.DOCUMENT_CAMERA))
                .toArray(MaterialPage[]::new);

        Submission answer = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(), retiring(List.of(material("retirement", pages))));

        assertThat(answer.decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
    }

    @Test
    void refusesAPageThatIsNotWhatItsDigestSays() {
        var page = new MaterialPage(jpeg(1), Sha256.of(jpeg(2)), PageSource.DOCUMENT_CAMERA);

        assertThat(refused(material("retirement", page))).isEqualTo("/materials/0/pages/0/sha256");
    }

    @Test
    void refusesWhatIsNoJpeg() {
        var page = new MaterialPage(Citizen.PDF, Sha256.of(Citizen.PDF), PageSource.DOCUMENT_CAMERA);

        assertThat(refused(material("retirement", page(1)), material("other", page))).isEqualTo(
                "/materials/1/pages/0/picture");
    }

    @Test
    void refusesAPageLargerThanTheContractAllows() {
        byte[] large = Arrays.copyOf(jpeg(3), (512 << 10) + 3);

        assertThat(
                refused(material("retirement", new MaterialPage(large, Sha256.of(large), PageSource.DOCUMENT_CAMERA))))
                .isEqualTo(
                        "/materials/0/pages/0/picture");
    }

    @Test
    void refusesMorePagesInAllThanASubmissionHolds() {
        MaterialPage[] five = Collections.nCopies(5, page(1)).toArray(MaterialPage[]::new);

        assertThat(refused(material("retirement", five), material("other", five))).isEqualTo("/materials/1/pages");
    }

    @Test
    void refusesAMaterialThatIsThereTwice() {
        assertThat(refused(material("retirement", page(1)), material("retirement", page(2)))).isEqualTo(
                "/materials/1/id");
    }

    private String refused(Material... materials) {
        var problem = Terminal.problem(() -> citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(), retiring(List.of(materials))));
        assertThat(Terminal.slug(problem)).isEqualTo("request-invalid");
        return Objects.requireNonNull(problem.errors()).stream().map(ProblemError::at).findFirst().orElseThrow();
    }

    private SubmissionRequest retiring(List<Material> materials) {
        Map<String, Object> account = citizen.data("fund-account");
        String all = new BigDecimal(String.valueOf(account.get("balance")))
                .add(new BigDecimal(String.valueOf(account.get("interest"))))
                .toPlainString();
        SubmissionRequest plain = citizen.asks("RETIRE", all);
        return new SubmissionRequest(plain.serviceId(), plain.serviceVersion(), plain.terminalId(),
                plain.reference(), plain.identityToken(), plain.applicant(), plain.answers(), plain.consents(),
                plain.signature(), plain.document(), plain.recordedAt(), materials, null, plain.parts(), null,
                null, null);
    }

    private static Material material(String id, MaterialPage... pages) {
        return new Material(id, "退休证", TrustLevel.C, null, List.of(pages));
    }

    /** One page of an original. */
    static List<Material> photographed(String id) {
        return List.of(material(id, page(1)));
    }

    private static MaterialPage page(int number) {
        return new MaterialPage(jpeg(number), Sha256.of(jpeg(number)), PageSource.DOCUMENT_CAMERA);
    }

    /** Begins as one does; the platform draws nothing. */
    private static byte[] jpeg(int number) {
        return Arrays.copyOf(("\u00ff\u00d8\u00ff page " + number).getBytes(StandardCharsets.ISO_8859_1), 100);
    }
}
