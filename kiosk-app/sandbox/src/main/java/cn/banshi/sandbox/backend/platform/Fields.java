package cn.banshi.sandbox.backend.platform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts an answer together as the contract wants it. */
final class Fields {

    private final Map<String, Object> map = new LinkedHashMap<>();

    Fields put(String name, Object value) {
        map.put(name, value);
        return this;
    }

    Fields putIf(String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
        return this;
    }

    Map<String, Object> map() {
        return map;
    }

    static String money(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    /** @param fen hundredths of a yuan */
    static String money(long fen) {
        return money(BigDecimal.valueOf(fen, 2));
    }
}
