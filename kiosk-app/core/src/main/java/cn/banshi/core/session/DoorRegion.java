package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.PreflightDone;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Attract;
import cn.banshi.core.session.SessionState.Closed;
import cn.banshi.core.session.SessionState.Consent;
import cn.banshi.core.session.SessionState.Fault;
import cn.banshi.core.session.SessionState.Goodbye;
import cn.banshi.core.session.SessionState.Goodbye.Check;
import cn.banshi.core.session.SessionState.Home;
import cn.banshi.core.session.SessionState.Intro;
import java.util.List;
import java.util.Optional;

/** Coming, choosing, leaving. */
final class DoorRegion {

    private final Route route;

    DoorRegion(Route route) {
        this.route = route;
    }

    Transition attract(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.Started started -> route.enter(at, new Home());
            case Citizen.ServiceChosen(String service) -> route.intro(at, service);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition home(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.ServiceChosen(String service) -> route.intro(at, service);
            case Citizen.Back back -> at.mode().identified() ? Transition.meaningless(at) : route.end(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition intro(Snapshot at, Intro intro, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> intro.closed().isEmpty() && route.executable(intro.service())
                    ? route.begin(at, intro.service())
                    : Transition.meaningless(at);
            case Citizen.Back back -> route.goHome(at);
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case PreflightDone(String service, Optional<Closed> closed) -> service.equals(intro.service())
                    ? Transition.to(at.at(new Intro(service, closed)))
                    : Transition.late(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition consent(Snapshot at, Consent consent, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> {
                Transition on = route.identify(at, consent.service());
                yield new Transition(on.next(), List.of(new Effect.KeepConsent(consent.service())), on.handled())
                        .and(on.effects());
            }
            case Citizen.Back back -> route.intro(at, consent.service());
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.ExitWanted exit -> route.end(at);
            // found out while the citizen was quicker
            case PreflightDone(String service, Optional<Closed> closed) when service.equals(consent.service())
                    && closed.isPresent() -> Transition.to(at.at(new Intro(service, closed)));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition goodbye(Snapshot at, Goodbye goodbye, SessionEvent event) {
        return switch (event) {
            case Rang(Timer timer) when timer == Timer.GOODBYE -> wanted(at, goodbye, true);
            case Citizen.Next next -> wanted(at, goodbye, false);
            case Citizen.ExitWanted exit -> wanted(at, goodbye, false);
            case Citizen.Started started -> wanted(at, goodbye, false);
            case SessionEvent.Checked(boolean clean) when !clean -> route.notClean(at);
            case SessionEvent.Checked checked -> goodbye.check() == Check.AWAITED
                    ? leave(at)
                    : Transition.to(at.at(goodbye.with(Check.CLEAN)));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** Nobody comes in before the self-check is over; one that does not end has not gone well. */
    private Transition wanted(Snapshot at, Goodbye goodbye, boolean rang) {
        return switch (goodbye.check()) {
            case CLEAN -> leave(at);
            case RUNNING -> Transition.to(at.at(goodbye.with(Check.AWAITED)),
                    new Effect.StartTimer(Timer.GOODBYE, route.checkLimit()));
            case AWAITED -> rang ? route.notClean(at) : Transition.to(at);
        };
    }

    /** The next person meets the terminal as the first one did. */
    private Transition leave(Snapshot at) {
        Snapshot fresh = new Snapshot(at.state(), new Cover.None(), route.freshMode());
        return route.enter(fresh, new Attract()).and(List.of(new Effect.StopTimer(Timer.GOODBYE)));
    }

    Transition fault(Snapshot at, Fault fault, SessionEvent event) {
        if (fault.code() == FaultCode.NOT_CLEAN) {
            return closed(at, event);
        }
        return switch (event) {
            case Citizen.RetryWanted retry -> fault.retry()
                    .map(state -> route.enter(at, state))
                    .orElseGet(() -> Transition.meaningless(at));
            case Citizen.Next next -> route.end(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case Citizen.HomeWanted home -> fault.code() == FaultCode.INTERNAL ? route.end(at) : route.goHome(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private static Transition closed(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Rang(Timer timer) when timer == Timer.RESTART -> Transition.to(at, new Effect.Restart());
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
