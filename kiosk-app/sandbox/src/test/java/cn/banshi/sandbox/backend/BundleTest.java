package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CaseEvent;
import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.contract.model.ProblemError;
import cn.banshi.contract.model.ServicePart;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Verdict;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Service;
import cn.banshi.sandbox.backend.platform.Bundles.Moved;
import cn.banshi.sandbox.backend.platform.PartMove;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One submission, one case number, several authorities: through the generated client, held against the contract. */
class BundleTest {

    private static final String SERVICE = "business-set-up";
    private static final Map<String, Object> ANSWERS = Map.of("businessName", "MC2026123456", "place", "ZL12345678",
            "trade", "FOOD", "tobacco", "NO", "capital", "50000.00", "invoices", "YES", "staff", "NONE", "seals", "YES",
            "bank", "NONE");
    private static final List<String> PARTS = List.of("setUp", "seal", "tax", "food");

    private final SandboxBackend backend = Backends.shared();

    private static SubmissionRequest asks(Citizen citizen, @Nullable List<String> parts) {
        SubmissionRequest plain = citizen.asks(ANSWERS, Instant.now());
        return new SubmissionRequest(SERVICE, "2", plain.terminalId(), plain.reference(), plain.identityToken(),
                plain.applicant(), plain.answers(), plain.consents(), plain.signature(), plain.document(),
                plain.recordedAt(), plain.materials(), null, parts, null, null, null);
    }

    private Submission file(Citizen citizen) {
        return citizen.terminal().submissions().submit(Terminal.ID, UUID.randomUUID(), asks(citizen, PARTS));
    }

    private static List<String> states(@Nullable List<CasePart> parts) {
        return Objects.requireNonNull(parts).stream().map(part -> part.id() + " " + part.state()).toList();
    }

    private Moved move(Submission filed, String part, PartMove move) {
        return backend.developerSide().movePart(filed.caseNumber(), part, move);
    }

    private void done(Submission filed, String part) {
        assertThat(move(filed, part, PartMove.ADVANCE)).isEqualTo(Moved.MOVED);
        assertThat(move(filed, part, PartMove.ADVANCE)).isEqualTo(Moved.MOVED);
    }

    private static FiledCase now(Citizen citizen, Submission filed) {
        return citizen.terminal().cases().getCase(Terminal.ID, filed.caseNumber());
    }

    @Test
    void takesOneFilingApartAndMakesOneStateOfIt() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        SubmissionRequest request = asks(citizen, PARTS);

        Submission filed = citizen.terminal().submissions().submit(Terminal.ID, key, request);

        assertThat(filed.decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
        assertThat(states(filed.parts())).containsExactly("setUp UNDER_REVIEW", "seal SUBMITTED", "tax SUBMITTED",
                "food SUBMITTED");
        assertThat(citizen.terminal().submissions().submit(Terminal.ID, key, request)).isEqualTo(filed);
        done(filed, "setUp");
        assertThat(states(now(citizen, filed).parts())).containsExactly("setUp DONE", "seal UNDER_REVIEW",
                "tax UNDER_REVIEW", "food SUBMITTED");
        assertThat(move(filed, "food", PartMove.ADVANCE)).isEqualTo(Moved.NOT_NOW);
        assertThat(move(filed, "bank", PartMove.ADVANCE)).isEqualTo(Moved.UNKNOWN_PART);
        done(filed, "tax");
        done(filed, "seal");
        assertThat(now(citizen, filed).state()).isEqualTo(CaseState.UNDER_REVIEW);
        done(filed, "food");
        assertThat(now(citizen, filed).state()).isEqualTo(CaseState.DONE);
        assertThat(now(citizen, filed).history()).extracting(CaseEvent::state)
                .containsExactly(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.UNDER_REVIEW, CaseState.DONE);
    }

    @Test
    void returnsOnePartForCorrectionWhileTheOthersGoOn() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        Submission filed = file(citizen);
        done(filed, "setUp");

        assertThat(move(filed, "seal", PartMove.RETURN)).isEqualTo(Moved.MOVED);
        done(filed, "tax");

        assertThat(now(citizen, filed).state()).isEqualTo(CaseState.RETURNED);
        assertThat(states(now(citizen, filed).parts())).containsExactly("setUp DONE", "seal RETURNED", "tax DONE",
                "food UNDER_REVIEW");
        assertThat(move(filed, "seal", PartMove.ADVANCE)).isEqualTo(Moved.MOVED);
        assertThat(now(citizen, filed).state()).isEqualTo(CaseState.UNDER_REVIEW);
    }

    @Test
    void showsTheApplicantAloneHowEveryPartStands() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        Submission filed = file(citizen);
        move(filed, "setUp", PartMove.REFUSE);

        Map<String, Object> own = citizen.data("own-cases");
        assertThat(own.get("cases")).asString().contains(filed.caseNumber(), "REFUSED", "开店办照");
        assertThat(own.get("parts")).asString().contains("设立登记", "市场监督管理局", "REFUSED", "NOT_ACCEPTED");
        Map<String, Object> others = Citizen.renting(backend).data("own-cases");
        assertThat(others.toString()).doesNotContain(filed.caseNumber());
    }

    @Test
    void refusesPartsThatTheServiceDoesNotHave() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        for (List<String> wrong : List.of(List.of("setUp", "castle"), List.of("setUp", "setUp"))) {
            assertThat(refused(citizen, asks(citizen, wrong))).containsExactly("/parts/1");
        }
        assertThat(refused(citizen, asks(citizen, null))).containsExactly("/parts");
        SubmissionRequest plain = citizen.asks("BUY", "100.00");
        assertThat(refused(citizen, new SubmissionRequest(plain.serviceId(), plain.serviceVersion(), plain.terminalId(),
                plain.reference(), plain.identityToken(), plain.applicant(), plain.answers(), plain.consents(),
                plain.signature(), plain.document(), plain.recordedAt(), null, null, List.of("setUp"), null,
                null, null)))
                .containsExactly("/parts");
    }

    private static List<String> refused(Citizen citizen, SubmissionRequest request) {
        return Objects.requireNonNull(Terminal
                .problem(() -> citizen.terminal().submissions().submit(Terminal.ID, UUID.randomUUID(), request))
                .errors()).stream().map(ProblemError::at).toList();
    }

    /** Terminal and platform speak of the same parts in the same words and in the same order. */
    @Test
    void hasThePartsThatTheTerminalFiles() {
        List<Service> bundles = new CatalogueReader(Path.of(System.getProperty("banshi.root"), "assets")).read()
                .all()
                .stream()
                .filter(service -> service.procedure().filter(here -> !here.parts().isEmpty()).isPresent())
                .toList();
        assertThat(bundles).extracting(Service::id).contains(SERVICE);
        for (Service bundle : bundles) {
            var offered = ServiceCatalogue.load().find(bundle.id()).orElseThrow();
            assertThat(Objects.requireNonNull(offered.parts()).stream().map(BundleTest::said))
                    .containsExactlyElementsOf(bundle.procedureHere().parts().stream().map(BundleTest::said).toList());
        }
    }

    private static String said(ServicePart part) {
        return part.id() + part.after() + part.title().zh() + part.title().en() + part.authority().zh()
                + part.authority().en()
                + Optional.ofNullable(part.coSigner()).map(who -> who.zh() + who.en()).orElse("");
    }

    private static String said(Part part) {
        return part.id() + part.after() + part.title().zh() + part.title().en() + part.authority().zh()
                + part.authority().en() + part.coSigner().map(who -> who.zh() + who.en()).orElse("");
    }
}
