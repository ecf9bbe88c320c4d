package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Printed;
import cn.banshi.core.session.SessionState.Answered;
import cn.banshi.core.session.SessionState.LookingUp;
import java.util.Optional;

/** Looking something up, and showing it for as long as the citizen wants. Nothing is filed: it can be left at once. */
final class AnswerRegion {

    private final Route route;

    AnswerRegion(Route route) {
        this.route = route;
    }

    Transition lookingUp(Snapshot at, LookingUp now, SessionEvent event) {
        return switch (event) {
            case SessionEvent.LookedUp(boolean again) -> route.enter(at.in(at.mode().entered(false)),
                    new Answered(now.service(), again));
            case SessionEvent.MandateRefused no -> route.unmandated(at, now.service(), true);
            case SessionEvent.PageBefore before -> before(at, now.service(), before.page());
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(now));
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition answered(Snapshot at, Answered now, SessionEvent event) {
        return switch (event) {
            case Citizen.SlipWanted wanted -> slip(at, now);
            case Citizen.PayWanted wanted -> route.enter(at, new SessionState.Ordering(now.service()));
            case Citizen.ProofWanted wanted -> proof(at, now);
            case Citizen.CopyWanted(AnswerRecord of) -> copy(at, now, of);
            case SessionEvent.ProofEnded(State state) -> Transition.to(at.at(now.withProof(state)));
            case SessionEvent.CopyEnded(AnswerRecord of, State state) -> Transition.to(at.at(now.withCopy(of, state)));
            case Printed(Paper paper) -> Transition.to(at.at(now.withSlip(paper)));
            case Citizen.RetryWanted retry -> now.again()
                    ? route.enter(at, new LookingUp(now.service()))
                    : Transition.meaningless(at);
            case Citizen.Back back -> Transition.to(at, new Effect.FindPageBefore(now.service(), ""));
            case SessionEvent.PageBefore(Optional<String> page) -> before(at, now.service(), page);
            case Citizen.AnotherWanted another -> route.goHome(at);
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.Next next -> route.end(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition before(Snapshot at, String service, Optional<String> page) {
        return page.map(id -> route.pageBehind(at, service, id)).orElseGet(() -> route.goHome(at));
    }

    /** Once: a second slip is printed for nobody by mistake. */
    private static Transition slip(Snapshot at, Answered now) {
        return now.slip().isEmpty()
                ? Transition.to(at.at(now.withSlip(Paper.PRINTING)), new Effect.PrintAnswer(now.service()))
                : Transition.meaningless(at);
    }

    /** Again only when surely nothing came out; one sheet after the other. */
    private Transition proof(Snapshot at, Answered now) {
        return route.proves(now.service()) && !now.sheetUnderWay() && now.proof().filter(State::out).isEmpty()
                ? Transition.to(at.at(now.withProof(State.PRINTING)), new Effect.PrintProof(now.service()))
                : Transition.meaningless(at);
    }

    private Transition copy(Snapshot at, Answered now, AnswerRecord of) {
        boolean out = now.copies().containsKey(of) && now.copies().get(of).out();
        return route.copies(now.service(), of.list()) && !now.sheetUnderWay() && !out
                ? Transition.to(at.at(now.withCopy(of, State.PRINTING)), new Effect.PrintCopy(now.service(), of))
                : Transition.meaningless(at);
    }
}
