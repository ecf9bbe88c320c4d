package cn.banshi.core.session;

import cn.banshi.core.session.Effect.StartTimer;
import cn.banshi.core.session.Effect.StopTimer;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionEvent.SlipTaken;
import cn.banshi.core.session.SessionState.Goodbye;
import java.util.List;
import java.util.Optional;

/** Where a slip has come out its slot is looked at: whoever takes it is there, as far as the terminal senses paper. */
final class PaperRule {

    private PaperRule() {}

    /** Empty for what is not of paper. The last screen looks at the slot itself. */
    static Optional<Transition> next(Snapshot at, SessionEvent event) {
        return switch (event) {
            case SlipTaken taken -> Optional.of(Transition.to(at.cover() instanceof Cover.StillThere
                    ? at.under(new Cover.None())
                    : at));
            case Rang(Timer timer) when timer == Timer.SLOT && !(at.state() instanceof Goodbye) -> Optional.of(
                    Route.paper(at.state())
                            ? Transition.to(at, new Effect.WatchSlot(), again())
                            : Transition.late(at));
            case SessionEvent other -> Optional.empty();
        };
    }

    static Transition after(Snapshot before, Transition transition) {
        SessionState now = transition.next().state();
        if (now instanceof Goodbye || Route.paper(before.state()) == Route.paper(now)) {
            return transition;
        }
        return transition.and(List.of(Route.paper(now) ? again() : new StopTimer(Timer.SLOT)));
    }

    private static Effect again() {
        return new StartTimer(Timer.SLOT, Delays.LOOK_SOON);
    }
}
