package cn.banshi.sandbox.hall;

import cn.banshi.sandbox.backend.SandboxBackend;
import java.util.List;

/** What the payer's phone and their bank do with the newest order. */
final class PaymentHappenings {

    private static final String GROUP = "Payment by phone";

    private PaymentHappenings() {}

    static List<Happening> of(SandboxBackend backend) {
        return List.of(acting(backend, "pay", "Pay the newest order"),
                acting(backend, "cancel", "Cancel the newest order"),
                acting(backend, "fail", "The bank refuses the newest order"),
                new Happening("payment/silent", GROUP, "Nobody says what became of an order",
                        () -> backend.faults().disconnect("payment-orders")));
    }

    private static Happening acting(SandboxBackend backend, String act, String label) {
        return new Happening("payment/" + act, GROUP, label, () -> backend.payments()
                .latest()
                .ifPresent(order -> backend.payments().act(order.number(), act)));
    }
}
