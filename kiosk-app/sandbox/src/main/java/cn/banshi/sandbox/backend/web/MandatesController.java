package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Mandate;
import cn.banshi.contract.model.MandateList;
import cn.banshi.contract.model.MandateRequest;
import cn.banshi.contract.model.MandateSearch;
import cn.banshi.contract.server.MandatesApi;
import cn.banshi.sandbox.backend.platform.Mandates;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class MandatesController implements MandatesApi {

    private final Mandates mandates;
    private final ServiceCatalogue catalogue;

    MandatesController(Mandates mandates, ServiceCatalogue catalogue) {
        this.mandates = mandates;
        this.catalogue = catalogue;
    }

    @Override
    public MandateList findMandates(String terminal, MandateSearch search) {
        return mandates.find(terminal, search)
                .map(MandateList::new)
                .orElseThrow(() -> ProblemException.of(ProblemKind.IDENTITY_NOT_VALID));
    }

    @Override
    public Mandate recordMandate(String terminal, MandateRequest request) {
        if (catalogue.find(request.serviceId()).isEmpty()) {
            throw ProblemException.invalid("/serviceId", "is not in the catalogue");
        }
        return switch (mandates.record(terminal, request)) {
            case Mandates.Recording.Recorded recorded -> recorded.mandate();
            case Mandates.Recording.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
            case Mandates.Recording.NotGiven no -> throw ProblemException.of(ProblemKind.MANDATE_NOT_GIVEN);
        };
    }
}
