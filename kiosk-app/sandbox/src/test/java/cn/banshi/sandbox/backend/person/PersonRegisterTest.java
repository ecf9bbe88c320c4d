package cn.banshi.sandbox.backend.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRegisterTest {

    private final PersonRegister register = PersonRegister.load();

    @Test
    void everyTestPersonHasAValidTestNumberThatFitsTheCard() {
        assertThat(register.testPersons()).hasSize(6).allSatisfy(person -> {
            String number = person.card().number();
            assertThat(number).startsWith("410199").matches(IdNumber::isValid);
            assertThat(person.card().birth()).isEqualTo(IdNumber.birth(number));
            assertThat(person.card().sex()).isEqualTo(IdNumber.isMale(number) ? "男" : "女");
        });
    }

    @Test
    void keepsARareCharacterWhole() {
        String name = register.find("410199199703121023", "孙𠮷月").orElseThrow().card().name();

        assertThat(name).isEqualTo("孙𠮷月").hasSize(4);
        assertThat(name.codePointCount(0, name.length())).isEqualTo(3);
    }

    @Test
    void makesUpTheSamePersonForTheSameNumber() {
        Person one = register.find("410199199001011014", "测试一").orElseThrow();

        assertThat(PersonRegister.load().find("410199199001011014", "测试一")).contains(one);
        assertThat(one.card().name()).isEqualTo("测试一");
        assertThat(one.fund().balance().scale()).isEqualTo(2);
        assertThat(one.card().birth()).isEqualTo("1990-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // another region, wrong check character, no such day, a foreigner's card
        "11010519491231002X", "410199199001011019", "410199199002301013", "CHN410199001010"})
    void knowsNobodyElse(String number) {
        assertThat(register.find(number, "测试一")).isEmpty();
    }
}
