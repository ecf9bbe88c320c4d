package cn.banshi.core.session;

import cn.banshi.core.session.SessionEvent.CardFound;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Rang;
import java.util.Optional;

/** What lies over the page takes the citizen's actions first; what else happens goes on below it. */
final class CoverRegion {

    private final Route route;
    private final Delays delays;
    private final StateRegions states;

    CoverRegion(Route route, Delays delays, StateRegions states) {
        this.route = route;
        this.delays = delays;
        this.states = states;
    }

    Transition next(Snapshot at, SessionEvent event) {
        return switch (at.cover()) {
            case Cover.None none -> uncovered(at, event);
            case Cover.StillThere(int secondsLeft) -> kept(at, event)
                    .orElseGet(() -> stillThere(at, secondsLeft, event));
            case Cover.ConfirmExit(boolean home) -> kept(at, event).orElseGet(() -> confirmExit(at, home, event));
            case Cover.DisplaySettings settings -> panel(at, event);
            case Cover.Help help -> panel(at, event);
            case Cover.KeepDraft keep -> event instanceof Citizen.Next
                    ? states.keepDraft(at.under(new Cover.None()))
                    : panel(at, event);
            case Cover.DraftNotKept not -> panel(at, event);
            case Cover.NotGoneOn not -> panel(at, event);
        };
    }

    private Transition uncovered(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.CoverClosed closed -> Transition.meaningless(at);
            case Rang(Timer timer) when timer == Timer.COUNTDOWN -> Transition.late(at);
            case SessionEvent other -> states.next(at, other);
        };
    }

    /** Where that is wanted and can be, before it is lost. */
    private Optional<Transition> kept(Snapshot at, SessionEvent event) {
        return event instanceof Citizen.ElsewhereWanted
                ? Optional.of(below(at, event)).filter(asked -> asked.next().cover() instanceof Cover.KeepDraft)
                : Optional.empty();
    }

    /** A touch beside the buttons gives the whole time again; the buttons must not vanish under the finger. */
    private Transition stillThere(Snapshot at, int secondsLeft, SessionEvent event) {
        return switch (event) {
            case Rang(Timer timer) when timer == Timer.COUNTDOWN -> secondsLeft <= 1
                    ? gone(at)
                    : Transition.to(at.under(new Cover.StillThere(secondsLeft - 1)),
                            new Effect.StartTimer(Timer.COUNTDOWN, Delays.SECOND));
            case Citizen.ExitWanted exit -> gone(at);
            case Citizen.CoverClosed closed -> Transition.to(at.under(new Cover.None()));
            case Citizen touch -> Transition.to(at.under(new Cover.StillThere((int) delays.answer().toSeconds())));
            case CardFound found -> below(at, found);
            case SessionEvent.PhoneSeen seen when PhoneRegion.moreArrived(at, seen) -> below(at, seen);
            case SessionEvent other -> states.next(at, other);
        };
    }

    private Transition below(Snapshot at, SessionEvent event) {
        return states.next(at.under(new Cover.None()), event);
    }

    /** Whoever goes without paying gets the slip first: it says until when it can be done. */
    private Transition gone(Snapshot at) {
        return at.state() instanceof SessionState.Paying
                ? below(at, new Citizen.PayLaterWanted())
                : route.end(at);
    }

    private Transition confirmExit(Snapshot at, boolean home, SessionEvent event) {
        return switch (event) {
            case Citizen.ExitWanted exit -> home ? route.goHome(at) : route.end(at);
            case SessionEvent other -> panel(at, other);
        };
    }

    private Transition panel(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.CoverClosed closed -> Transition.to(at.under(new Cover.None()));
            case Citizen.Back back -> Transition.to(at.under(new Cover.None()));
            case Citizen.ExitWanted exit -> below(at, exit);
            case Citizen.HomeWanted home -> below(at, home);
            case Citizen other -> Transition.meaningless(at);
            case Rang(Timer timer) when timer == Timer.COUNTDOWN -> Transition.late(at);
            case SessionEvent other -> states.next(at, other);
        };
    }
}
