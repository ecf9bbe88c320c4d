package cn.banshi.core.yaml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A value of a YAML file and where it stands. */
public sealed interface YamlNode {

    /** Line of the file, from 1. */
    int line();

    /**
     * The value as maps with text keys in file order, lists, texts, {@link Boolean}, {@link Long} and
     * {@link BigDecimal}; numbers and booleans only where they are written without quotes.
     */
    Object plain();

    /**
     * @param plainStyle written without quotes, so it may mean a number or a boolean
     */
    record Scalar(String text, boolean plainStyle, int line) implements YamlNode {

        /** JSON's numbers, so that 0007 stays a text. Length-bound: digits of a number can be a bomb. */
        private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
        private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,17})\\.\\d{1,12}");

        @Override
        public Object plain() {
            if (!plainStyle) {
                return text;
            }
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            if (WHOLE.matcher(text).matches()) {
                return Long.valueOf(text);
            }
            return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
        }
    }

    /** Values in a row. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {

        @Override
        public Object plain() {
            return items.stream().map(YamlNode::plain).toList();
        }
    }

    /** Named values, in file order. */
    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {

        @Override
        public Object plain() {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries.forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
    }
}
