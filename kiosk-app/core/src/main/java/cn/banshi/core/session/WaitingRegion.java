package cn.banshi.core.session;

import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Asking;
import cn.banshi.core.session.SessionState.Fetching;
import cn.banshi.core.session.SessionState.FindingNumber;
import cn.banshi.core.session.SessionState.GoingOn;
import cn.banshi.core.session.SessionState.KeepingDraft;
import cn.banshi.core.session.SessionState.LookingUp;
import cn.banshi.core.session.SessionState.Ordering;
import cn.banshi.core.session.SessionState.OtherRecording;
import cn.banshi.core.session.SessionState.SeekingPrincipals;
import cn.banshi.core.session.SessionState.Verifying;
import java.util.List;
import java.util.Optional;

/**
 * Waiting for an answer that can be asked for again. When it takes long the citizen may go back to where it was asked; what
 * they have filled in stays, and an answer that comes later is not heard. What was filed is {@link OutcomeRegion}'s.
 */
final class WaitingRegion {

    private final Route route;
    private final OtherRegion other;

    WaitingRegion(Route route, OtherRegion other) {
        this.route = route;
        this.other = other;
    }

    static boolean waits(SessionState state) {
        return switch (state) {
            case Verifying _,SeekingPrincipals _,OtherRecording _,Fetching _,Asking _ -> true;
            case FindingNumber _,KeepingDraft _,Ordering _,LookingUp _ -> true;
            case SessionState other -> false;
        };
    }

    /** @return empty for what is not about the waiting itself */
    Optional<Transition> next(Snapshot at, SessionEvent event) {
        if (!waits(at.state())) {
            return Optional.empty();
        }
        return switch (event) {
            case Rang(Timer timer) when timer == Timer.LEAVABLE -> Optional.of(
                    Transition.to(at.in(at.mode().waitedLong(true))));
            case Citizen.LeftWaiting left -> Optional.of(at.mode().waitedLong()
                    ? before(at).and(List.of(new Effect.GiveUpAsking()))
                    : Transition.meaningless(at));
            case SessionEvent otherwise -> Optional.empty();
        };
    }

    /** Where it was asked, or the nearest place that does not ask by itself. */
    private Transition before(Snapshot at) {
        return switch (at.state()) {
            case Verifying(String service) -> route.beforeIdentify(at, service);
            case SeekingPrincipals(String service) -> route.beforeIdentify(at, service);
            case OtherRecording(Errand errand) -> other.before(at, errand);
            case Fetching(String service) -> route.procedure(service).has(StepKind.IDENTIFY)
                    ? route.beforeIdentify(at, service)
                    : route.beforeIntro(at);
            case Asking(SessionState.Form form) -> route.enter(at, form);
            case FindingNumber finding -> route.enter(at, new GoingOn(Optional.empty()));
            case KeepingDraft keeping -> route.enter(at, keeping.from());
            case Ordering(String service) -> route.enter(at, new LookingUp(service));
            case LookingUp(String service) -> Transition.to(at, new Effect.FindPageBefore(service, ""));
            case SessionState none -> throw new IllegalStateException("nobody waits in " + none.getClass());
        };
    }
}
