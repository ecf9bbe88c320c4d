package cn.banshi.core.session;

import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.CodeSeen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.FindingNumber;
import cn.banshi.core.session.SessionState.GoingOn;
import java.util.Optional;

/** From a number that somebody brought along to the service that it belongs to. */
final class GoOnRegion {

    private final Route route;

    GoOnRegion(Route route) {
        this.route = route;
    }

    /** A whole number is looked for at once. */
    Transition begin(Snapshot at, Citizen.GoOnWanted wanted) {
        return route.enter(at, wanted.whole() ? new FindingNumber() : new GoingOn(Optional.empty()));
    }

    Transition typing(Snapshot at, GoingOn now, SessionEvent event) {
        return switch (event) {
            case Citizen.GoOnWanted typed -> Transition.to(at.at(new GoingOn(Optional.empty())));
            case Citizen.Next next -> route.enter(at, new FindingNumber());
            case CodeSeen(CodeSeen.What what) -> switch (what) {
                case NUMBER -> route.enter(at, new FindingNumber());
                case FOREIGN -> again(at, new GoingOn(Optional.of(NumberTrouble.FOREIGN_CODE)));
                case NOTHING, FAILED -> again(at, now);
            };
            case Rang(Timer timer) when timer == Timer.READ_AGAIN -> Transition.to(at, new Effect.StartScanning());
            case Citizen.Back back -> route.goHome(at);
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** What lies there still would only be seen again. */
    private Transition again(Snapshot at, GoingOn now) {
        return Transition.to(at.at(now), new Effect.StartTimer(Timer.READ_AGAIN, route.readAgain()));
    }

    Transition finding(Snapshot at, SessionEvent event) {
        return switch (event) {
            case SessionEvent.NumberFound(String service) -> route.intro(at, service);
            case SessionEvent.NumberRefused(NumberTrouble trouble) -> route.enter(at,
                    new GoingOn(Optional.of(trouble)));
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
