package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.session.Effect.StartTimer;
import cn.banshi.core.session.Effect.StopTimer;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt.Seen;
import cn.banshi.core.session.SessionState.Attract;
import cn.banshi.core.session.SessionState.Fault;
import cn.banshi.core.session.SessionState.Goodbye;
import cn.banshi.core.session.SessionState.Identifying;
import cn.banshi.core.session.SessionState.Interrupted;
import java.util.ArrayList;
import java.util.List;

/**
 * A card from before: whoever forgot it is called while they are near, then staff is told. The looks at the reader go on
 * until it is taken, in whatever state.
 */
final class LeftCardRegion {

    private final StateRegions states;

    LeftCardRegion(StateRegions states) {
        this.states = states;
    }

    Transition looked(Snapshot at, ReaderLookedAt look) {
        if (at.leftCard() == LeftCard.NONE) {
            return Transition.late(at);
        }
        LeftCard after = after(at, look.seen());
        boolean moved = after == LeftCard.NONE;
        Snapshot now = look.seen() == Seen.CARD ? at.with(after).leftAt(look.place()) : at.with(after);
        // whoever takes a card is there
        Snapshot seen = moved && now.cover() instanceof Cover.StillThere ? now.under(new Cover.None()) : now;
        Transition on = seen.state() instanceof Goodbye || reads(seen.state())
                ? states.next(seen, look)
                : Transition.to(seen);
        return new Transition(on.next(), effects(at, after, look.seen()), on.handled()).and(on.effects());
    }

    /** Where a card is waited for, of whomever. */
    private static boolean reads(SessionState state) {
        return state instanceof Identifying || state instanceof SessionState.OtherCard;
    }

    private static LeftCard after(Snapshot at, Seen seen) {
        return switch (seen) {
            case EMPTY -> LeftCard.NONE;
            case CARD -> at.leftCard() == LeftCard.UNKNOWN ? found(at.state()) : at.leftCard();
            case NO_ANSWER, CANNOT_TELL -> at.leftCard();
        };
    }

    /** In the midst of a visit it may be the present citizen's, laid down early: nobody is called, nothing is told. */
    private static LeftCard found(SessionState state) {
        if (over(state)) {
            return LeftCard.CALLED;
        }
        return state instanceof Attract || state instanceof Interrupted ? LeftCard.LEFT : LeftCard.UNKNOWN;
    }

    /** A visit has just ended here. */
    private static boolean over(SessionState state) {
        return state instanceof Goodbye || (state instanceof Fault fault
                && (fault.code() == FaultCode.INTERNAL || fault.code() == FaultCode.NOT_CLEAN));
    }

    private static List<Effect> effects(Snapshot at, LeftCard after, Seen seen) {
        List<Effect> effects = new ArrayList<>();
        boolean changed = after != at.leftCard();
        switch (after) {
            case NONE -> {
                effects.add(new StopTimer(Timer.LOOK));
                effects.add(new StopTimer(Timer.CARD_LEFT));
                if (at.leftCard() == LeftCard.LEFT) {
                    effects.add(new Effect.LeftCardTaken());
                }
            }
            case CALLED -> {
                effects.add(new StartTimer(Timer.LOOK, Delays.LOOK_SOON));
                if (changed) {
                    effects.add(new StartTimer(Timer.CARD_LEFT, Delays.LEFT));
                }
                if (seen == Seen.CARD) {
                    effects.add(new Effect.CallOwner());
                }
            }
            case LEFT -> {
                effects.add(new StartTimer(Timer.LOOK, reads(at.state())
                        ? Delays.LOOK_SOON
                        : Delays.LOOK_LATER));
                if (changed) {
                    effects.add(new Effect.CardLeft());
                }
            }
            case UNKNOWN -> {
                boolean again = (over(at.state()) && seen == Seen.NO_ANSWER)
                        || (reads(at.state()) && seen == Seen.CARD);
                if (again) {
                    effects.add(new StartTimer(Timer.LOOK, Delays.LOOK_SOON));
                }
            }
        }
        return effects;
    }

    Transition again(Snapshot at) {
        return at.leftCard() == LeftCard.NONE ? Transition.late(at) : Transition.to(at, new Effect.LookAtReader());
    }

    /** The time in which it could be fetched is over. */
    Transition left(Snapshot at) {
        if (at.leftCard() != LeftCard.CALLED) {
            return Transition.late(at);
        }
        Snapshot now = at.with(LeftCard.LEFT);
        Transition on = now.state() instanceof Goodbye
                ? states.next(now, new SessionEvent.Rang(Timer.CARD_LEFT))
                : Transition.to(now);
        return on.and(List.of(new Effect.CardLeft()));
    }
}
