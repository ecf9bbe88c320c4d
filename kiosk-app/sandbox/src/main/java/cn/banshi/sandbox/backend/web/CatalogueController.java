package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Catalogue;
import cn.banshi.contract.model.Service;
import cn.banshi.contract.server.CatalogueApi;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class CatalogueController implements CatalogueApi {

    private final ServiceCatalogue catalogue;

    CatalogueController(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Catalogue listServices(String terminal) {
        return catalogue.all();
    }

    @Override
    public Service getService(String terminal, String serviceId) {
        return catalogue.find(serviceId).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }
}
