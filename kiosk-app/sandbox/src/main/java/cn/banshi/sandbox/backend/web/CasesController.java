package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Agreement;
import cn.banshi.contract.model.CaseList;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.contract.model.Rating;
import cn.banshi.contract.server.CasesApi;
import cn.banshi.sandbox.backend.platform.Agreements;
import cn.banshi.sandbox.backend.platform.Cases;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class CasesController implements CasesApi {

    private final Cases cases;
    private final Agreements agreements;

    CasesController(Cases cases, Agreements agreements) {
        this.cases = cases;
        this.agreements = agreements;
    }

    @Override
    public CaseList findCases(String terminal, String reference) {
        return new CaseList(cases.findByReference(reference));
    }

    @Override
    public FiledCase getCase(String terminal, String caseNumber) {
        return cases.find(caseNumber).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    @Override
    public FiledCase agreeToPart(String terminal, String caseNumber, String part, Agreement agreement) {
        return switch (agreements.agree(terminal, new Agreements.Word(caseNumber, part, agreement))) {
            case Agreements.Heard.Agreed(FiledCase now) -> now;
            case Agreements.Heard.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
            case Agreements.Heard.UnknownCase no -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case Agreements.Heard.NotTheirs no -> throw ProblemException.of(ProblemKind.AGREEMENT_NOT_THEIRS);
        };
    }

    @Override
    public void rateCase(String terminal, String caseNumber, Rating rating) {
        switch (cases.rate(caseNumber, rating)) {
            case STORED -> {
            }
            case ALREADY -> throw ProblemException.of(ProblemKind.ALREADY_RATED);
            case UNKNOWN_CASE -> throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
    }
}
