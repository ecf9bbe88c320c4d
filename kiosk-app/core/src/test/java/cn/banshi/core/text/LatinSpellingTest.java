package cn.banshi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as on a passport, and addresses for e-mail. */
class LatinSpellingTest {

    private static final LatinSpelling NAME = new LatinSpelling();
    private static final EmailSpelling EMAIL = new EmailSpelling();

    @ParameterizedTest
    @CsvSource({"zhang mingyuan, ZHANG MINGYUAN, true", "'ZHANG,MINGYUAN', ZHANGMINGYUAN, true",
        "'LYU ', 'LYU ', false",
        "Z, Z, false", "'ZHANG  M', 'ZHANG ', false"})
    void takesCapitalsAndOneSpaceBetweenThem(String typed, String text, boolean whole) {
        assertThat(NAME.accepted(typed)).isEqualTo(text);
        assertThat(NAME.whole(text)).isEqualTo(whole);
    }

    @Test
    void takesNoMoreThanAPassportDoes() {
        assertThat(NAME.accepted("A".repeat(50))).hasSize(39);
        assertThat(NAME.next("A".repeat(39))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "zhangsan@qq.com", "li.si_2@mail.zzu.edu.cn", "138-00@163.com"})
    void knowsAnAddress(String text) {
        assertThat(EMAIL.accepted(text)).isEqualTo(text);
        assertThat(EMAIL.whole(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@", "a@qq", "a@qq.", "a@qq.c", "a@1.2"})
    void isNotWholeBefore(String text) {
        assertThat(EMAIL.whole(text)).isFalse();
        assertThat(EMAIL.next(text)).isNotEmpty();
    }

    @Test
    void offersSignsOnlyWhereTheyCanStand() {
        assertThat(EMAIL.next("")).doesNotContain("@", ".", "-", "_").contains("a", "1");
        assertThat(EMAIL.next("a")).contains("@", ".", "-", "_");
        assertThat(EMAIL.next("a.")).doesNotContain("@", ".");
        assertThat(EMAIL.next("a@qq")).contains(".").doesNotContain("@", "_");
    }
}
