package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.device.idcard.CardHolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the backend who is there and what is known about them. */
final class IdentityWork {

    private final Backend backend;
    private final Works works;
    private final StepClock clock;
    private final Library library;
    private final VisitForms forms;

    IdentityWork(Backend backend, Works works, StepClock clock, Library library, VisitForms forms) {
        this.backend = backend;
        this.works = works;
        this.clock = clock;
        this.library = library;
        this.forms = forms;
    }

    void verify(Visit visit) {
        CardHolder holder = visit.card().orElseThrow().holder();
        var claim = new Backend.CardClaim(holder.name(), holder.number(), holder.validity().to(),
                holder.layout().name());
        works.start(Kind.VERIFY, () -> switch (timed(() -> backend.verifyIdentity(claim))) {
            case Reply.Ok<Backend.Identity>(Backend.Identity identity) -> Finding.of(new SessionEvent.Verified(),
                    kept -> kept.keepToken(identity.token()));
            case Reply.Refused<Backend.Identity> refused -> refused.retryable()
                    ? Finding.of(new SessionEvent.BackendFailed())
                    : Finding.of(new SessionEvent.NotVerified());
            case Reply.NoAnswer<Backend.Identity> none -> Finding.of(new SessionEvent.BackendFailed());
        });
    }

    void fetch(String service, Visit visit) {
        Procedure procedure = library.catalogue().known(service).procedureHere();
        var mandate = mandate(service, visit);
        works.start(Kind.FETCH, () -> {
            Map<DataSource, Backend.Facts> all = new LinkedHashMap<>();
            for (DataSource source : procedure.known().data()) {
                switch (timed(() -> backend.fetch(source.name(), mandate, Map.of()))) {
                    case Reply.Ok<Backend.Facts>(Backend.Facts facts) -> all.put(source, facts);
                    case Reply.Refused<Backend.Facts> refused when source.required() -> {
                        return Finding.of(new SessionEvent.DataMissing());
                    }
                    case Reply.NoAnswer<Backend.Facts> none when source.required() -> {
                        return Finding.of(new SessionEvent.BackendFailed());
                    }
                    case Reply.Refused<Backend.Facts> refused -> {
                    }
                    case Reply.NoAnswer<Backend.Facts> none -> {
                    }
                }
            }
            return new Finding(kept -> Optional.of(known(service, kept, all)), all::clear);
        });
    }

    private SessionEvent known(String service, Visit visit, Map<DataSource, Backend.Facts> all) {
        all.forEach((source, facts) -> visit.answers()
                .keep(source, new Answers.Origin(facts.source(), facts.fetchedAt()), facts.data()));
        Form form = forms.form(service, visit);
        return form.refusal().isPresent()
                ? new SessionEvent.FoundNotEligible()
                : new SessionEvent.Fetched(form.pages().getFirst().id());
    }

    Backend.Mandate mandate(String service, Visit visit) {
        return new Backend.Mandate(visit.identityToken().orElseThrow(), service,
                library.catalogue().known(service).procedureHere().known().purpose());
    }

    <T> T timed(Supplier<T> call) {
        clock.begin(Who.BACKEND);
        try {
            return call.get();
        } finally {
            clock.end(Who.BACKEND);
        }
    }
}
