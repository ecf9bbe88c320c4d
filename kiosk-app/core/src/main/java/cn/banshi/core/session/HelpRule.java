package cn.banshi.core.session;

import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.core.session.SessionEvent.CaseTold;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.HelpAnswered;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Attract;
import java.util.List;
import java.util.Optional;

/** A call for help means the same in every state, and ends with the visit. */
final class HelpRule {

    private HelpRule() {}

    /** Asked for on the panel that says where a person helps. */
    private static Transition call(Snapshot at) {
        HelpCall call = at.mode().help();
        if (!(at.cover() instanceof Cover.Help)) {
            return Transition.meaningless(at);
        }
        return call.stage().open()
                ? Transition.to(at)
                : Transition.to(with(at, HelpCall.NONE.at(Stage.CALLING)), new Effect.CallHelp());
    }

    private static Transition tell(Snapshot at) {
        HelpCall call = at.mode().help();
        return at.cover() instanceof Cover.Help && call.stage().known() && !call.caseTold()
                ? Transition.to(at, new Effect.TellCase())
                : Transition.meaningless(at);
    }

    private static Transition told(Snapshot at) {
        HelpCall call = at.mode().help();
        return call.stage().known()
                ? Transition.to(with(at, new HelpCall(call.stage(), true)))
                : Transition.late(at);
    }

    private static Transition answered(Snapshot at, HelpAnswered answered) {
        HelpCall call = at.mode().help();
        if (!call.stage().open()) {
            return Transition.late(at);
        }
        HelpCall now = answered.stage().map(call::at).orElse(call);
        return now.stage().open()
                ? Transition.to(with(at, now), new Effect.StartTimer(Timer.HELP, Delays.HELP))
                : Transition.to(with(at, now));
    }

    private static Transition rang(Snapshot at) {
        return at.mode().help().stage().known() ? Transition.to(at, new Effect.AskHelp()) : Transition.late(at);
    }

    /** Empty for what is not of a call. */
    static Optional<Transition> next(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.CallWanted wanted -> Optional.of(call(at));
            case Citizen.CaseTellable tell -> Optional.of(tell(at));
            case CaseTold told -> Optional.of(told(at));
            case HelpAnswered answered -> Optional.of(answered(at, answered));
            case Rang(Timer timer) when timer == Timer.HELP -> Optional.of(rang(at));
            case SessionEvent other -> Optional.empty();
        };
    }

    /** Nobody waits any more where the visit is over. */
    static Transition after(Snapshot before, Transition transition) {
        Snapshot now = transition.next();
        boolean over = now.state() instanceof Attract || transition.effects().contains(new Effect.Wipe());
        if (before.mode().help().stage() == Stage.NONE || !over) {
            return transition;
        }
        return new Transition(with(now, HelpCall.NONE), transition.effects(), transition.handled())
                .and(List.of(new Effect.StopTimer(Timer.HELP), new Effect.EndHelp()));
    }

    private static Snapshot with(Snapshot at, HelpCall call) {
        return at.in(at.mode().help(call));
    }
}
