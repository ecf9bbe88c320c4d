package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.session.SessionEvent.PaymentHeard;
import cn.banshi.core.session.SessionEvent.PaymentUnheard;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import java.time.InstantSource;
import java.util.List;

/** Asks what has become of the order by which a case is paid. The terminal itself moves no money. */
final class PaymentWork {

    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;
    private final VisitForms forms;
    private final InstantSource clock;

    PaymentWork(Backend backend, Works works, IdentityWork identity, VisitForms forms, InstantSource clock) {
        this.backend = backend;
        this.works = works;
        this.identity = identity;
        this.forms = forms;
        this.clock = clock;
    }

    /** Of the case that was looked up. */
    void order(String service, Visit visit) {
        String caseNumber = forms.payable(service, visit).orElseThrow();
        String token = visit.identityToken().orElseThrow();
        DataCalls calls = identity.calls(service);
        works.start(Kind.PAYMENT, () -> calls.when(List.of(DataCalls.PAYMENT), () -> anew(token, caseNumber, calls),
                new SessionEvent.NotRecorded()));
    }

    void ask(Visit visit) {
        String number = order(visit).number();
        works.start(Kind.PAYMENT, () -> heard(identity.timed(() -> backend.payment(number))));
    }

    /** What may have been paid is asked first, so that nobody is shown a second code for it. */
    void renew(String service, Visit visit) {
        PaymentOrder last = order(visit);
        String token = visit.identityToken().orElseThrow();
        DataCalls calls = identity.calls(service);
        works.start(Kind.PAYMENT, () -> {
            Reply<PaymentOrder> now = identity.timed(() -> backend.payment(last.number()));
            return now instanceof Reply.Ok<PaymentOrder>(PaymentOrder order) && order.state().over()
                    ? calls.when(List.of(DataCalls.PAYMENT), () -> anew(token, last.caseNumber(), calls),
                            new PaymentUnheard())
                    : heard(now);
        });
    }

    private Finding anew(String token, String caseNumber, DataCalls calls) {
        Reply<PaymentOrder> reply = identity.timed(() -> backend.order(token, caseNumber));
        calls.answered(DataCalls.PAYMENT, reply);
        return heard(reply);
    }

    private static PaymentOrder order(Visit visit) {
        return visit.billed().orElseThrow().order();
    }

    private Finding heard(Reply<PaymentOrder> reply) {
        return reply instanceof Reply.Ok<PaymentOrder>(PaymentOrder order)
                ? Finding.of(new PaymentHeard(order.state(), order.caseDone()),
                        visit -> visit.keep(new Visit.Billed(order, clock.instant())))
                : Finding.of(new PaymentUnheard());
    }
}
