package cn.banshi.core.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Path SHIPPED = Path.of(System.getProperty("banshi.root", "../.."),
            "assets/speech/lexicon.tsv");

    @Test
    void theShippedOneIsWhole() {
        Lexicon.Read read = Lexicon.read(SHIPPED);
        assertThat(read.complaints()).isEmpty();
        assertThat(read.words().say("收款银行卡号")).isEqualTo("收款 yin2 hang2 卡号");
    }

    @Test
    void theLongerWordGoesFirst() {
        Lexicon words = Lexicon.of("l", List.of("还\thuan2", "还有\thai2 you3")).words();
        assertThat(words.say("还有")).isEqualTo(" hai2 you3 ");
    }

    @Test
    void aLineThatDoesNotFitIsNamedWithItsCure() {
        Lexicon.Read read = Lexicon.of("lexicon.tsv", List.of("银行 yin2 hang2", "# fine", "银行\tyin2"));
        assertThat(read.words().isEmpty()).isTrue();
        assertThat(read.complaints()).hasSize(2).first().asString().startsWith("lexicon.tsv:1: write a word");
    }

    @Test
    void withoutTheFileSpeechGoesOn() {
        Lexicon.Read read = Lexicon.read(Path.of("nowhere", "lexicon.tsv"));
        assertThat(read.words().say("银行")).isEqualTo("银行");
        assertThat(read.complaints()).hasSize(1);
    }
}
