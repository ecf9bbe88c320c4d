package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.PaymentOrder;
import cn.banshi.contract.model.PaymentState;
import cn.banshi.sandbox.backend.platform.Payments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a payer's app would show behind the QR code, and what their bank does; no money is moved. */
@RestController
@RequestMapping(PayController.ROOT)
final class PayController {

    static final String ROOT = ControlController.ROOT + "/pay";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Payments payments;

    PayController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/{number:ZZP-[0-9A-Z-]+}")
    ResponseEntity<String> page(@PathVariable String number) {
        return html(payments.find(number).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND)));
    }

    /** @param act {@code pay}, {@code cancel}, or the bank's {@code fail} */
    @PostMapping("/{number:ZZP-[0-9A-Z-]+}/{act:pay|cancel|fail}")
    ResponseEntity<String> act(@PathVariable String number, @PathVariable String act) {
        payments.act(number, act);
        return page(number);
    }

    private static ResponseEntity<String> html(PaymentOrder order) {
        String below = order.state() == PaymentState.OPEN
                ? buttons(ROOT + "/" + order.number())
                : "<p><b>" + said(order.state()) + "</b></p>";
        return ResponseEntity.ok().contentType(HTML).body(page(order, below));
    }

    private static String page(PaymentOrder order, String below) {
        return """
            <!doctype html>
            <html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>演示支付 Demo payment</title>
            <style>
            body{font:18px/1.5 sans-serif;max-width:24em;margin:0 auto;padding:1em;color:#14202E;background:#F6F8FB}
            main{background:#fff;border-radius:12px;padding:1.5em;text-align:center}
            strong{display:block;font-size:2.4em}p{margin:.4em 0}small{color:#4b5a6b}
            button{width:100%%;font:inherit;padding:.8em;margin-top:1em;border-radius:10px;border:1px solid #0A4A9C}
            .pay{background:#0A4A9C;color:#fff}.no{background:#fff;color:#0A4A9C}
            </style>
            <main><small>演示，不会扣款 · Demo, no money is moved</small>
            <p>%s<br>%s</p><strong>¥%s</strong><p>%s<br>%s</p><small>%s</small>
            %s</main></html>
            """.formatted(order.purpose().zh(), order.purpose().en(), order.amount(), order.payee().zh(),
                order.payee().en(), order.number(), below);
    }

    private static String buttons(String action) {
        return """
            <form method="post" action="%1$s/pay"><button class="pay">付款（演示）Pay (demo)</button></form>
            <form method="post" action="%1$s/cancel"><button class="no">取消 Cancel</button></form>
            """.formatted(action);
    }

    private static String said(PaymentState state) {
        return switch (state) {
            case OPEN -> "";
            case PAID -> "已支付 Paid";
            case EXPIRED -> "订单已过期，没有扣款 Expired, nothing was taken";
            case CLOSED -> "订单已关闭，没有扣款 Closed, nothing was taken";
            case FAILED -> "银行没有付成，没有扣款 The bank refused, nothing was taken";
        };
    }
}
