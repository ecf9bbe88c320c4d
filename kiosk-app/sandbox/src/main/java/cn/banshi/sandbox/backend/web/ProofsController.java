package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.CopyRequest;
import cn.banshi.contract.model.IssuedCopy;
import cn.banshi.contract.model.IssuedProof;
import cn.banshi.contract.model.ProofRequest;
import cn.banshi.contract.server.ProofsApi;
import cn.banshi.sandbox.backend.platform.CertificateCopies;
import cn.banshi.sandbox.backend.platform.StampedProofs;
import cn.banshi.sandbox.backend.platform.StampedProofs.Issue;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class ProofsController implements ProofsApi {

    private final StampedProofs proofs;

    private final CertificateCopies copies;

    ProofsController(StampedProofs proofs, CertificateCopies copies) {
        this.proofs = proofs;
        this.copies = copies;
    }

    @Override
    public IssuedCopy issueCopy(String terminal, CopyRequest request) {
        return switch (copies.issue(terminal, request)) {
            case CertificateCopies.Issue.Issued issued -> issued.copy();
            case CertificateCopies.Issue.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
            case CertificateCopies.Issue.NotConnected no -> throw ProblemException
                    .of(ProblemKind.INTERFACE_NOT_CONNECTED);
            case CertificateCopies.Issue.Unknown no -> throw ProblemException.of(ProblemKind.PROOF_UNKNOWN);
            case CertificateCopies.Issue.NotHad no -> throw ProblemException.of(ProblemKind.PROOF_NOT_ISSUED);
        };
    }

    @Override
    public IssuedProof issueProof(String terminal, ProofRequest request) {
        return switch (proofs.issue(terminal, request)) {
            case Issue.Issued issued -> issued.proof();
            case Issue.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
            case Issue.NotMandated no -> throw ProblemException.of(ProblemKind.MANDATE_NOT_VALID);
            case Issue.NotConnected no -> throw ProblemException.of(ProblemKind.INTERFACE_NOT_CONNECTED);
            case Issue.UnknownProof no -> throw ProblemException.of(ProblemKind.PROOF_UNKNOWN);
            case Issue.NotTrue no -> throw ProblemException.of(ProblemKind.PROOF_NOT_ISSUED);
        };
    }
}
