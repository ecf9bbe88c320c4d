package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.session.SessionEvent.BackendFailed;
import cn.banshi.core.session.SessionEvent.CardFound;
import cn.banshi.core.session.SessionEvent.CardNotRead;
import cn.banshi.core.session.SessionEvent.CardRead;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionEvent.ReaderFailed;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt;
import cn.banshi.core.session.SessionState.CardRefused;
import cn.banshi.core.session.SessionState.Confirm;
import cn.banshi.core.session.SessionState.DataWrong;
import cn.banshi.core.session.SessionState.Eligibility;
import cn.banshi.core.session.SessionState.Fetching;
import cn.banshi.core.session.SessionState.Identifying;
import cn.banshi.core.session.SessionState.Verifying;
import java.util.Optional;

/** Who is there, and what is known about them. */
final class IdentityRegion {

    private final Route route;
    private final NumberRegion number;

    IdentityRegion(Route route, NumberRegion number) {
        this.route = route;
        this.number = number;
    }

    Transition identifying(Snapshot at, Identifying now, SessionEvent event) {
        return switch (event) {
            case CardFound(CardPlace place) -> Transition.to(at.at(
                    new Identifying(now.service(), reading(place), Optional.empty(), now.refused())));
            case CardRead read -> route.enter(at, new Verifying(now.service()));
            case CardNotRead(IdentityProblem problem) -> notRead(at, now, problem);
            case ReaderFailed failed -> number.open(now.service(), now.problem())
                    ? tryLater(at.at(waiting(now, now.problem())))
                    : route.fault(at, FaultCode.READER_DOWN, Optional.of(Route.waiting(now.service())));
            case SessionEvent.OneReaderFailed failed -> tryLater(at);
            case Rang(Timer timer) when timer == Timer.READ_AGAIN -> Transition.to(at, new Effect.ResumeReading());
            case ReaderLookedAt look -> looked(at, now, look);
            case Citizen.NumberWanted wanted -> now.phase() == Phase.WAITING
                    ? number.begin(at, now.service(), now.problem())
                    : Transition.meaningless(at);
            case Citizen.Back back -> route.beforeIdentify(at, now.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** Whoever can say in another way who they are need not wait for the reader. */
    private Transition tryLater(Snapshot at) {
        return Transition.to(at, new Effect.StartTimer(Timer.READ_AGAIN, route.readAgain()));
    }

    static Phase reading(CardPlace place) {
        return switch (place) {
            case READER -> Phase.READING;
            case SLOT -> Phase.READING_IN_SLOT;
            case SCANNER -> Phase.WAITING; // it is read when it is found
        };
    }

    /**
     * What is known of a card from before stands in {@code at} already. Behind a reader that can never tell, the rule
     * that such a card identifies nobody cannot be kept. One that does not answer now is asked again before it reads; others
     * need not wait for it.
     */
    private Transition looked(Snapshot at, Identifying now, ReaderLookedAt look) {
        return switch (look.seen()) {
            case CARD -> Transition.to(at.at(waiting(now,
                    Optional.of(look.place().left(IdentityProblem.NOT_TAKEN_UP, IdentityProblem.CHIP_LEFT)))));
            case EMPTY, CANNOT_TELL, NO_ANSWER -> Transition.to(at.at(waiting(now,
                    now.problem().filter(problem -> !problem.fromBefore()))), new Effect.StartReading());
        };
    }

    private static Identifying waiting(Identifying now, Optional<IdentityProblem> problem) {
        return new Identifying(now.service(), Phase.WAITING, problem, now.refused());
    }

    /** A card that never came or went away is simply waited for again. A phone is not forgotten there, whatever it showed. */
    private Transition notRead(Snapshot at, Identifying now, IdentityProblem problem) {
        if (problem.gone()) {
            return route.enter(at, new Identifying(now.service(), Phase.WAITING, Optional.of(problem), 0));
        }
        int times = problem == IdentityProblem.CODE_FOREIGN ? 1 : now.refused() + 1;
        return route.enter(at, new CardRefused(now.service(), problem, times));
    }

    Transition refused(Snapshot at, CardRefused refused, SessionEvent event) {
        return switch (event) {
            case Rang(Timer timer) when timer == Timer.READ_AGAIN -> route.enter(at, new Identifying(
                    refused.service(), Phase.WAITING, Optional.of(refused.problem()), refused.times()));
            case Citizen.Touched touched -> again(at, refused);
            case Citizen.RetryWanted retry -> again(at, refused);
            case Citizen.Next next -> again(at, refused);
            case Citizen.NumberWanted wanted -> number.begin(at, refused.service(), Optional.of(refused.problem()));
            case Citizen.Back back -> route.beforeIdentify(at, refused.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition again(Snapshot at, CardRefused refused) {
        return route.enter(at,
                new Identifying(refused.service(), Phase.WAITING, Optional.of(refused.problem()), 0));
    }

    Transition verifying(Snapshot at, Verifying verifying, SessionEvent event) {
        String service = verifying.service();
        return switch (event) {
            case SessionEvent.Verified(var known) -> route.known(at.in(at.mode().known(known)), service);
            case SessionEvent.CodeNotTaken(var note) -> number.again(at, service, note);
            case SessionEvent.NotVerified(IdentityProblem problem) -> problem.ofNumber()
                    ? number.toCard(at, service, Optional.of(problem))
                    : route.enter(at, new CardRefused(service, problem, 1));
            case BackendFailed failed -> route.fault(at, FaultCode.BACKEND_DOWN, Optional.of(verifying));
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(verifying));
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition fetching(Snapshot at, Fetching fetching, SessionEvent event) {
        String service = fetching.service();
        return switch (event) {
            case SessionEvent.Fetched(Optional<String> firstPage) -> route.weighs(service)
                    ? route.enter(at, new Eligibility(service, true))
                    : fetched(at, service, firstPage);
            case SessionEvent.DraftLooked looked -> route.begun(at, service, looked);
            case SessionEvent.FoundNotEligible not -> route.enter(at, new Eligibility(service, false));
            case SessionEvent.MandateRefused no -> route.unmandated(at, service, true);
            case SessionEvent.DataMissing missing -> route.fault(at, FaultCode.DATA_UNAVAILABLE,
                    Optional.of(fetching));
            case BackendFailed failed -> route.fault(at, FaultCode.BACKEND_DOWN, Optional.of(fetching));
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(fetching));
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition eligibility(Snapshot at, Eligibility eligibility, SessionEvent event) {
        String service = eligibility.service();
        return switch (event) {
            case Citizen.Next next when eligibility.open() -> fetched(at, service,
                    Optional.of(route.procedure(service).pages().getFirst().id()));
            case SessionEvent.DraftLooked looked when eligibility.open() -> route.begun(at, service, looked);
            case Citizen.DataDenied denied when eligibility.open() -> route.enter(at, new DataWrong(service));
            case Citizen.Back back -> route.home(at);
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition fetched(Snapshot at, String service, Optional<String> firstPage) {
        if (route.confirms(service)) {
            return route.enter(at, new Confirm(service));
        }
        return route.keepable(service)
                ? Transition.to(at, new Effect.FindDraft(service))
                : route.asked(at, service, firstPage);
    }

    Transition confirm(Snapshot at, Confirm confirm, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> Transition.to(at, new Effect.FindDraft(confirm.service()));
            case SessionEvent.DraftLooked looked -> route.begun(at, confirm.service(), looked);
            case Citizen.DataDenied denied -> route.enter(at, new DataWrong(confirm.service()));
            case Citizen.Back back -> route.weighs(confirm.service())
                    ? route.enter(at, new Eligibility(confirm.service(), true))
                    : route.home(at);
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition dataWrong(Snapshot at, DataWrong wrong, SessionEvent event) {
        return switch (event) {
            case Citizen.Back back -> route.beforeForm(at, wrong.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
