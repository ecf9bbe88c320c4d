package cn.banshi.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Where a line may end, as a reader of Chinese expects it. */
class LineBreakerTest {

    private static final FontFiles FONTS = new FontFiles(
            Path.of(System.getProperty("banshi.root"), "assets/fonts/NotoSansSC-Regular.ttf"), List.of());

    @Test
    void breaksBetweenAnyTwoHanzi() throws IOException {
        assertThat(lines("住房公积金提取", 3)).containsExactly("住房公", "积金提", "取");
    }

    @Test
    void neverBeginsALineWithClosingPunctuation() throws IOException {
        assertThat(lines("住房公\uff0c积金", 3)).containsExactly("住房", "公\uff0c积", "金");
    }

    @Test
    void neverEndsALineWithOpeningPunctuation() throws IOException {
        assertThat(lines("住房\uff08公积", 3)).containsExactly("住房", "\uff08公积");
    }

    @Test
    void keepsNumbersAndWordsTogether() throws IOException {
        assertThat(lines("金额 15,000.00 元", 6)).containsExactly("金额", "15,000.00 元");
    }

    @Test
    void cutsAWordThatIsLongerThanALine() throws IOException {
        assertThat(String.join("", lines("x".repeat(100), 5))).isEqualTo("x".repeat(100));
        assertThat(lines("x".repeat(100), 5)).hasSizeGreaterThan(9);
    }

    @Test
    void keepsLinesOfTheirOwn() throws IOException {
        assertThat(lines("一\r\n二\n三", 5)).containsExactly("一", "二", "三");
    }

    private static List<String> lines(String text, double width) throws IOException {
        try (PDDocument document = new PDDocument()) {
            return new LineBreaker(new Typeface(document, FONTS)).lines(text, width, 0);
        }
    }
}
