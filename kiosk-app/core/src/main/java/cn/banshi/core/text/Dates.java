package cn.banshi.core.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as citizens read them; instants in the hall's time zone. */
public final class Dates {

    /** All of China. */
    public static final ZoneId HALL = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter ZH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.CHINA);
    private static final DateTimeFormatter EN_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Dates() {}

    /** 2026年11月23日, 23 Nov 2026. */
    public static Localized day(LocalDate day) {
        return new Localized(ZH.format(day), EN.format(day));
    }

    /** 2026年11月23日 星期一, Monday 23 Nov 2026. */
    public static Localized dayOfWeek(LocalDate day) {
        Localized date = day(day);
        return new Localized(date.zh() + " " + ZH_WEEKDAY.format(day), EN_WEEKDAY.format(day) + " " + date.en());
    }

    /** 2026年11月23日 09:32. */
    public static Localized minute(Instant instant) {
        var local = instant.atZone(HALL);
        Localized day = day(local.toLocalDate());
        return new Localized(day.zh() + " " + TIME.format(local), day.en() + " " + TIME.format(local));
    }

    /** 09:32. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(HALL));
    }
}
