package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the offices of social and medical insurance and the fund know beside the register: made up, the same every time. */
final class InsuranceRecords {

    private static final int MONTHS_SHOWN = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final List<String> WORKERS = List.of("PENSION", "UNEMPLOYMENT", "INJURY", "MEDICAL", "MATERNITY");

    private InsuranceRecords() {}

    static Map<String, Object> pensionAccount(Query query) {
        Person.Pension pension = query.person().pension();
        if (!pension.insured()) {
            return Map.of("state", "NONE");
        }
        MadeUp chance = MadeUp.of(query, "pension");
        int months = chance.number(26, 200);
        long base = chance.number(380_000, 1_500_000);
        return new Fields().put("state", pension.retired() ? "RETIRED" : "PAYING")
                .put("employer", query.person().fund().employer())
                .put("months", months)
                .put("base", Fields.money(base))
                .put("balance", Fields.money(base * months * 8 / 100))
                .put("paidUntil", MONTH.format(query.today().minusMonths(1)))
                .map();
    }

    static Map<String, Object> insurances(Query query) {
        Person.Pension pension = query.person().pension();
        MadeUp chance = MadeUp.of(query, "insurances");
        List<String> kinds = pension.insured() && !pension.retired() ? WORKERS
                : pension.retired() ? List.of("PENSION", "MEDICAL") : List.of("MEDICAL");
        return Map.of("insurances",
                kinds.stream()
                        .map(kind -> new Fields().put("kind", kind)
                                .put("state", pension.retired() ? "DRAWING" : "PAYING")
                                .put("months", chance.number(12, 200))
                                .map())
                        .toList());
    }

    /** Of whoever draws a pension. */
    static Map<String, Object> pensionPayments(Query query) {
        if (!query.person().pension().retired()) {
            return Map.of("payments", List.of());
        }
        long amount = MadeUp.of(query, "pension-payments").number(210_000, 520_000);
        return Map.of("payments", IntStream.rangeClosed(1, MONTHS_SHOWN).mapToObj(ago -> {
            LocalDate month = query.today().minusMonths(ago).withDayOfMonth(15);
            return new Fields().put("month", MONTH.format(month))
                    .put("amount", Fields.money(amount))
                    .put("paidOn", month)
                    .map();
        }).toList());
    }

    static Map<String, Object> medicalAccount(Query query) {
        MadeUp chance = MadeUp.of(query, "medical");
        boolean worker = query.person().pension().insured();
        Fields fields = new Fields().put("state", "NORMAL").put("kind", worker ? "EMPLOYEE" : "RESIDENT");
        return (worker ? fields.put("balance", Fields.money(chance.number(20_000, 900_000))) : fields)
                .put("spentThisYear", Fields.money(chance.number(0, 300_000)))
                .put("coveredUntil", LocalDate.of(query.today().getYear(), 12, 31))
                .map();
    }

    static Map<String, Object> medicalPayments(Query query) {
        MadeUp chance = MadeUp.of(query, "medical-payments");
        return Map.of("payments",
                IntStream.range(0, chance.number(1, 4)).mapToObj(i -> medicalPayment(query, chance)).toList());
    }

    private static Map<String, Object> medicalPayment(Query query, MadeUp chance) {
        String kind = chance.one(List.of("OUTPATIENT", "PHARMACY", "INPATIENT"));
        long total = kind.equals("INPATIENT") ? chance.number(300_000, 1_500_000) : chance.number(2_000, 60_000);
        long own = total * chance.number(10, 40) / 100;
        return new Fields().put("paidOn", query.today().minusDays(chance.number(3, 300)))
                .put("place", kind.equals("PHARMACY") ? "演示大药房测试路店" : "郑州市演示人民医院")
                .put("kind", kind)
                .put("total", Fields.money(total))
                .put("covered", Fields.money(total - own))
                .put("own", Fields.money(own))
                .map();
    }

    static Map<String, Object> fundDeposits(Query query) {
        boolean paying = query.file().fund().open() && query.file().fund().sealedOn().isEmpty();
        return Map.of("deposits", IntStream.rangeClosed(1, paying ? MONTHS_SHOWN : 0)
                .mapToObj(ago -> new Fields().put("month", MONTH.format(query.today().minusMonths(ago)))
                        .put("amount", Fields.money(query.person().fund().monthlyDeposit()))
                        .put("bookedOn", query.today().minusMonths(ago).withDayOfMonth(20))
                        .map())
                .toList());
    }
}
