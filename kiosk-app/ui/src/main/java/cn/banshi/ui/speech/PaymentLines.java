package cn.banshi.ui.speech;

import cn.banshi.core.screen.Scan;
import cn.banshi.core.screen.Screen;
import java.util.stream.Collectors;

/** What is to be paid, and how. */
final class PaymentLines {

    private PaymentLines() {}

    static void of(Screen.Payment screen, Lines lines) {
        var bill = screen.bill();
        lines.key("payment.title")
                .personal(lines.text(bill.purpose()), bill.amount())
                .personal(lines.text("payment.payee"), lines.text(bill.payee()));
        bill.computed().ifPresent(before -> lines.key("payment.differs", before));
        switch (screen.scan()) {
            // the seconds that are left change by themselves, and are not said
            case Scan.Open open -> lines
                    .key("payment.scan",
                            bill.apps()
                                    .stream()
                                    .map(lines::text)
                                    .collect(Collectors.joining(lines.text("payment.and"))))
                    .key("payment.stay");
            case Scan.Renewing renewing -> lines.key("payment.renewing");
            case Scan.NotKnown not -> lines.key("payment.not-known").key("payment.not-known.what").key("payment.once");
            case Scan.Over(Scan.Why why) -> lines.each("payment.over", why).each("payment.over.what", why);
        }
        lines.key("payment.or-later", lines.text(bill.until()));
    }
}
