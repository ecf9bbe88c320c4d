package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Delivered;
import cn.banshi.core.session.SessionEvent.Printed;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Delivering;
import cn.banshi.core.session.SessionState.Paying;
import cn.banshi.core.session.SessionState.Rating;
import cn.banshi.core.session.SessionState.Recording;
import cn.banshi.core.session.SessionState.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recording, delivering, telling the truth, asking how it was. */
final class OutcomeRegion {

    /** Below this the citizen is asked what was wrong. */
    private static final int CONTENT = 3;

    private final Route route;

    OutcomeRegion(Route route) {
        this.route = route;
    }

    /** Cannot be left: a few milliseconds later the citizen has a number. */
    Transition recording(Snapshot at, Recording recording, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Recorded(String reference) -> route.enter(at.in(at.mode().entered(false)),
                    new Delivering(recording.service(), reference, false, Optional.empty()));
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(recording));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition delivering(Snapshot at, Delivering now, SessionEvent event) {
        return switch (event) {
            case Delivered(Truth truth) -> told(at, now, truth);
            case Rang(Timer timer) when timer == Timer.LEAVABLE -> Transition.to(at.at(
                    new Delivering(now.service(), now.reference(), true, now.before())));
            case Citizen.LeftWaiting left -> leave(at, now);
            case Citizen.ExitWanted exit -> leave(at, now);
            case Printed(Paper paper) -> now.before().isPresent()
                    ? Transition.to(at.at(new Delivering(now.service(), now.reference(), now.leavable(),
                            now.before().map(result -> result.with(paper)))))
                    : Unexpected.in(at, event);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition leave(Snapshot at, Delivering now) {
        return now.leavable() ? told(at, now, Truth.MAYBE_HANDED_OVER) : Transition.meaningless(at);
    }

    /** The first truth is printed; a later one is shown, and the same number finds it. */
    private Transition told(Snapshot at, Delivering now, Truth truth) {
        if (truth == Truth.TO_PAY) {
            return route.enter(at, paying(now.service(), now.reference(), now.before()));
        }
        if (now.before().isPresent()) {
            return route.enter(at, now.before().get().with(truth));
        }
        return route.enter(at, new Result(now.service(), now.reference(), truth, Paper.PRINTING, Optional.empty()))
                .and(List.of(new Effect.Print(now.service(), truth)));
    }

    private static Paying paying(String service, String reference, Optional<Result> before) {
        return new Paying(service, reference, before, Payable.OPEN, 0);
    }

    Transition result(Snapshot at, Result result, SessionEvent event) {
        return switch (event) {
            case Printed(Paper paper) -> Transition.to(at.at(result.with(paper)));
            // the answer came after the citizen had left the waiting
            case Delivered(Truth truth) when !result.truth().known() -> Transition.to(at.at(result.with(truth)));
            case Citizen.RetryWanted retry when result.truth().unpaid() -> route.enter(at,
                    paying(result.service(), result.reference(), Optional.of(result)));
            case Citizen.RetryWanted retry -> result.truth().known()
                    ? Transition.meaningless(at)
                    : route.enter(at, new Delivering(result.service(), result.reference(), false,
                            Optional.of(result)));
            case Citizen.OtherIsHere here -> result.truth() == Truth.TO_AGREE
                    ? route.enter(at, new SessionState.OtherConsent(new Errand.Agrees(result)))
                    : Transition.meaningless(at);
            case Citizen.Rated(int level) -> rate(at, result, level);
            case Citizen.AnotherWanted another -> route.goHome(at);
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.Next next -> route.end(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition rate(Snapshot at, Result result, int level) {
        if (result.rated().isPresent() || level < 1 || level > 5) {
            return Transition.meaningless(at);
        }
        return level < CONTENT
                ? route.enter(at, new Rating(result, level, Set.of()))
                : rated(at, result, level, Set.of());
    }

    private Transition rated(Snapshot at, Result result, int level, Set<String> reasons) {
        Result rated = new Result(result.service(), result.reference(), result.truth(), result.paper(),
                Optional.of(level));
        return route.enter(at, rated).and(List.of(new Effect.SendRating(level, reasons)));
    }

    Transition rating(Snapshot at, Rating rating, SessionEvent event) {
        return switch (event) {
            case Citizen.ReasonsGiven(Set<String> reasons) -> Transition.to(at.at(
                    new Rating(rating.result(), rating.level(), Set.copyOf(reasons))));
            case Citizen.Next next -> rated(at, rating.result(), rating.level(), rating.chosen());
            case Citizen.Back back -> rated(at, rating.result(), rating.level(), Set.of());
            case Printed(Paper paper) -> Transition.to(at.at(
                    new Rating(rating.result().with(paper), rating.level(), rating.chosen())));
            case Delivered(Truth truth) when !rating.result().truth().known() -> Transition.to(at.at(
                    new Rating(rating.result().with(truth), rating.level(), rating.chosen())));
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
