package cn.banshi.core.session;

import cn.banshi.core.session.SessionEvent.Broke;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Attract;
import cn.banshi.core.session.SessionState.Goodbye;
import cn.banshi.core.session.SessionState.Home;

/** What means the same in every state. */
final class CommonRegion {

    private final CoverRegion covers;
    private final LeftCardRegion leftCard;
    private final Route route;
    private final Delays delays;

    CommonRegion(CoverRegion covers, LeftCardRegion leftCard, Route route, Delays delays) {
        this.covers = covers;
        this.leftCard = leftCard;
        this.route = route;
        this.delays = delays;
    }

    Transition next(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Broke broke -> route.broke(at);
            case Rang(Timer timer) when timer == Timer.IDLE -> warn(at);
            case SessionEvent.ReaderLookedAt look -> leftCard.looked(at, look);
            case Rang(Timer timer) when timer == Timer.LOOK -> leftCard.again(at);
            case Rang(Timer timer) when timer == Timer.CARD_LEFT -> leftCard.left(at);
            case Citizen.Listening listening when !(at.state() instanceof Goodbye) -> Transition.to(at);
            case Citizen.LanguageChosen(var language) -> here(at, at.in(at.mode().in(language)));
            case Citizen.ComfortChosen(var comfort) -> here(at, route.inComfort(at, comfort));
            case Citizen.SettingsWanted wanted -> here(at, at.under(new Cover.DisplaySettings()));
            case Citizen.HelpWanted wanted -> here(at, at.under(new Cover.Help()));
            case SessionEvent other -> covers.next(at, other);
        };
    }

    /** Whoever changes something is there: the visit has begun. */
    private static Transition here(Snapshot at, Snapshot changed) {
        return switch (at.state()) {
            case Attract attract -> Transition.to(changed.at(new Home()));
            case Goodbye goodbye -> Transition.meaningless(at);
            case SessionState other -> at.cover() instanceof Cover.StillThere
                    ? Transition.to(changed.under(new Cover.None()))
                    : Transition.to(changed);
        };
    }

    private Transition warn(Snapshot at) {
        return IdleRule.waits(at.state())
                ? Transition.to(at.under(new Cover.StillThere((int) delays.answer().toSeconds())),
                        new Effect.StartTimer(Timer.COUNTDOWN, Delays.SECOND), new Effect.CallOwner())
                : Transition.late(at);
    }
}
