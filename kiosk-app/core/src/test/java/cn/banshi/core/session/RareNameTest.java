package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is refused for a rare character; it goes through whole, two units of UTF-16 or not. */
class RareNameTest {

    private final TestHall hall = new TestHall();

    @ParameterizedTest
    @ValueSource(strings = {"孙𠮷月", "李䶮", "王㛃", "赵𬀩", "陈𫖯", "周𬭛"})
    void goesThroughWholeFromCardToPaper(String name) {
        hall.toIdentify();
        hall.reader.lay(TestPeople.card(TestPeople.resident(name, "410199199703121023")));
        hall.settle();

        int length = name.codePointCount(0, name.length());
        String masked = name.substring(0, 1) + "*".repeat(length - 1);
        var row = hall.screen(Screen.ConfirmData.class).sections().getFirst().rows().getFirst();
        assertThat(row.value().zh()).isEqualTo(masked);
        assertThat(row.revealed().zh()).isEqualTo(name);
        assertThat(hall.now().frame().applicant()).isEqualTo(Optional.of(masked));
        assertThat(hall.backend.claims.getFirst()).extracting("name").isEqualTo(name);

        submit();
        assertThat(hall.outbox.bodies.getFirst()).contains("\"name\":\"" + name + "\"");
        assertThat(hall.documents.forms.getFirst().sections().getFirst().rows().getFirst().value()).isEqualTo(name);
        assertThat(hall.printer.text()).contains(masked);
    }

    private void submit() {
        hall.act(new Action.Next(), new Action.Choose("reason", "RENT"), new Action.Next(),
                new Action.UseShortcut("amount"), new Action.Next(),
                new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next(), new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next(), new Action.Next(), TestPeople.signature());
        hall.screen(Screen.Result.class);
    }
}
