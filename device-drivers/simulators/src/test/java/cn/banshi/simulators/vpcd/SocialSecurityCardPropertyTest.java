package cn.banshi.simulators.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.smartcard.SocialSecurityCard;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.drivers.Drivers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the simulator writes on a card, by its own reading of the layout, the driver reads by its. */
class SocialSecurityCardPropertyTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Fields for the name and its extension. */
    private static final int LONGEST_NAME = 50;

    @Property(tries = 300)
    void nameOfAnyCharactersComesBack(@ForAll("names") String name) {
        assertThat(read("name=" + name).name()).isEqualTo(name);
    }

    @Property(tries = 300)
    void everyDayComesBack(@ForAll @IntRange(max = 80_000) int day) {
        LocalDate birth = LocalDate.of(1880, 1, 1).plusDays(day);
        assertThat(read("birth=" + birth.format(DateTimeFormatter.BASIC_ISO_DATE)).birth()).contains(birth);
    }

    @Property(tries = 300)
    void numberOfAnyDigitsComesBack(@ForAll("numbers") String number) {
        assertThat(read("number=" + number).number()).isEqualTo(number);
    }

    @Property(tries = 300)
    void identificationComesBack(@ForAll("identifications") String identification) {
        assertThat(read("identification=" + identification).issue().identification()).contains(identification);
    }

    /** Ideographs of every plane, and what stands between the parts of a name. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<Integer> letter = Arbitraries.oneOf(Arbitraries.integers().between(0x4E00, 0x9FA5),
                Arbitraries.integers().between(0x3400, 0x4DB5), Arbitraries.integers().between(0x20000, 0x2A6D6),
                Arbitraries.integers().between(0x30000, 0x3134A), Arbitraries.of((int) '·', (int) 'A', (int) 'z'));
        return letter.list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(letters -> letters.stream().map(Character::toString).reduce("", String::concat))
                .filter(name -> name.getBytes(GB18030).length <= LONGEST_NAME);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(11)
                .flatMap(digits -> Arbitraries.of("", "X")
                        .map(end -> "410199" + digits + end));
    }

    @Provide
    Arbitrary<String> identifications() {
        return Arbitraries.strings().withChars("0123456789ABCDEF").ofLength(32);
    }

    private static SocialSecurityCard read(String field) {
        String[] parts = field.split("=", 2);
        SimulatedChip chip = parts[0].equals("name")
                ? SimulatedChip.socialSecurity("named", "card-number=T1", "number=410199198506150015", field)
                : TestChips.zhangMing().with(parts[0], parts[1]);
        ChipReader slot = new ChipReader();
        slot.insert(chip);
        ReadResult result = Drivers.socialSecurityCards(slot)
                .read(Deadline.after(Duration.ofSeconds(20)), new Cancellation(), () -> {});
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).card();
    }
}
