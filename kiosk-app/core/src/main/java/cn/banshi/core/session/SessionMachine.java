package cn.banshi.core.session;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.text.Language;

/** The visit's rules: pure, total, without personal data. Immutable, thread-safe. */
public final class SessionMachine {

    private final CommonRegion common;
    private final IdleRule idle;

    /** @param start language in which a visit starts */
    public SessionMachine(Catalogue catalogue, Delays delays, Language start) {
        var route = new Route(catalogue, delays, start);
        var states = new StateRegions(route);
        this.common = new CommonRegion(new CoverRegion(route, delays, states), new LeftCardRegion(states), route,
                delays);
        this.idle = new IdleRule(delays);
    }

    /** What follows when {@code event} happens in {@code snapshot}. A defect leads to a safe end here, too. */
    public Transition next(Snapshot snapshot, SessionEvent event) {
        Transition transition = step(snapshot, event);
        if (transition.handled() == Transition.Handled.DEFECT) {
            Transition safe = step(snapshot, new SessionEvent.Broke());
            transition = new Transition(safe.next(), safe.effects(), Transition.Handled.DEFECT);
        }
        return idle.after(snapshot,
                event instanceof Citizen || event instanceof SessionEvent.SlipTaken || taken(snapshot, transition)
                        || moved(snapshot, transition)
                        || PhoneRegion.moreArrived(snapshot, event),
                transition);
    }

    private Transition step(Snapshot snapshot, SessionEvent event) {
        return PaperRule.after(snapshot, HelpRule.after(snapshot,
                HelpRule.next(snapshot, event)
                        .or(() -> PaperRule.next(snapshot, event))
                        .orElseGet(() -> common.next(snapshot, event))));
    }

    /** What lies on the plate does not change by itself. */
    private static boolean moved(Snapshot before, Transition transition) {
        int now = moves(transition.next());
        return now > moves(before) && now <= Plate.MOST_MOVES;
    }

    private static int moves(Snapshot at) {
        return at.state() instanceof SessionState.Material(var _, var _, var _, Plate.Looking looking, var _)
                ? looking.moves()
                : 0;
    }

    /** Whoever takes a card away has it in hand. */
    private static boolean taken(Snapshot before, Transition transition) {
        return before.leftCard() != LeftCard.NONE
                && transition.next().leftCard() == LeftCard.NONE;
    }
}
