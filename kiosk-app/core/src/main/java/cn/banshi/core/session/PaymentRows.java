package cn.banshi.core.session;

import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Money;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Says on the result page and on the slip what was paid, or what is to be paid, how and until when. */
public final class PaymentRows {

    private PaymentRows() {}

    /** None where there is nothing to pay. */
    public static List<Row> of(Truth truth, Visit visit, Texts texts) {
        return visit.billed().map(billed -> of(truth, billed.order(), texts)).orElse(List.of());
    }

    private static List<Row> of(Truth truth, PaymentOrder order, Texts texts) {
        List<Row> rows = new ArrayList<>();
        Localized amount = Localized.same(yuan(order.fen()));
        rows.add(new Row(texts.get(label(truth, order)), amount, amount, true));
        order.paidAt().ifPresentOrElse(at -> rows.add(Row.of(texts.get(TextKey.ROW_PAID_AT), Dates.minute(at))), () -> {
            rows.add(Row.of(texts.get(TextKey.ROW_PAY_UNTIL), Dates.day(order.payUntil())));
            rows.add(Row.of(texts.get(TextKey.ROW_PAY_HOW), texts.get(TextKey.PAY_HOW)));
        });
        rows.add(Row.of(texts.get(TextKey.ROW_ORDER), Localized.same(order.number())));
        return rows;
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
