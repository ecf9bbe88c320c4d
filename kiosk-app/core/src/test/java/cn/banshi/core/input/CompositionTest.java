package cn.banshi.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompositionTest {

    @Test
    void becomesHanziWordByWord() {
        Composition half = typed("zhangwei").choose(new Candidate("张", 5));
        assertThat(half.keys()).isEqualTo("wei");
        assertThat(half.done()).isFalse();
        assertThat(half.choose(new Candidate("伟", 3)).chosen()).isEqualTo("张伟");
        assertThat(half.choose(new Candidate("伟", 3)).done()).isTrue();
    }

    @Test
    void deletesKeysBeforeHanziAndARareHanziWhole() {
        Composition rare = new Composition("张𠮷", "w").delete();
        assertThat(rare).isEqualTo(new Composition("张𠮷", ""));
        assertThat(rare.delete().chosen()).isEqualTo("张");
        assertThat(Composition.EMPTY.delete()).isEqualTo(Composition.EMPTY);
    }

    @Test
    void takesLettersOnlyAndApostrophesBetweenThem() {
        assertThat(typed("'lü''s1A").keys()).isEqualTo("lv's");
        assertThat(typed("a".repeat(50)).keys()).hasSize(40);
    }

    @Test
    void saysNothingOfWhatWasTyped() {
        assertThat(typed("zhangwei").choose(new Candidate("张", 5)).toString()).doesNotContain("张", "wei");
        assertThat(new Candidate("张", 5).toString()).doesNotContain("张");
    }

    private static Composition typed(String keys) {
        Composition composition = Composition.EMPTY;
        for (int i = 0; i < keys.length(); i++) {
            composition = composition.press(keys.charAt(i));
        }
        return composition;
    }
}
