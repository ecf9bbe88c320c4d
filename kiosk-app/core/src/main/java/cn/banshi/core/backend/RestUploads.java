package cn.banshi.core.backend;

import cn.banshi.contract.client.UploadsApi;
import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.UploadRequest;
import cn.banshi.contract.model.UploadedPage;
import cn.banshi.core.backend.Backend.Reply;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Uploads over HTTP, through the one client there is. Thread-safe. */
final class RestUploads implements PhoneUploads {

    private static final int NOT_FOUND = 404;

    private final RestBackend backend;
    private final String terminalId;
    /** Of an older platform: asked once, not asked again. */
    private volatile boolean lacking;

    RestUploads(RestBackend backend, String terminalId) {
        this.backend = backend;
        this.terminalId = terminalId;
    }

    @Override
    public boolean offered() {
        return !lacking && !backend.away();
    }

    @Override
    public Reply<Place> open(String identityToken, Wanted wanted) {
        var body = new UploadRequest(identityToken, wanted.serviceId(), wanted.material(),
                new Text(wanted.title().zh(), wanted.title().en()), wanted.most());
        Reply<Place> reply = asked(uploads -> uploads.openUpload(terminalId, body),
                answer -> new Place(answer.number().toString(), answer.link().toString(), answer.expiresAt()));
        lacking = reply instanceof Reply.Refused<Place> no && no.status() == NOT_FOUND;
        return reply;
    }

    @Override
    public Reply<Arrived> look(String number) {
        return asked(uploads -> uploads.getUpload(terminalId, UUID.fromString(number)),
                answer -> new Arrived(State.valueOf(answer.state().name()), answer.pages()));
    }

    @Override
    public Reply<byte[]> page(String number, int page) {
        return asked(uploads -> whole(uploads.getUploadPage(terminalId, UUID.fromString(number),
                Integer.toString(page))), UploadedPage::picture);
    }

    /** Other bytes than were sent are no answer. */
    private static @Nullable UploadedPage whole(@Nullable UploadedPage answer) {
        return answer != null && SubmissionBody.Page.of(answer.picture()).sha256().equals(answer.sha256())
                ? answer
                : null;
    }

    @Override
    public Reply<Withdrawn> withdraw(String number) {
        return asked(uploads -> {
            uploads.withdrawUpload(terminalId, UUID.fromString(number));
            return new Withdrawn();
        }, withdrawn -> withdrawn);
    }

    private <C, T> Reply<T> asked(Function<UploadsApi, @Nullable C> exchange, Function<C, T> meaning) {
        return backend.asked(() -> exchange.apply(backend.client().uploads()), meaning);
    }
}
