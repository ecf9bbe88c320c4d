package cn.banshi.core.session;

import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.session.Snapshot.Mode.Known;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.BroughtNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks the backend who is there and what is known about them. */
final class IdentityWork {

    private final Backend backend;
    private final Works works;
    private final StepClock clock;
    private final Library library;
    private final VisitForms forms;
    private final Witness witness;

    IdentityWork(Backend backend, Works works, StepClock clock, Library library, VisitForms forms, Witness witness) {
        this.backend = backend;
        this.works = works;
        this.clock = clock;
        this.library = library;
        this.forms = forms;
        this.witness = witness;
    }

    void verify(String service, Visit visit) {
        ShownCard card = visit.card().orElseThrow();
        CardClaim claim = card.claim();
        AuditEvent.Method method = card.method();
        DataCalls calls = calls(service);
        List<String> next = library.catalogue().known(service).procedureHere().onBehalf().isPresent()
                ? List.of(DataCalls.MANDATES)
                : asked(service, visit);
        works.start(Kind.VERIFY, () -> calls.when(List.of(DataCalls.IDENTITY), next,
                () -> verified(claim, method, calls), new SessionEvent.NotRecorded()));
    }

    private Finding verified(CardClaim claim, AuditEvent.Method method, DataCalls calls) {
        Reply<Backend.Identity> reply = timed(() -> backend.verifyIdentity(claim));
        calls.note(visit -> new IdentityVerified(visit, method, DataCalls.answer(reply)));
        if (!(reply instanceof Reply.Ok<Backend.Identity>)) {
            calls.stop();
        }
        return switch (reply) {
            case Reply.Ok<Backend.Identity>(Backend.Identity identity) -> Finding.of(
                    new SessionEvent.Verified(
                            claim instanceof CardClaim.OfNumber ? Known.BY_NUMBER : Known.SURELY),
                    kept -> {
                        kept.keepToken(identity.token());
                        identity.owner().map(owner -> ShownCard.of(claim, owner)).ifPresent(kept::keep);
                        kept.typed().wipe();
                    });
            case Reply.Refused<Backend.Identity> refused -> refused.retryable()
                    ? Finding.of(new SessionEvent.BackendFailed())
                    : refused(claim, refused.type().substring(refused.type().lastIndexOf('/') + 1));
            case Reply.NoAnswer<Backend.Identity> none -> Finding.of(new SessionEvent.BackendFailed());
        };
    }

    /** @param type of the platform's problem, see the contract */
    private static Finding refused(CardClaim claim, String type) {
        return switch (claim) {
            case CardClaim.OfIdentity _,CardClaim.OfSocialSecurity _ -> notVerified(
                    IdentityProblem.NOT_VERIFIED);
            case CardClaim.OfApp _ -> notVerified(switch (type) {
                case "app-code-expired" -> IdentityProblem.CODE_EXPIRED;
                case "app-code-used" -> IdentityProblem.CODE_USED;
                default -> IdentityProblem.CODE_NOT_ACCEPTED;
            });
            case CardClaim.OfNumber _ -> switch (type) {
                case "sms-code-wrong" -> Finding.of(new SessionEvent.CodeNotTaken(new Note(Note.Kind.CODE_WRONG, 0)),
                        kept -> kept.typed().enter(TypedNumber.CODE, ""));
                case "sms-code-spent" -> notVerified(IdentityProblem.NUMBER_SPENT);
                default -> Finding.of(new SessionEvent.CodeNotTaken(new Note(Note.Kind.CODE_SPENT, 0)),
                        kept -> kept.typed().withdraw());
            };
        };
    }

    private static Finding notVerified(IdentityProblem problem) {
        return Finding.of(new SessionEvent.NotVerified(problem));
    }

    DataCalls calls(String service) {
        return witness.calls(library.catalogue().known(service));
    }

    void fetch(String service, Visit visit) {
        List<DataSource> sources = sources(service);
        var mandate = mandate(service, visit);
        DataCalls calls = calls(service);
        List<String> asked = asked(service, visit);
        Optional<String> brought = visit.brought();
        works.start(Kind.FETCH, wanted -> asked.isEmpty()
                ? fetched(service, sources, mandate, calls, brought, wanted)
                : calls.when(asked, () -> fetched(service, sources, mandate, calls, brought, wanted),
                        new SessionEvent.NotRecorded()));
    }

    private List<String> asked(String service, Visit visit) {
        return Stream.concat(names(sources(service)).stream(),
                keepable(service, visit.principal().isPresent()) ? Stream.of(DataCalls.DRAFTS) : Stream.empty())
                .toList();
    }

    /** What is not signed cannot have been begun elsewhere, see {@link Route#keepable}; a draft is everybody's own. */
    private boolean keepable(String service, boolean onBehalf) {
        return !onBehalf && library.catalogue().known(service).procedureHere().has(Procedure.StepKind.SIGN);
    }

    private List<DataSource> sources(String service) {
        return library.catalogue().known(service).procedureHere().known().data();
    }

    static List<String> names(List<DataSource> sources) {
        return sources.stream().map(DataSource::name).toList();
    }

    /** What is required and missing ends it; what is not required may be missing. Whoever left is asked about no more. */
    private Finding fetched(String service, List<DataSource> sources, Backend.Mandate mandate, DataCalls calls,
            Optional<String> brought, BooleanSupplier wanted) {
        Map<DataSource, Backend.Facts> all = new LinkedHashMap<>();
        boolean keepable = keepable(service, mandate.onBehalf().isPresent());
        Optional<SessionEvent> missing = Optional.empty();
        for (DataSource source : sources) {
            if (missing.isPresent() || !wanted.getAsBoolean()) {
                calls.notAsked(source.name());
                continue;
            }
            Reply<Backend.Facts> reply = timed(() -> backend.fetch(source.name(), mandate, Map.of()));
            calls.answered(source.name(), reply);
            switch (reply) {
                case Reply.Ok<Backend.Facts>(Backend.Facts facts) -> all.put(source, facts);
                case Reply.Refused<Backend.Facts> refused -> missing = PrincipalWork.refuses(refused)
                        ? Optional.of(new SessionEvent.MandateRefused())
                        : required(source, new SessionEvent.DataMissing());
                case Reply.NoAnswer<Backend.Facts> none -> missing = required(source, new SessionEvent.BackendFailed());
            }
        }
        if (missing.isPresent() || !wanted.getAsBoolean()) {
            if (keepable) {
                calls.notAsked(DataCalls.DRAFTS);
            }
            all.clear();
            return missing.map(Finding::of).orElseGet(Finding::nothing);
        }
        Begun begun = keepable ? begun(mandate, calls, brought) : Begun.NOTHING;
        return new Finding(kept -> Optional.of(known(service, kept, all, begun)), all::clear);
    }

    /**
     * What somebody has begun elsewhere.
     *
     * @param missed why it is not what they brought the number of
     */
    private record Begun(Optional<Backend.Draft> draft, Optional<Missed> missed) {

        static final Begun NOTHING = new Begun(Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "Begun";
        }
    }

    /** Who is silent about it has it asked anew, but whoever brought a number is told. */
    private Begun begun(Backend.Mandate mandate, DataCalls calls, Optional<String> brought) {
        Reply<List<Backend.Draft>> reply = timed(
                () -> backend.findDrafts(mandate.identityToken().orElseThrow(), mandate.serviceId()));
        calls.answered(DataCalls.DRAFTS, reply);
        return reply instanceof Reply.Ok<List<Backend.Draft>>(List<Backend.Draft> drafts)
                ? chosen(drafts, brought)
                : new Begun(Optional.empty(), brought.map(number -> Missed.NO_ANSWER));
    }

    private static Begun chosen(List<Backend.Draft> drafts, Optional<String> brought) {
        if (brought.isEmpty()) {
            return new Begun(returned(drafts).or(() -> drafts.stream().findFirst()), Optional.empty());
        }
        String number = BroughtNumber.compact(brought.get());
        Optional<Backend.Draft> wanted = drafts.stream().filter(draft -> isOf(draft, number)).findFirst();
        return new Begun(wanted, wanted.isPresent() ? Optional.empty() : Optional.of(Missed.NOT_THEIRS));
    }

    /** Where an office waits for something there is a last day. */
    private static Optional<Backend.Draft> returned(List<Backend.Draft> drafts) {
        return drafts.stream().filter(draft -> draft.correction().isPresent()).findFirst();
    }

    private static boolean isOf(Backend.Draft draft, String number) {
        return Stream.concat(Stream.of(draft.number()),
                draft.correction().stream().flatMap(returned -> Stream.of(returned.caseNumber(), returned.reference())))
                .map(BroughtNumber::compact)
                .anyMatch(number::equals);
    }

    private static Optional<SessionEvent> required(DataSource source, SessionEvent event) {
        return source.required() ? Optional.of(event) : Optional.empty();
    }

    private SessionEvent known(String service, Visit visit, Map<DataSource, Backend.Facts> all,
            Begun begun) {
        all.forEach((source, facts) -> visit.answers()
                .keep(source, new Answers.Origin(facts.source(), facts.fetchedAt()), facts.data()));
        Form form = forms.form(service, visit);
        if (form.refusal().isPresent()) {
            return new SessionEvent.FoundNotEligible();
        }
        visit.keepBegun(begun.draft());
        visit.miss(begun.missed());
        return new SessionEvent.Fetched(form.pages().stream().findFirst().map(Page::id));
    }

    Backend.Mandate mandate(String service, Visit visit) {
        Procedure procedure = library.catalogue().known(service).procedureHere();
        return new Backend.Mandate(
                procedure.has(Procedure.StepKind.IDENTIFY)
                        ? Optional.of(visit.identityToken().orElseThrow())
                        : Optional.empty(),
                service, procedure.known().purpose(), visit.principal().map(Backend.Principal::mandate));
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
