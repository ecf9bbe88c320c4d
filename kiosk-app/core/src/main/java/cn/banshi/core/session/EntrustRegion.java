package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.EntrustCard;
import cn.banshi.core.session.SessionState.EntrustConsent;
import cn.banshi.core.session.SessionState.Entrusting;
import cn.banshi.core.session.SessionState.Fetching;
import cn.banshi.core.session.SessionState.ForWhom;
import java.util.List;
import java.util.Optional;

/** Somebody who is there, too, entrusts the person identified: reads what it means, agrees, and shows their own card. */
final class EntrustRegion {

    private final Route route;

    EntrustRegion(Route route) {
        this.route = route;
    }

    /** On arriving where a card is waited for. */
    static List<Effect> arriving(EntrustCard card, LeftCard leftCard, Delays delays) {
        if (rests(card)) {
            return List.of();
        }
        return card.problem().filter(problem -> !problem.gone()).isPresent()
                ? List.of(new Effect.StartTimer(Timer.READ_AGAIN, delays.readAgain()))
                : List.of(read(leftCard));
    }

    /** A card from before is nobody's word. */
    private static Effect read(LeftCard leftCard) {
        return leftCard == LeftCard.NONE ? new Effect.ReadAnother() : new Effect.LookAtReader();
    }

    private static EntrustCard waiting(String service) {
        return new EntrustCard(service, Phase.WAITING, Optional.empty(), 0);
    }

    /** Whether nothing is read before a touch. */
    private static boolean rests(EntrustCard card) {
        return card.phase() == Phase.RESTING;
    }

    Transition consent(Snapshot at, EntrustConsent now, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> route.enter(at, waiting(now.service()))
                    .and(List.of(new Effect.KeepEntrusting(now.service())));
            case Citizen.Back back -> whom(at, now.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition whom(Snapshot at, String service) {
        return route.enter(at, new ForWhom(service, route.forOneself(service)));
    }

    Transition card(Snapshot at, EntrustCard now, SessionEvent event) {
        return switch (event) {
            case SessionEvent.CardFound(var place) -> Transition.to(at.at(new EntrustCard(now.service(),
                    IdentityRegion.reading(place), Optional.empty(), now.refused())));
            case SessionEvent.CardRead read -> route.enter(at, new Entrusting(now.service()));
            case SessionEvent.CardNotRead(IdentityProblem problem) -> notRead(at, now, problem);
            case SessionEvent.ReaderFailed failed -> route.fault(at, FaultCode.READER_DOWN,
                    Optional.of(waiting(now.service())));
            case SessionEvent.OneReaderFailed failed -> Transition.to(at,
                    new Effect.StartTimer(Timer.READ_AGAIN, route.readAgain()));
            case Rang(Timer timer) when timer == Timer.READ_AGAIN && now.phase() == Phase.WAITING -> Transition.to(at,
                    read(at.leftCard()));
            case SessionEvent.ReaderLookedAt look -> looked(at, now, look);
            case Citizen.RetryWanted retry when rests(now) -> again(at, now);
            case Citizen.Next next when rests(now) -> again(at, now);
            case Citizen.Back back -> whom(at, now.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition again(Snapshot at, EntrustCard now) {
        return route.enter(at, waiting(now.service()));
    }

    /** What is wrong can be read for a moment before the next card is; after a few somebody has to touch the screen. */
    private Transition notRead(Snapshot at, EntrustCard now, IdentityProblem problem) {
        int times = problem.gone() ? 0 : now.refused() + 1;
        Phase phase = times < SessionState.CardRefused.MOST ? Phase.WAITING : Phase.RESTING;
        return route.enter(at, new EntrustCard(now.service(), phase, Optional.of(problem), times));
    }

    private static Transition looked(Snapshot at, EntrustCard now, SessionEvent.ReaderLookedAt look) {
        return switch (look.seen()) {
            case CARD -> Transition.to(at.at(new EntrustCard(now.service(), now.phase(),
                    Optional.of(look.place().left(IdentityProblem.NOT_TAKEN_UP, IdentityProblem.CHIP_LEFT)),
                    now.refused())));
            case EMPTY, CANNOT_TELL, NO_ANSWER -> Transition.to(at, new Effect.ReadAnother());
        };
    }

    Transition entrusting(Snapshot at, Entrusting now, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Entrusted entrusted -> route.enter(at, new Fetching(now.service()))
                    .and(List.of(new Effect.NotePrincipal(now.service())));
            case SessionEvent.NotVerified(IdentityProblem problem) -> notRead(at, waiting(now.service()),
                    problem);
            case SessionEvent.BackendFailed failed -> route.fault(at, FaultCode.BACKEND_DOWN,
                    Optional.of(waiting(now.service())));
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED,
                    Optional.of(waiting(now.service())));
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
