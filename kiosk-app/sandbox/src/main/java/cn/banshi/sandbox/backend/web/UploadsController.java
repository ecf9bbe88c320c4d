package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Upload;
import cn.banshi.contract.model.UploadPlace;
import cn.banshi.contract.model.UploadRequest;
import cn.banshi.contract.model.UploadedPage;
import cn.banshi.contract.server.UploadsApi;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import cn.banshi.sandbox.backend.platform.Sha256;
import cn.banshi.sandbox.backend.platform.Uploads;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The terminal's side of what is sent by phone. */
@RestController
@RequestMapping(ContractFilter.ROOT)
final class UploadsController implements UploadsApi {

    private final Uploads uploads;
    private final ServiceCatalogue catalogue;
    private final Network network;

    UploadsController(Uploads uploads, ServiceCatalogue catalogue, Network network) {
        this.uploads = uploads;
        this.catalogue = catalogue;
        this.network = network;
    }

    /** A phone shows no certificate, so that its page is on the port without TLS. */
    @Override
    public UploadPlace openUpload(String terminal, UploadRequest request) {
        if (catalogue.find(request.serviceId()).isEmpty()) {
            throw ProblemException.invalid("/serviceId", "is not in the catalogue");
        }
        String pages = "http://127.0.0.1:" + network.contractPort() + PhoneController.ROOT + "/";
        return uploads.open(terminal, request, pages)
                .orElseThrow(() -> ProblemException.of(ProblemKind.IDENTITY_NOT_VALID));
    }

    @Override
    public Upload getUpload(String terminal, UUID number) {
        return uploads.look(terminal, number).orElseThrow(UploadsController::unknown);
    }

    @Override
    public UploadedPage getUploadPage(String terminal, UUID number, String page) {
        return uploads.page(terminal, number, Integer.parseInt(page))
                .map(picture -> new UploadedPage(picture, Sha256.of(picture)))
                .orElseThrow(UploadsController::unknown);
    }

    @Override
    public void withdrawUpload(String terminal, UUID number) {
        uploads.withdraw(terminal, number);
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemKind.UPLOAD_UNKNOWN);
    }
}
