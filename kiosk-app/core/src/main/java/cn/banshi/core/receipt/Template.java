package cn.banshi.core.receipt;

import cn.banshi.core.text.Localized;
import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A receipt as its file describes it. Immutable. */
record Template(Map<String, Declared> values, List<Line> lines) {

    /** @param required whether a receipt without it is none */
    record Declared(ValueKind kind, boolean required) {}

    /** @param when words that values must have, by name; the line is left out otherwise */
    record Line(Part part, Map<String, Set<String>> when) {}

    /** What is printed; words hold names of values in braces. */
    sealed interface Part {

        record Text(Localized words, Align align, Size size, boolean bold) implements Part {}

        record Pair(Localized label, Localized value) implements Part {}

        record Rule() implements Part {}

        record Space(int lines) implements Part {}

        /** @param value name of a value that holds rows */
        record Rows(String value) implements Part {}

        record Qr(String content) implements Part {}
    }
}
