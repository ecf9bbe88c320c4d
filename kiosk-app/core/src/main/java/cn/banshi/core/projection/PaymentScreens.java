package cn.banshi.core.projection;

import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.backend.PaymentOrder.Way;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.screen.Bill;
import cn.banshi.core.screen.Scan;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.PaymentRows;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Money;
import cn.banshi.core.text.TextKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What is to be paid, and what can be done about it. */
final class PaymentScreens {

    private final Library library;
    private final VisitForms forms;
    private final InstantSource clock;

    PaymentScreens(Library library, VisitForms forms, InstantSource clock) {
        this.library = library;
        this.forms = forms;
        this.clock = clock;
    }

    Screen payment(SessionState.Paying now, Visit visit) {
        Visit.Billed billed = visit.billed().orElseThrow();
        PaymentOrder order = billed.order();
        var bill = new Bill(order.number(), PaymentRows.yuan(order.fen()), computed(now.service(), order, visit),
                order.words().purpose(), order.words().payee(), Dates.day(order.payUntil()),
                order.ways().stream().map(way -> library.texts().get(key(way))).toList());
        return new Screen.Payment(bill, switch (now.bill()) {
            case OPEN -> new Scan.Open(order.link(), left(billed));
            case NOT_KNOWN -> new Scan.NotKnown();
            case RENEWING -> new Scan.Renewing();
            case NOT_RENEWED -> new Scan.Over(Scan.Why.NOT_RENEWED);
            case EXPIRED -> new Scan.Over(Scan.Why.EXPIRED);
            case CLOSED -> new Scan.Over(Scan.Why.CLOSED);
            case FAILED -> new Scan.Over(Scan.Why.FAILED);
        });
    }

    /** By the platform's clock, however wrong this terminal's is. */
    private int left(Visit.Billed billed) {
        long since = Duration.between(billed.heardAt(), clock.instant()).toSeconds();
        return Math.clamp(billed.order().secondsLeft() - since, 0, Integer.MAX_VALUE);
    }

    /** Another amount than the citizen was shown before is shown beside it; one that was not known is none. */
    private Optional<String> computed(String service, PaymentOrder order, Visit visit) {
        return library.catalogue()
                .known(service)
                .procedureHere()
                .payment()
                .map(Filing.Payment::amount)
                .flatMap(forms.form(service, visit).wording()::plain)
                .flatMap(plain -> Money.fen(plain).stream().boxed().findFirst())
                .filter(fen -> fen != order.fen())
                .map(PaymentRows::yuan);
    }

    private static TextKey key(Way way) {
        return switch (way) {
            case WECHAT -> TextKey.APP_WECHAT;
            case ALIPAY -> TextKey.APP_ALIPAY;
            case UNIONPAY -> TextKey.APP_UNIONPAY;
            case DIGITAL_YUAN -> TextKey.APP_DIGITAL_YUAN;
        };
    }
}
