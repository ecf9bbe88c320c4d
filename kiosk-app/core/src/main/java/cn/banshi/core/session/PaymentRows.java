package cn.banshi.core.session;

import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Money;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** Says on the result page and on the slip what was paid, or what is to be paid, how and until when. */
public final class PaymentRows {

    private PaymentRows() {}

    /** None where there is nothing to pay. */
    public static List<Row> of(Truth truth, Visit visit, Texts texts) {
        return visit.billed().map(billed -> of(truth, billed.order(), texts)).orElse(List.of());
    }

    /** The same, and how to pay later: what the page beside them says is not on paper. */
    static List<Row> onPaper(Truth truth, Visit visit, Texts texts) {
        return Stream.concat(of(truth, visit, texts).stream(),
                visit.billed()
                        .filter(billed -> !billed.order().paid())
                        .map(unpaid -> Row.of(texts.get(TextKey.ROW_PAY_HOW), texts.get(TextKey.PAY_HOW)))
                        .stream())
                .toList();
    }

    private static List<Row> of(Truth truth, PaymentOrder order, Texts texts) {
        Localized amount = Localized.same(yuan(order.fen()));
        Row when = order.paidAt()
                .map(at -> Row.of(texts.get(TextKey.ROW_PAID_AT), Dates.minute(at)))
                .orElseGet(() -> Row.of(texts.get(TextKey.ROW_PAY_UNTIL), Dates.day(order.payUntil())));
        return List.of(new Row(texts.get(label(truth, order)), amount, amount, true), when,
                Row.of(texts.get(TextKey.ROW_ORDER), Localized.same(order.number())));
    }

    private static TextKey label(Truth truth, PaymentOrder order) {
        if (order.paid()) {
            return TextKey.ROW_PAID;
        }
        return truth == Truth.MAYBE_PAID ? TextKey.ROW_MAYBE_PAID : TextKey.ROW_TO_PAY;
    }

    /** ¥86.00 */
    public static String yuan(long fen) {
        return "¥" + Money.shown(fen);
    }
}
