package cn.banshi.core.session;

import cn.banshi.core.backend.PaymentOrder.State;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.PaymentHeard;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.LookingUp;
import cn.banshi.core.session.SessionState.Ordering;
import cn.banshi.core.session.SessionState.Paying;
import cn.banshi.core.session.SessionState.Result;
import java.util.List;
import java.util.Optional;

/** Paying with one's own phone. However it is left, the citizen is told how it stands and gets a slip. */
final class PaymentRegion {

    /** So many answers in a row that do not come, and nobody knows any more. */
    private static final int SILENCE = 3;

    private final Route route;

    PaymentRegion(Route route) {
        this.route = route;
    }

    Transition next(Snapshot at, Paying now, SessionEvent event) {
        return switch (event) {
            case PaymentHeard(State state, boolean caseDone) -> heard(at, now, state, caseDone);
            case SessionEvent.PaymentUnheard unheard -> again(at, unheard(now));
            case Rang(Timer timer) when timer == Timer.PAYMENT -> ask(at, now);
            case Citizen.Next next -> ask(at, now);
            case Citizen.RetryWanted retry -> now.bill().over()
                    ? route.enter(at, with(now, Payable.RENEWING))
                    : Transition.meaningless(at);
            case Citizen.PayLaterWanted later -> left(at, now);
            case Citizen.ExitWanted exit -> left(at, now);
            case SessionEvent.Printed(Paper paper) -> Transition.to(at.at(new Paying(now.service(), now.reference(),
                    now.before().map(result -> result.with(paper)), now.bill(), now.unheard())));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition ordering(Snapshot at, Ordering now, SessionEvent event) {
        return switch (event) {
            case PaymentHeard heard -> route.enter(at,
                    new Paying(now.service(), "", Optional.empty(), Payable.OPEN, 0));
            case SessionEvent.PaymentUnheard unheard -> route.fault(at, FaultCode.ORDER_UNAVAILABLE, Optional.of(now));
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(now));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private static Transition ask(Snapshot at, Paying now) {
        return now.bill() == Payable.RENEWING ? Transition.to(at) : Transition.to(at, new Effect.AskPayment());
    }

    private Transition heard(Snapshot at, Paying now, State state, boolean caseDone) {
        return switch (state) {
            case PAID -> told(at, now, caseDone ? Truth.DONE : Truth.PAID);
            case OPEN -> again(at, with(now, Payable.OPEN));
            case EXPIRED -> again(at, over(now, Payable.EXPIRED));
            case CLOSED -> again(at, over(now, Payable.CLOSED));
            case FAILED -> again(at, over(now, Payable.FAILED));
        };
    }

    /** That none could be had says more than that the last one is over. */
    private static Paying over(Paying now, Payable bill) {
        return now.bill() == Payable.NOT_RENEWED ? now : with(now, bill);
    }

    private static Paying with(Paying now, Payable bill) {
        return new Paying(now.service(), now.reference(), now.before(), bill, 0);
    }

    private static Paying unheard(Paying now) {
        int unheard = now.unheard() + 1;
        Payable bill = switch (now.bill()) {
            case RENEWING -> Payable.NOT_RENEWED;
            case OPEN -> unheard < SILENCE ? Payable.OPEN : Payable.NOT_KNOWN;
            case NOT_KNOWN, NOT_RENEWED, EXPIRED, CLOSED, FAILED -> now.bill();
        };
        return new Paying(now.service(), now.reference(), now.before(), bill, unheard);
    }

    /** Also of an order that is over: money may come in late. */
    private static Transition again(Snapshot at, Paying now) {
        return Transition.to(at.at(now), new Effect.StartTimer(Timer.PAYMENT, Delays.PAYMENT));
    }

    private Transition left(Snapshot at, Paying now) {
        return told(at, now, now.bill() == Payable.NOT_KNOWN ? Truth.MAYBE_PAID : Truth.TO_PAY);
    }

    /** What is known now is printed, unless a slip says it already; what was looked up is looked up anew. */
    private Transition told(Snapshot at, Paying now, Truth truth) {
        if (route.answers(now.service())) {
            return route.enter(at, new LookingUp(now.service()));
        }
        Optional<Result> same = now.before().filter(result -> result.truth() == truth);
        if (same.isPresent()) {
            return route.enter(at, same.get());
        }
        return route.enter(at, new Result(now.service(), now.reference(), truth, Paper.PRINTING,
                now.before().flatMap(Result::rated))).and(List.of(new Effect.Print(now.service(), truth)));
    }
}
