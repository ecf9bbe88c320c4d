package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.CaseList;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.contract.model.Rating;
import cn.banshi.contract.server.CasesApi;
import cn.banshi.sandbox.backend.platform.Cases;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class CasesController implements CasesApi {

    private final Cases cases;

    CasesController(Cases cases) {
        this.cases = cases;
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
    public void rateCase(String terminal, String caseNumber, Rating rating) {
        switch (cases.rate(caseNumber, rating)) {
            case STORED -> {
            }
            case ALREADY -> throw ProblemException.of(ProblemKind.ALREADY_RATED);
            case UNKNOWN_CASE -> throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
    }
}
