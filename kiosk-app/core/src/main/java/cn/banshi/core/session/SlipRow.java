package cn.banshi.core.session;

import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Language;

/** A row of the screen as the kind {@code rows} of receipts wants it, masked as there. */
final class SlipRow {

    private SlipRow() {}

    static String of(Row row, Language language) {
        return flat(row.label().in(language)) + "\t" + flat(row.value().in(language));
    }

    /** What a department wrote breaks no line. */
    static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
