package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Service;
import cn.banshi.contract.model.Signature;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.server.SubmissionsApi;
import cn.banshi.sandbox.backend.certificate.Terminals;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import cn.banshi.sandbox.backend.platform.Sha256;
import cn.banshi.sandbox.backend.platform.Submissions;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class SubmissionsController implements SubmissionsApi {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Duration USUAL_TIME = Duration.ofSeconds(1);

    private final Submissions submissions;
    private final ServiceCatalogue catalogue;
    private final Terminals terminals;
    private final HttpServletRequest current;

    /** @param current stands for the request being served: Spring passes a proxy */
    SubmissionsController(Submissions submissions, ServiceCatalogue catalogue, Terminals terminals,
            HttpServletRequest current) {
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.terminals = terminals;
        this.current = current;
    }

    @Override
    public Submission submit(String terminal, UUID key, SubmissionRequest request, @Nullable String signature) {
        byte[] body = KeptBodyRequest.bodyOf(current);
        Optional<String> signed = Optional.ofNullable(signature);
        if (!terminals.vouchesFor(terminal, signed, body)) {
            throw ProblemException.of(ProblemKind.SIGNATURE_NOT_VALID);
        }
        check(terminal, request);
        return switch (submissions.file(key, request, body, signed)) {
            case Submissions.Result.Filed filed -> filed.answer();
            case Submissions.Result.Running running -> throw ProblemException.of(ProblemKind.SUBMISSION_RUNNING,
                    USUAL_TIME);
            case Submissions.Result.NotOpen notOpen -> throw ProblemException.of(ProblemKind.CORRECTION_NOT_OPEN);
            case Submissions.Result.Differs differs -> throw ProblemException.of(ProblemKind.PAYLOAD_DIFFERS);
        };
    }

    @Override
    public Submission findSubmission(String terminal, UUID key) {
        return submissions.find(key).orElseThrow(() -> ProblemException.of(ProblemKind.SUBMISSION_UNKNOWN));
    }

    /** What a schema cannot say. */
    private void check(String terminal, SubmissionRequest request) {
        if (!request.terminalId().equals(terminal)) {
            throw ProblemException.invalid("/terminalId", "is not the terminal of X-Terminal-Id");
        }
        Service service = catalogue.find(request.serviceId())
                .orElseThrow(() -> ProblemException.invalid("/serviceId", "is not in the catalogue"));
        BundleCheck.check(service, request);
        byte[] document = request.document();
        Signature signature = request.signature();
        if (document != null && signature != null) {
            check(document, signature);
        } else if (!submissions.unsigned(request.serviceId())) {
            throw ProblemException.invalid("/signature", "is missing, and this service is signed");
        }
        MaterialCheck.check(Objects.requireNonNullElse(request.materials(), List.of()));
    }

    private static void check(byte[] document, Signature signature) {
        if (!Arrays.equals(Arrays.copyOf(document, PDF.length), PDF)) {
            throw ProblemException.invalid("/document", "is not a PDF");
        }
        if (!Sha256.of(document).equals(signature.documentSha256())) {
            throw ProblemException.invalid("/signature/documentSha256", "is not the document's");
        }
    }
}
