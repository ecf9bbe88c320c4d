package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.DraftList;
import cn.banshi.contract.model.DraftRequest;
import cn.banshi.contract.model.DraftSearch;
import cn.banshi.contract.model.KeptDraft;
import cn.banshi.contract.server.DraftsApi;
import cn.banshi.sandbox.backend.platform.Drafts;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class DraftsController implements DraftsApi {

    private final Drafts drafts;
    private final ServiceCatalogue catalogue;

    DraftsController(Drafts drafts, ServiceCatalogue catalogue) {
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    @Override
    public KeptDraft keepDraft(String terminal, DraftRequest request) {
        if (catalogue.find(request.serviceId()).isEmpty()) {
            throw ProblemException.invalid("/serviceId", "is not in the catalogue");
        }
        return drafts.keep(terminal, request)
                .orElseThrow(() -> ProblemException.of(ProblemKind.IDENTITY_NOT_VALID));
    }

    @Override
    public DraftList findDrafts(String terminal, DraftSearch search) {
        return drafts.find(terminal, search)
                .map(DraftList::new)
                .orElseThrow(() -> ProblemException.of(ProblemKind.IDENTITY_NOT_VALID));
    }
}
