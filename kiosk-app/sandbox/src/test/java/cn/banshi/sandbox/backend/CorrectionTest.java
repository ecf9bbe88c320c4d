package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Draft;
import cn.banshi.contract.model.DraftSearch;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.contract.model.NumberKind;
import cn.banshi.contract.model.NumberSearch;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.platform.Bundles.Moved;
import cn.banshi.sandbox.backend.platform.PartMove;
import cn.banshi.sandbox.backend.platform.Returns.Wrong;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientResponseException;

/** A case that its authority returned is corrected under its number, by its applicant, in time; and its other parts go on meanwhile. */
class CorrectionTest {

    private static final String SERVICE = "business-set-up";
    private static final Map<String, Object> ANSWERS = Map.of("businessName", "MC2026123456", "place", "ZL12345678",
            "trade", "FOOD", "tobacco", "NO", "capital", "50000.00", "invoices", "YES", "staff", "NONE", "seals", "YES",
            "bank", "NONE");
    private static final List<String> PARTS = List.of("setUp", "seal", "tax", "food");
    private static final Text SAID = new Text("经营场所和租赁合同不一致。", "The place differs from the lease.");

    private final SandboxBackend backend = Backends.shared();
    private final Citizen citizen = Citizen.renting(backend).withMobile(backend);

    private SubmissionRequest asks(Citizen who, @Nullable String corrects) {
        SubmissionRequest plain = who.asks(ANSWERS, Instant.now());
        return new SubmissionRequest(SERVICE, "2", plain.terminalId(), plain.reference(), plain.identityToken(),
                plain.applicant(), plain.answers(), plain.consents(), plain.signature(), plain.document(),
                plain.recordedAt(), plain.materials(), null, PARTS, null, null, corrects);
    }

    private Submission file(Citizen who, @Nullable String corrects) {
        return who.terminal().submissions().submit(Terminal.ID, UUID.randomUUID(), asks(who, corrects));
    }

    private Submission returned(int days) {
        Submission filed = file(citizen, null);
        assertThat(backend.developerSide()
                .giveBack(filed.caseNumber(),
                        new Wrong(Optional.of("setUp"), SAID, List.of("place"), List.of("floorPlan"), days)))
                .isEqualTo(Moved.MOVED);
        return filed;
    }

    private List<Draft> drafts(Citizen who) {
        return who.terminal().drafts().findDrafts(Terminal.ID, new DraftSearch(who.token(), SERVICE)).drafts();
    }

    private FiledCase now(Submission filed) {
        return citizen.terminal().cases().getCase(Terminal.ID, filed.caseNumber());
    }

    private static List<String> states(@Nullable List<CasePart> parts) {
        return Objects.requireNonNull(parts).stream().map(part -> part.id() + " " + part.state()).toList();
    }

    private static void refused(ThrowingCallable call) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(RestClientResponseException.class,
                        problem -> assertThat(problem.getResponseBodyAsString()).contains("correction-not-open"));
    }

    @Test
    void isAmongItsApplicantsDraftsWithWhatTheOfficeWrote() {
        Submission filed = returned(15);

        assertThat(drafts(citizen)).singleElement().satisfies(draft -> {
            var correction = Objects.requireNonNull(draft.correction());
            assertThat(correction.caseNumber()).isEqualTo(filed.caseNumber());
            assertThat(correction.said()).isEqualTo(SAID);
            assertThat(correction.fields()).containsExactly("place");
            assertThat(correction.parts()).containsExactly("setUp");
            assertThat(draft.answers()).containsEntry("place", "ZL12345678").containsEntry("mobile", citizen.mobile());
        });
        assertThat(drafts(Citizen.renting(backend))).as("of nobody else").isEmpty();
        assertThat(citizen.terminal()
                .numbers()
                .findNumber(Terminal.ID, new NumberSearch(filed.caseNumber()))
                .kind()).isEqualTo(NumberKind.RETURNED_CASE);
    }

    @Test
    void keepsItsNumberAndIsTakenUpAgain() {
        Submission filed = returned(15);
        assertThat(now(filed).state()).isEqualTo(CaseState.RETURNED);
        Submission corrected = file(citizen, filed.caseNumber());

        assertThat(corrected.caseNumber()).isEqualTo(filed.caseNumber());
        assertThat(corrected.decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
        assertThat(states(now(filed).parts())).contains("setUp UNDER_REVIEW");
        assertThat(now(filed).state()).isEqualTo(CaseState.UNDER_REVIEW);
        assertThat(drafts(citizen)).isEmpty();
        refused(() -> file(citizen, filed.caseNumber()));
    }

    @Test
    void isAnsweredAlikeHoweverOftenItIsSent() {
        Submission filed = returned(15);
        SubmissionRequest request = asks(citizen, filed.caseNumber());
        UUID key = UUID.randomUUID();
        Submission first = citizen.terminal().submissions().submit(Terminal.ID, key, request);

        assertThat(citizen.terminal().submissions().submit(Terminal.ID, key, request)).isEqualTo(first);
        assertThat(citizen.terminal().submissions().findSubmission(Terminal.ID, key)).isEqualTo(first);
    }

    @Test
    void letsOtherPartsGoOnMeanwhile() {
        Submission filed = file(citizen, null);
        for (String part : List.of("setUp", "setUp")) {
            assertThat(backend.developerSide().movePart(filed.caseNumber(), part, PartMove.ADVANCE))
                    .isEqualTo(Moved.MOVED);
        }
        assertThat(backend.developerSide()
                .giveBack(filed.caseNumber(), new Wrong(Optional.of("seal"), SAID, List.of("seals"), List.of(), 15)))
                .isEqualTo(Moved.MOVED);
        assertThat(backend.developerSide().movePart(filed.caseNumber(), "tax", PartMove.ADVANCE))
                .isEqualTo(Moved.MOVED);
        Submission corrected = file(citizen, filed.caseNumber());

        assertThat(states(corrected.parts())).containsExactly("setUp DONE", "seal UNDER_REVIEW", "tax APPROVED",
                "food SUBMITTED");
    }

    @Test
    void isRefusedWhereNothingWasReturnedOrTheDateIsOverOrItIsAnothers() {
        Submission running = file(citizen, null);
        refused(() -> file(citizen, running.caseNumber()));
        Submission late = returned(-1);
        refused(() -> file(citizen, late.caseNumber()));
        Submission theirs = returned(15);
        Citizen stranger = Citizen.renting(backend).withMobile(backend);
        refused(() -> file(stranger, theirs.caseNumber()));

        assertThat(now(theirs).state()).isEqualTo(CaseState.RETURNED);
    }

    /** At another terminal nothing was proved today. */
    private Submission fileElsewhere(String corrects, String mobile) {
        String there = "ZZ-0008";
        String token = citizen.terminal()
                .identity()
                .verifyIdentity(there, Citizen.claim(citizen.card()))
                .identityToken();
        SubmissionRequest here = asks(citizen, corrects);
        return citizen.terminal()
                .submissions()
                .submit(there, UUID.randomUUID(), new SubmissionRequest(SERVICE, "2", there,
                        here.reference(), token, new Applicant(citizen.card().name(), citizen.card().number(), mobile),
                        here.answers(), here.consents(), here.signature(), here.document(), here.recordedAt(), null,
                        null, PARTS, null, null,
                        corrects));
    }

    @Test
    void needsNoCodeForTheMobileNumberThatWasFiled() {
        Submission filed = returned(15);

        assertThat(fileElsewhere(filed.caseNumber(), citizen.mobile()).decision().verdict())
                .isEqualTo(Verdict.UNDER_REVIEW);
    }

    @Test
    void needsOneForAnotherAndStaysReturnedWithoutIt() {
        Submission filed = returned(15);

        assertThat(fileElsewhere(filed.caseNumber(), "13900001234").decision().code()).isEqualTo("MOBILE_NOT_VERIFIED");
        assertThat(now(filed).state()).isEqualTo(CaseState.RETURNED);
    }
}
