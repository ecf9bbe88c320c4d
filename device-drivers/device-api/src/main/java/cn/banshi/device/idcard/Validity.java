package cn.banshi.device.idcard;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Period of validity of a card.
 *
 * @param from first day
 * @param to last day; empty for 长期, without end
 */
public record Validity(LocalDate from, Optional<LocalDate> to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
