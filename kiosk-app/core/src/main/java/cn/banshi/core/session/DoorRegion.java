package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.PreflightDone;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Attract;
import cn.banshi.core.session.SessionState.Consent;
import cn.banshi.core.session.SessionState.Fault;
import cn.banshi.core.session.SessionState.Goodbye;
import cn.banshi.core.session.SessionState.Goodbye.Wait;
import cn.banshi.core.session.SessionState.Home;
import cn.banshi.core.session.SessionState.Intro;
import cn.banshi.core.session.SessionState.Searching;
import java.util.List;
import java.util.Optional;

/** Coming, choosing, leaving. */
final class DoorRegion {

    private final Route route;
    private final GoOnRegion goOn;

    DoorRegion(Route route, GoOnRegion goOn) {
        this.route = route;
        this.goOn = goOn;
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
            case Citizen.Searched searched -> route.enter(at, new Searching());
            case Citizen.GoOnWanted wanted -> goOn.begin(at, wanted);
            case Citizen.Back back -> at.mode().identified() ? Transition.meaningless(at) : route.end(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition searching(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.Searched searched -> Transition.to(at);
            case Citizen.GoOnWanted wanted -> goOn.begin(at, wanted);
            case Citizen.ServiceChosen(String service) -> route.intro(at.in(at.mode().searched(true)), service);
            case Citizen.Back back -> route.goHome(at);
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition intro(Snapshot at, Intro intro, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> intro.closed().isEmpty() && route.executable(intro.service())
                    ? route.begin(at, intro.service())
                    : Transition.meaningless(at);
            case Citizen.Back back -> route.beforeIntro(at);
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case PreflightDone(String service, Optional<Closed> closed) -> service.equals(intro.service())
                    ? route.looked(at, intro, closed)
                    : Transition.late(at);
            case Citizen.SlipWanted wanted -> slip(at, intro);
            case SessionEvent.Printed(Paper paper) when intro.slip().isPresent() -> Transition.to(
                    at.at(intro.with(paper)));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** To take along where it is done elsewhere; once: a second slip is printed for nobody by mistake. */
    private Transition slip(Snapshot at, Intro intro) {
        boolean elsewhere = intro.closed().isPresent() || !route.executable(intro.service());
        return elsewhere && intro.slip().isEmpty()
                ? Transition.to(at.at(intro.with(Paper.PRINTING)), new Effect.PrintGuide(intro.service()))
                : Transition.meaningless(at);
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
            case Rang(Timer timer) when timer == Timer.GOODBYE -> rang(at, goodbye);
            case Rang(Timer timer) when timer == Timer.CARD_LEFT -> over(at, goodbye, Wait.SHOWN);
            case Rang(Timer timer) when timer == Timer.SLOT && goodbye.waits().contains(Wait.SLIP) -> Transition.to(at,
                    new Effect.LookAtSlot());
            case Rang(Timer timer) when timer == Timer.SLIP_LEFT && goodbye.waits().contains(Wait.SLIP) -> slipLeft(at,
                    goodbye);
            case Citizen.Listening listening -> heard(at, goodbye);
            case Citizen.Next next -> wanted(at, goodbye);
            case Citizen.ExitWanted exit -> wanted(at, goodbye);
            case Citizen.Started started -> wanted(at, goodbye);
            case SessionEvent.Checked(boolean clean) -> clean
                    ? over(at, goodbye, Wait.CHECK)
                    : route.notClean(at);
            case SessionEvent.ReaderLookedAt look -> over(at, goodbye, Wait.LOOK);
            case SessionEvent.SlotLookedAt(boolean slip) -> slip && goodbye.paperOut()
                    ? Transition.to(at, waiting(goodbye))
                    : slipGone(at, goodbye);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** The second time it has waited long enough: a check that does not end has not gone well. */
    private Transition rang(Snapshot at, Goodbye goodbye) {
        if (goodbye.waits().contains(Wait.SHOWN)) {
            return over(at, goodbye, Wait.SHOWN);
        }
        return goodbye.waits().contains(Wait.CHECK) ? route.notClean(at) : over(at, goodbye, Wait.LOOK);
    }

    /** For the time of the last screen nobody is called: a hand is on its way to the slot. */
    private static Effect[] waiting(Goodbye goodbye) {
        var again = new Effect.StartTimer(Timer.SLOT, Delays.LOOK_SOON);
        return goodbye.waits().contains(Wait.SHOWN)
                ? new Effect[]{again}
                : new Effect[]{again, new Effect.CallOwner()};
    }

    private Transition slipGone(Snapshot at, Goodbye goodbye) {
        return over(at, goodbye, Wait.SLIP).and(List.of(new Effect.StopTimer(Timer.SLOT),
                new Effect.StopTimer(Timer.SLIP_LEFT)));
    }

    private Transition slipLeft(Snapshot at, Goodbye goodbye) {
        return slipGone(at, goodbye).and(List.of(new Effect.SlipLeft()));
    }

    /** What to take along is said to its end. */
    private Transition heard(Snapshot at, Goodbye goodbye) {
        return goodbye.waits().contains(Wait.SHOWN)
                ? Transition.to(at, new Effect.StartTimer(Timer.GOODBYE, route.goodbye()))
                : Transition.to(at);
    }

    /** Whoever is called by their card leaves by taking it. */
    private Transition wanted(Snapshot at, Goodbye goodbye) {
        if (at.leftCard() == LeftCard.CALLED) {
            return Transition.meaningless(at);
        }
        return goodbye.waits().contains(Wait.SHOWN) ? over(at, goodbye, Wait.SHOWN) : Transition.to(at);
    }

    private Transition over(Snapshot at, Goodbye goodbye, Wait one) {
        Goodbye left = goodbye.without(one);
        if (left.waits().isEmpty() && at.leftCard() != LeftCard.CALLED) {
            return leave(at);
        }
        Transition on = Transition.to(at.at(left));
        return one == Wait.SHOWN && !left.waits().isEmpty()
                ? on.and(List.of(new Effect.StartTimer(Timer.GOODBYE, route.checkLimit())))
                : on;
    }

    /** The next person meets the terminal as the first one did. */
    private Transition leave(Snapshot at) {
        Snapshot fresh = at.under(new Cover.None()).in(route.freshMode());
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
