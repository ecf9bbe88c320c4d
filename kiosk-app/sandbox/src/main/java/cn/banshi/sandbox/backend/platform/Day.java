package cn.banshi.sandbox.backend.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the city counts them. */
final class Day {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private Day() {}

    static LocalDate of(Instant instant) {
        return instant.atZone(CITY).toLocalDate();
    }
}
