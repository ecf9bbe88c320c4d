package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Printed;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Fetching;
import cn.banshi.core.session.SessionState.ForWhom;
import cn.banshi.core.session.SessionState.OtherCard;
import cn.banshi.core.session.SessionState.OtherConsent;
import cn.banshi.core.session.SessionState.OtherRecording;
import java.util.List;
import java.util.Optional;

/**
 * Somebody else who is there, too, reads what it means, agrees, and shows their own card. What was filed before stays filed
 * whatever goes wrong here, so nothing of it ends on a page that says otherwise.
 */
final class OtherRegion {

    private final Route route;

    OtherRegion(Route route) {
        this.route = route;
    }

    /** On arriving where a card is waited for. */
    static List<Effect> arriving(OtherCard card, LeftCard leftCard, Delays delays) {
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

    private static OtherCard waiting(Errand errand) {
        return new OtherCard(errand, Phase.WAITING, Optional.empty(), 0);
    }

    /** Whether nothing is read before a touch. */
    private static boolean rests(OtherCard card) {
        return card.phase() == Phase.RESTING;
    }

    Transition consent(Snapshot at, OtherConsent now, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> route.enter(at, waiting(now.errand()))
                    .and(List.of(new Effect.KeepOtherConsent(now.errand())));
            case Citizen.Back back -> before(at, now.errand());
            case Printed(Paper paper) -> Transition.to(at.at(new OtherConsent(with(now.errand(), paper))));
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** Where they were asked. */
    Transition before(Snapshot at, Errand errand) {
        return switch (errand) {
            case Errand.Entrusts(String service) -> route.enter(at, new ForWhom(service, route.forOneself(service)));
            case Errand.Agrees(SessionState.Result result) -> route.enter(at, result);
        };
    }

    /** The slip of what was filed may come out meanwhile. */
    private static Errand with(Errand errand, Paper paper) {
        return switch (errand) {
            case Errand.Entrusts entrusts -> entrusts;
            case Errand.Agrees(SessionState.Result result) -> new Errand.Agrees(result.with(paper));
        };
    }

    Transition card(Snapshot at, OtherCard now, SessionEvent event) {
        return switch (event) {
            case SessionEvent.CardFound(var place) -> Transition.to(at.at(new OtherCard(now.errand(),
                    IdentityRegion.reading(place), Optional.empty(), now.refused())));
            case SessionEvent.CardRead read -> route.enter(at, new OtherRecording(now.errand()));
            case SessionEvent.CardNotRead(IdentityProblem problem) -> notRead(at, now, problem);
            case SessionEvent.ReaderFailed failed -> noReader(at, now.errand());
            case SessionEvent.OneReaderFailed failed -> Transition.to(at,
                    new Effect.StartTimer(Timer.READ_AGAIN, route.readAgain()));
            case Rang(Timer timer) when timer == Timer.READ_AGAIN && now.phase() == Phase.WAITING -> Transition.to(at,
                    read(at.leftCard()));
            case SessionEvent.ReaderLookedAt look -> looked(at, now, look);
            case Printed(Paper paper) -> Transition.to(at.at(
                    new OtherCard(with(now.errand(), paper), now.phase(), now.problem(), now.refused())));
            case Citizen.RetryWanted retry when rests(now) -> again(at, now);
            case Citizen.Next next when rests(now) -> again(at, now);
            case Citizen.Back back -> before(at, now.errand());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition again(Snapshot at, OtherCard now) {
        return route.enter(at, waiting(now.errand()));
    }

    private Transition noReader(Snapshot at, Errand errand) {
        return switch (errand) {
            case Errand.Entrusts entrusts -> route.fault(at, FaultCode.READER_DOWN, Optional.of(waiting(errand)));
            case Errand.Agrees agrees -> route.enter(at,
                    new OtherCard(errand, Phase.RESTING, Optional.of(IdentityProblem.AGREES_WITHOUT_READER), 0));
        };
    }

    /** What is wrong can be read for a moment before the next card is; after a few somebody has to touch the screen. */
    private Transition notRead(Snapshot at, OtherCard now, IdentityProblem problem) {
        int times = problem.gone() ? 0 : now.refused() + 1;
        Phase phase = times < SessionState.CardRefused.MOST ? Phase.WAITING : Phase.RESTING;
        return route.enter(at, new OtherCard(now.errand(), phase, Optional.of(problem), times));
    }

    private static Transition looked(Snapshot at, OtherCard now, SessionEvent.ReaderLookedAt look) {
        return switch (look.seen()) {
            case CARD -> Transition.to(at.at(new OtherCard(now.errand(), now.phase(),
                    Optional.of(look.place().left(IdentityProblem.NOT_TAKEN_UP, IdentityProblem.CHIP_LEFT)),
                    now.refused())));
            case EMPTY, CANNOT_TELL, NO_ANSWER -> Transition.to(at, new Effect.ReadAnother());
        };
    }

    Transition recording(Snapshot at, OtherRecording now, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Entrusted entrusted -> route.enter(at, new Fetching(now.errand().service()))
                    .and(List.of(new Effect.NotePrincipal(now.errand().service())));
            case SessionEvent.Agreed(Truth truth) -> now.errand() instanceof Errand.Agrees(SessionState.Result result)
                    ? route.enter(at, result.with(truth))
                    : Unexpected.in(at, event);
            case SessionEvent.NotVerified(IdentityProblem problem) -> notRead(at, waiting(now.errand()), problem);
            case SessionEvent.BackendFailed failed -> unanswered(at, now.errand(), FaultCode.ENTRUSTING_UNANSWERED);
            case SessionEvent.NotRecorded not -> unanswered(at, now.errand(), FaultCode.NOT_RECORDED);
            case Printed(Paper paper) -> Transition.to(at.at(new OtherRecording(with(now.errand(), paper))));
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** Whether the platform has heard it is not known; to say it again does not make it twice. */
    private Transition unanswered(Snapshot at, Errand errand, FaultCode code) {
        return switch (errand) {
            case Errand.Entrusts entrusts -> route.fault(at, code, Optional.of(waiting(errand)));
            case Errand.Agrees agrees -> route.enter(at,
                    new OtherCard(errand, Phase.RESTING, Optional.of(IdentityProblem.AGREES_UNANSWERED), 0));
        };
    }
}
