package cn.banshi.sandbox.backend.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What departments know of companies: made up, the same every time. */
final class CompanyRecords {

    private static final int MONTHS_SHOWN = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private CompanyRecords() {}

    static Map<String, Object> deposits(Query query) {
        if (!query.person().isCompany()) {
            return Map.of("state", "NONE", "months", List.of());
        }
        MadeUp chance = MadeUp.of(query, "company-deposits");
        int workers = chance.number(6, 240);
        long each = chance.number(90_000, 320_000);
        return new Fields().put("state", "NORMAL")
                .put("accountNumber", "4101" + chance.number(10_000, 99_999))
                .put("workers", workers)
                .put("months", IntStream.rangeClosed(1, MONTHS_SHOWN).mapToObj(ago -> {
                    LocalDate month = query.today().minusMonths(ago);
                    return new Fields().put("month", MONTH.format(month))
                            .put("workers", workers)
                            .put("amount", Fields.money(each * workers))
                            .put("bookedOn", month.withDayOfMonth(20))
                            .map();
                }).toList())
                .map();
    }
}
