package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.PaymentOrder;
import cn.banshi.contract.model.PaymentRequest;
import cn.banshi.contract.server.PaymentsApi;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.platform.Payments;
import cn.banshi.sandbox.backend.platform.Payments.Ordered;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks like an interface of this name, see {@link Faults#disconnect} and {@link Faults#slow}. */
@RestController
@RequestMapping(ContractFilter.ROOT)
final class PaymentsController implements PaymentsApi {

    private static final String NAME = "payment-orders";

    private final Payments payments;
    private final Faults faults;

    PaymentsController(Payments payments, Faults faults) {
        this.payments = payments;
        this.faults = faults;
    }

    @Override
    public PaymentOrder orderPayment(String terminal, PaymentRequest request) {
        pass();
        return switch (payments.order(terminal, request)) {
            case Ordered.Order(PaymentOrder order) -> order;
            case Ordered.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
            case Ordered.UnknownCase no -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case Ordered.NothingToPay no -> throw ProblemException.of(ProblemKind.NOTHING_TO_PAY);
        };
    }

    @Override
    public PaymentOrder findPaymentOrder(String terminal, String number) {
        pass();
        return payments.find(number).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    private void pass() {
        faults.passInterface(NAME);
        if (!faults.isConnected(NAME)) {
            throw ProblemException.of(ProblemKind.UNAVAILABLE);
        }
    }
}
