package cn.banshi.sandbox.backend.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A legal person: what departments know of natural ones it has nothing of. */
final class MadeUpCompany {

    private static final LocalDate FOUNDED = LocalDate.of(2018, 6, 1);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private MadeUpCompany() {}

    static Person of(String code, String name) {
        var licence = new Person.Card(code, name, "", "", FOUNDED, "郑州市演示区测试路1号", "郑州市演示区市场监督管理局", FOUNDED,
                Optional.empty());
        var fund = new Person.Fund(false, "000000000000", name, FOUNDED, Optional.empty(), NOTHING, NOTHING, NOTHING,
                NOTHING);
        return new Person(licence, fund, List.of(),
                new Person.Marriage(Person.Marriage.State.SINGLE, Optional.empty(), Optional.empty(),
                        Optional.empty()),
                List.of(), new Person.Pension(false, false, Optional.empty()), List.of(), List.of(), List.of(),
                Optional.empty(), new Person.Household(false, Optional.empty()), Optional.empty(), List.of());
    }
}
