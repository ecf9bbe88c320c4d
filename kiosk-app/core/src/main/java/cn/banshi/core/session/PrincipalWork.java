package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.ActedFor;
import cn.banshi.core.audit.Digest;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Word;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Asks for whom the person who is there may act. */
final class PrincipalWork {

    /** The platform's problem where a mandate does not hold, see the contract. */
    private static final String NOT_VALID = "/mandate-not-valid";

    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;
    private final Library library;
    private final Witness witness;

    PrincipalWork(Backend backend, Works works, IdentityWork identity, Library library, Witness witness) {
        this.backend = backend;
        this.works = works;
        this.identity = identity;
        this.library = library;
        this.witness = witness;
    }

    void find(String service, Visit visit) {
        List<OnBehalf.Kind> kinds = library.catalogue().known(service).procedureHere().onBehalf().orElseThrow().kinds();
        String token = visit.identityToken().orElseThrow();
        DataCalls calls = identity.calls(service);
        works.start(Kind.PRINCIPALS, () -> calls.when(List.of(DataCalls.MANDATES), () -> {
            Reply<List<Principal>> reply = identity.timed(() -> backend.findPrincipals(token, service));
            calls.answered(DataCalls.MANDATES, reply);
            return reply instanceof Reply.Ok<List<Principal>>(List<Principal> all)
                    ? found(all.stream().filter(one -> kinds.contains(one.kind())).toList())
                    : Finding.of(new SessionEvent.BackendFailed());
        }, new SessionEvent.NotRecorded()));
    }

    private static Finding found(List<Principal> principals) {
        return Finding.of(new SessionEvent.PrincipalsFound(!principals.isEmpty()),
                visit -> visit.behalf().keep(principals));
    }

    void note(String service, Visit visit) {
        visit.principal()
                .ifPresent(principal -> witness.notes()
                        .note(number -> new ActedFor(number, Word.of(service),
                                Word.of(principal.kind().name().toLowerCase(Locale.ROOT)),
                                digest(principal.mandate()))));
    }

    private static Digest digest(String mandate) {
        return new Digest(HexFormat.of()
                .formatHex(Suite.INTERNATIONAL.digest(mandate.getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether it says that the person may not act for whom they chose. */
    static boolean refuses(Reply<?> reply) {
        return reply instanceof Reply.Refused<?> refused && refused.type().endsWith(NOT_VALID);
    }
}
