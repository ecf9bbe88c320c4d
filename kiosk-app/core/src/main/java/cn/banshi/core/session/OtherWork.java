package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Backend.Stage;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Word;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lets the platform know the word of somebody else who is there: their card first, then what they agreed to. */
final class OtherWork {

    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;
    private final Library library;
    private final Witness witness;

    OtherWork(Backend backend, Works works, IdentityWork identity, Library library, Witness witness) {
        this.backend = backend;
        this.works = works;
        this.identity = identity;
        this.library = library;
        this.witness = witness;
    }

    void agreed(Errand errand, Visit visit, Instant at) {
        Procedure.Clause clause = errand.clause(procedure(errand), visit);
        visit.behalf().keep(new Consented(clause.id(), clause.version(), at));
        witness.notes()
                .note(number -> new ConsentGiven(number, Word.of(errand.service()), Word.of(clause.id()),
                        clause.version()));
    }

    private Procedure procedure(Errand errand) {
        return library.catalogue().known(errand.service()).procedureHere();
    }

    void tell(Errand errand, Visit visit) {
        switch (errand) {
            case Errand.Entrusts entrusts -> entrust(errand, visit);
            case Errand.Agrees agrees -> agree(errand, visit);
        }
    }

    private void entrust(Errand errand, Visit visit) {
        String token = visit.identityToken().orElseThrow();
        verified(errand, visit, DataCalls.ENTRUSTING, (theirs, consent) -> {
            Reply<Principal> reply = identity
                    .timed(() -> backend.entrust(token, theirs, errand.service(), consent));
            return new Told(reply, reply instanceof Reply.Ok<Principal>(Principal entrusted)
                    ? Finding.of(new SessionEvent.Entrusted(), kept -> kept.actFor(Optional.of(entrusted)))
                    : Finding.of(failed(reply, IdentityProblem.NOT_ENTRUSTED)));
        });
    }

    private void agree(Errand errand, Visit visit) {
        Receipt receipt = visit.receipt().orElseThrow();
        Procedure procedure = procedure(errand);
        Part part = Errand.Agrees.part(procedure, receipt).orElseThrow();
        verified(errand, visit, DataCalls.AGREEING, (theirs, consent) -> {
            Reply<Map<String, Stage>> reply = identity
                    .timed(() -> backend.agree(receipt.caseNumber(), part.id(), theirs, consent));
            return new Told(reply, reply instanceof Reply.Ok<Map<String, Stage>>(Map<String, Stage> parts)
                    ? goesOn(procedure, receipt.at(parts, library.texts().get(TextKey.AGREED)))
                    : Finding.of(failed(reply, IdentityProblem.NOT_CO_SIGNER)));
        });
    }

    /** Somebody else's word may be wanted for another part. */
    private static Finding goesOn(Procedure procedure, Receipt receipt) {
        Truth truth = Errand.Agrees.part(procedure, receipt).isPresent() ? Truth.TO_AGREE : Truth.ACCEPTED;
        return Finding.of(new SessionEvent.Agreed(truth), kept -> kept.keep(receipt));
    }

    /** What the platform said, and what is to be made of it. */
    private record Told(Reply<?> reply, Finding finding) {}

    /** The card is compared with the register like any card; it is wiped whatever comes of it. */
    private void verified(Errand errand, Visit visit, String then, BiFunction<String, Consented, Told> tell) {
        ShownCard card = visit.behalf().giver().orElseThrow();
        CardClaim claim = card.claim();
        Consented consent = visit.behalf().entrusting().orElseThrow();
        DataCalls calls = identity.calls(errand.service());
        works.start(Kind.PRINCIPALS, wanted -> calls.when(List.of(DataCalls.IDENTITY, then), () -> {
            Reply<Backend.Identity> who = identity.timed(() -> backend.verifyIdentity(claim));
            calls.note(number -> new IdentityVerified(number, card.method(), DataCalls.answer(who)));
            if (!(who instanceof Reply.Ok<Backend.Identity>(Backend.Identity person))) {
                calls.notAsked(then);
                return wiping(Finding.of(failed(who, IdentityProblem.NOT_VERIFIED)));
            }
            if (!wanted.getAsBoolean()) { // they left before their word was given
                calls.notAsked(then);
                return wiping(Finding.nothing());
            }
            Told told = tell.apply(person.token(), consent);
            calls.answered(then, told.reply());
            return wiping(told.finding());
        }, new SessionEvent.NotRecorded()));
    }

    private static Finding wiping(Finding finding) {
        return new Finding(visit -> {
            visit.behalf().wipeGiver();
            return finding.keep().apply(visit);
        }, finding.drop());
    }

    private static SessionEvent failed(Reply<?> reply, IdentityProblem problem) {
        return reply instanceof Reply.Refused<?> refused && !refused.retryable()
                ? new SessionEvent.NotVerified(problem)
                : new SessionEvent.BackendFailed();
    }
}
