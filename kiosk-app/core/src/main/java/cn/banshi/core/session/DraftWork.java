package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.SubmissionBody;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import java.util.List;
import java.util.Optional;

/** Hands what was filled in over to the platform, for its owner to go on with at whichever end. */
final class DraftWork {

    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;
    private final Library library;
    private final VisitForms forms;

    DraftWork(Backend backend, Works works, IdentityWork identity, Library library, VisitForms forms) {
        this.backend = backend;
        this.works = works;
        this.identity = identity;
        this.library = library;
        this.forms = forms;
    }

    /** Whether anything of what the person has begun elsewhere fits. */
    SessionEvent.DraftLooked look(String service, Visit visit) {
        boolean offered = visit.begun().isPresent() && !forms.resumed(service, visit).draft().isEmpty();
        Optional<Missed> missed = visit.takeMissed()
                .or(() -> visit.brought()
                        .filter(number -> visit.begun().isPresent() && !offered)
                        .map(number -> Missed.NOTHING_FITS));
        return new SessionEvent.DraftLooked(offered, forms.form(service, visit).pages().getFirst().id(), missed);
    }

    /** It is not gone on with now; the platform keeps it. */
    SessionEvent.DraftLooked leave(String service, Visit visit) {
        visit.keepBegun(Optional.empty());
        return look(service, visit);
    }

    void take(String service, Visit visit) {
        forms.resume(service, visit);
    }

    /** @param page empty text behind the last one */
    void keep(String serviceId, String page, Visit visit) {
        Service service = library.catalogue().known(serviceId);
        var begun = new Backend.Begun(new SubmissionBody.Service(service.id(), service.version()),
                forms.form(serviceId, visit).draft(), Optional.of(page).filter(id -> !id.isEmpty()),
                visit.consents());
        String token = visit.identityToken().orElseThrow();
        DataCalls calls = identity.calls(serviceId);
        works.start(Kind.DRAFT, () -> calls.when(List.of(DataCalls.DRAFT), () -> {
            Reply<Backend.KeptDraft> reply = identity.timed(() -> backend.keepDraft(token, begun));
            calls.answered(DataCalls.DRAFT, reply);
            return Finding.of(reply instanceof Reply.Ok<Backend.KeptDraft>(Backend.KeptDraft kept)
                    ? new SessionEvent.Kept(kept)
                    : new SessionEvent.BackendFailed());
        }, new SessionEvent.NotRecorded()));
    }
}
