package cn.banshi.core.session;

import cn.banshi.core.screen.Paper;
import cn.banshi.core.audit.Aftermath.Left;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.LookedBack;
import cn.banshi.core.session.SessionEvent.Printed;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Attract;
import cn.banshi.core.session.SessionState.Home;
import cn.banshi.core.session.SessionState.Interrupted;
import java.util.List;
import java.util.Optional;

/** After a visit was cut short: told to whoever still stands there, closed when they have read it or nobody came. */
final class AftermathRegion {

    private static final List<Effect> CLOSED = List.of(new Effect.CloseAftermath(),
            new Effect.StopTimer(Timer.AFTERMATH), new Effect.StopTimer(Timer.LOOK_BACK));

    private final Route route;

    AftermathRegion(Route route) {
        this.route = route;
    }

    /** Nobody has touched the screen yet. */
    Transition found(Snapshot at, Left left) {
        return left instanceof Left.Nothing
                ? Transition.to(at)
                : route.enter(at, new Interrupted(left, Optional.empty()));
    }

    Transition next(Snapshot at, Interrupted now, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> closed(at, new Home());
            case Citizen.Started started -> closed(at, new Home());
            case Citizen.HomeWanted home -> closed(at, new Home());
            case Citizen.ExitWanted exit -> closed(at, new Attract());
            case Rang(Timer timer) when timer == Timer.AFTERMATH -> closed(at, new Attract());
            case Rang(Timer timer) when timer == Timer.LOOK_BACK -> Transition.to(at, new Effect.LookBack());
            case LookedBack(Left left) -> again(at, now, left);
            case Citizen.SlipWanted wanted -> slip(at, now);
            case Printed(Paper paper) -> Transition.to(at.at(new Interrupted(now.left(), Optional.of(paper))));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition closed(Snapshot at, SessionState on) {
        return route.enter(at, on).and(CLOSED);
    }

    private static Transition again(Snapshot at, Interrupted now, Left left) {
        Left known = left instanceof Left.Nothing ? now.left() : left;
        boolean arrived = known instanceof Left.Filed(var reference, boolean received) && received;
        Transition same = Transition.to(at.at(new Interrupted(known, now.slip())));
        return arrived ? same : same.and(List.of(new Effect.StartTimer(Timer.LOOK_BACK, Delays.LOOK_BACK)));
    }

    /** Once: a second slip is printed for nobody by mistake. */
    private static Transition slip(Snapshot at, Interrupted now) {
        return now.left() instanceof Left.Filed(String reference, boolean received) && now.slip().isEmpty()
                ? Transition.to(at.at(new Interrupted(now.left(), Optional.of(Paper.PRINTING))),
                        new Effect.PrintNumber(reference, received))
                : Transition.meaningless(at);
    }
}
