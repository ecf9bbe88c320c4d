package cn.banshi.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.FieldView.Pad;
import org.junit.jupiter.api.Test;

class PadTextTest {

    private static final Key POINT = new Key.Point();

    @Test
    void takesHanziOnlyWhereTheyMayStandAndNoMoreThanFit() {
        assertThat(type(Pad.HANZI, 4, new Key.Hanzi("𠮷野"), digit(5), new Key.Hanzi("花园路"))).isEqualTo("𠮷野5花");
        assertThat(type(Pad.HANZI, 4, new Key.Hanzi("野𠮷"), new Key.Delete())).isEqualTo("野");
        assertThat(type(Pad.DIGITS, 4, new Key.Hanzi("花"), digit(1))).isEqualTo("1");
    }

    @Test
    void appendsDigitsUpToTheLimit() {
        assertThat(type(Pad.DIGITS, 3, digits(1, 2, 3, 4))).isEqualTo("123");
    }

    @Test
    void keepsLeadingZerosOfNumbersButNotOfMoney() {
        assertThat(type(Pad.DIGITS, 6, digits(0, 0, 7))).isEqualTo("007");
        assertThat(type(Pad.MONEY, 6, digits(0, 0, 7))).isEqualTo("7");
    }

    @Test
    void moneyHasTwoDecimalsAndOnePoint() {
        assertThat(type(Pad.MONEY, 11, digit(5), POINT, digit(1), POINT, digit(2), digit(3))).isEqualTo("5.12");
        assertThat(type(Pad.MONEY, 11, POINT, digit(5))).isEqualTo("0.5");
    }

    @Test
    void aPointThatCouldNotBeFollowedIsNotTaken() {
        assertThat(type(Pad.MONEY, 3, digit(1), digit(2), POINT)).isEqualTo("12");
        assertThat(type(Pad.DIGITS, 6, digit(1), POINT)).isEqualTo("1");
    }

    @Test
    void takesLettersWhereTheyMayStand() {
        assertThat(type(Pad.LETTERS, 4, new Key.Letter('Z'), digit(0), new Key.Letter('A'), digit(9), digit(9)))
                .isEqualTo("Z0A9");
        assertThat(type(Pad.DIGITS, 4, new Key.Letter('Z'), digit(1))).isEqualTo("1");
    }

    @Test
    void takesAnXAtTheEndOfAnIdentityNumberOnly() {
        assertThat(type(Pad.IDENTITY, 3, new Key.Letter('X'), digit(1), digit(2), new Key.Letter('X'), digit(3)))
                .isEqualTo("12X");
    }

    @Test
    void takesBackOneOrAll() {
        assertThat(type(Pad.DIGITS, 6, digit(1), digit(2), new Key.Delete())).isEqualTo("1");
        assertThat(type(Pad.DIGITS, 6, new Key.Delete())).isEmpty();
        assertThat(type(Pad.DIGITS, 6, digit(1), digit(2), new Key.Clear())).isEmpty();
    }

    private static Key digit(int value) {
        return new Key.Digit(value);
    }

    private static Key[] digits(int... values) {
        return java.util.Arrays.stream(values).mapToObj(PadTextTest::digit).toArray(Key[]::new);
    }

    private static String type(Pad pad, int limit, Key... keys) {
        String text = "";
        for (Key key : keys) {
            text = new PadText(pad, limit).after(text, key);
        }
        return text;
    }
}
