package cn.banshi.sandbox.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCharacterTest {

    @ParameterizedTest
    @CsvSource({
        // the identifier of an electronic certificate in GB/T 36901, and numbers of ours computed by hand
        "11100000000013338W08711370800MB2855918437080001202411010001001, 3", "000700042, 7",
        "ZZ20261123000700042, B"})
    void followsIso7064Mod3736(String text, char check) {
        assertThat(CheckCharacter.of(text)).isEqualTo(check);
    }

    @Test
    void changesWithEverySingleWrongDigit() {
        String text = "ZZ20261123000700042";
        for (int place = 2; place < text.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (text.charAt(place) != digit) {
                    String wrong = text.substring(0, place) + digit + text.substring(place + 1);
                    assertThat(CheckCharacter.of(wrong)).as(wrong).isNotEqualTo('B');
                }
            }
        }
    }
}
