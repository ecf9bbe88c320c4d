package cn.banshi.core.session;

import cn.banshi.core.session.Plate.Phone;
import cn.banshi.core.session.Plate.Phone.Stage;
import cn.banshi.core.session.Plate.Received;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.PhoneSeen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Material;
import java.util.ArrayList;
import java.util.List;

/** An original comes from the citizen's phone, page by page. */
final class PhoneRegion {

    private static final Effect NEXT_LOOK = new Effect.StartTimer(Timer.PHONE, Delays.LOOK_AT_PHONE);

    private final Route route;

    PhoneRegion(Route route) {
        this.route = route;
    }

    /** Asks for a place, in place of one that may have been there. */
    Transition begin(Snapshot at, Material now) {
        return now.taken() < route.material(now.service(), now.material()).pages().most()
                ? route.enter(at, now.at(Phone.BEGIN))
                : Transition.meaningless(at);
    }

    Transition next(Snapshot at, Material now, Plate.OnPhone plate, SessionEvent event) {
        return switch (plate) {
            case Phone phone -> waiting(at, now, phone, event);
            case Received received -> received(at, now, received, event);
        };
    }

    private Transition waiting(Snapshot at, Material now, Phone phone, SessionEvent event) {
        return switch (event) {
            case PhoneSeen(Phone seen) -> seen(at, now, seen);
            case Rang(Timer timer) when timer == Timer.PHONE -> phone.waits()
                    ? Transition.to(at, new Effect.LookAtPhone())
                    : Transition.late(at);
            case Citizen.Next next -> phone.arrived() > 0 && phone.waits()
                    ? show(at, now, phone.arrived())
                    : Transition.meaningless(at);
            case Citizen.RetryWanted again -> phone.waits() || phone.stage() == Stage.OPENING
                    ? Transition.meaningless(at)
                    : begin(at, now);
            case Citizen.Back back -> leave(at, now, MaterialRegion.begin(now.taken()));
            case Citizen.WithoutOriginal without -> leave(at, now, new Plate.Elsewhere());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition seen(Snapshot at, Material now, Phone seen) {
        if (seen.complete()) {
            return show(at, now, seen.arrived());
        }
        Snapshot then = at.at(now.at(seen));
        return seen.waits() ? Transition.to(then, NEXT_LOOK) : Transition.to(then);
    }

    /** Nothing more is taken; page by page the citizen says what will do. */
    private static Transition show(Snapshot at, Material now, int arrived) {
        return Transition.to(at.at(now.at(new Received(arrived - 1))), new Effect.StopPhone(),
                new Effect.ShowReceived());
    }

    /** What was sent and not looked at is nobody's any more. */
    private Transition leave(Snapshot at, Material now, Plate target) {
        Transition on = route.enter(at, now.at(target));
        List<Effect> effects = new ArrayList<>(List.of(new Effect.DropReceived()));
        effects.addAll(on.effects());
        return new Transition(on.next(), effects, on.handled());
    }

    private Transition received(Snapshot at, Material now, Received plate, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> after(at.in(at.mode().entered(true)), now.with(now.taken() + 1), plate,
                    new Effect.KeepPage(now.material()));
            case Citizen.PageRetaken retaken -> after(at, now, plate, new Effect.DropShown());
            case Citizen.Back back -> leave(at, now, MaterialRegion.begin(now.taken()));
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition after(Snapshot at, Material now, Received plate, Effect first) {
        if (plate.behind() > 0) {
            return Transition.to(at.at(now.at(new Received(plate.behind() - 1))), first, new Effect.ShowReceived());
        }
        Transition on = route.enter(at, now.at(MaterialRegion.begin(now.taken())));
        List<Effect> effects = new ArrayList<>(List.of(first));
        effects.addAll(on.effects());
        return new Transition(on.next(), effects, on.handled());
    }

    /** Whether somebody's hand is at a phone: more has arrived than before. */
    static boolean moreArrived(Snapshot at, SessionEvent event) {
        return event instanceof PhoneSeen(Phone seen)
                && at.state() instanceof Material(var _, var _, var _, Phone before, var _)
                && seen.arrived() > before.arrived();
    }
}
