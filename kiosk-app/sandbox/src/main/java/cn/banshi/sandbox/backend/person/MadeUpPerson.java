package cn.banshi.sandbox.backend.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Data for a test number nobody wrote a story for: the same number always gives the same person. */
final class MadeUpPerson {

    private static final int YOUNGEST_DEPOSITOR = 22;
    /** Whoever is born later does not work yet in any story that the sandbox tells. */
    private static final LocalDate YOUNG = LocalDate.of(2010, 1, 1);
    private static final LocalDate CARD_ISSUED = LocalDate.of(2020, 1, 1);

    private MadeUpPerson() {}

    static Person of(String number, String name) {
        // A named algorithm: the default one may change with the JDK, and the person with it.
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number.hashCode());
        LocalDate birth = IdNumber.birth(number);
        if (birth.isAfter(YOUNG)) {
            return child(number, name, birth);
        }
        boolean hasLoan = random.nextInt(100) < 60;
        boolean married = random.nextInt(100) < 50;
        return new Person(card(number, name, birth), fund(number, birth, random),
                hasLoan ? List.of(loan(number, random)) : List.of(), marriage(married),
                hasLoan ? List.of(home(random)) : List.of(), new Person.Pension(false, true, Optional.empty()),
                List.of(), List.of(), List.of(), Optional.empty(), new Person.Household(false, Optional.empty()),
                Optional.empty(), List.of());
    }

    /** Has no account, no home and no work. */
    private static Person child(String number, String name, LocalDate birth) {
        var nothing = yuan(0);
        return new Person(card(number, name, birth),
                new Person.Fund(false, "000000000000", "", birth, Optional.empty(), nothing, nothing, nothing,
                        nothing),
                List.of(), marriage(false), List.of(), new Person.Pension(false, false, Optional.empty()), List.of(),
                List.of(), List.of(), Optional.empty(), new Person.Household(true, Optional.empty()),
                Optional.empty(), List.of());
    }

    private static Person.Card card(String number, String name, LocalDate birth) {
        return new Person.Card(number, name, IdNumber.isMale(number) ? "男" : "女", "汉", birth, "郑州市演示区测试路1号",
                "郑州市公安局演示分局", CARD_ISSUED, Optional.of(CARD_ISSUED.plusYears(20)));
    }

    private static Person.Fund fund(String number, LocalDate birth, RandomGenerator random) {
        BigDecimal monthly = yuan(random.nextInt(60_000, 480_000));
        return new Person.Fund(true, "4101" + number.substring(8, 16), "郑州演示软件有限公司",
                birth.plusYears(YOUNGEST_DEPOSITOR), Optional.empty(), monthly,
                yuan(random.nextInt(500_000, 15_000_000)), yuan(random.nextInt(1_000, 60_000)), yuan(1_440_000));
    }

    private static Person.Loan loan(String number, RandomGenerator random) {
        return new Person.Loan("DK" + number.substring(10, 17), "演示银行郑州分行", LocalDate.of(2019, 5, 20),
                yuan(random.nextInt(10_000_000, 80_000_000)), yuan(random.nextInt(1_200_000, 4_800_000)));
    }

    private static Person.Home home(RandomGenerator random) {
        return new Person.Home("郑州市演示区测试路%d号".formatted(random.nextInt(2, 300)), "豫(2019)郑州市不动产权第演示号",
                random.nextInt(60, 140));
    }

    private static Person.Marriage marriage(boolean married) {
        return married
                ? new Person.Marriage(Person.Marriage.State.MARRIED, Optional.of("演示配偶"), Optional.empty(),
                        Optional.of(LocalDate.of(2018, 10, 1)))
                : new Person.Marriage(Person.Marriage.State.SINGLE, Optional.empty(), Optional.empty(),
                        Optional.empty());
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
