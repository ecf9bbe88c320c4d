package cn.banshi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.Entry.Progress;
import cn.banshi.core.journey.Field;
import cn.banshi.core.text.Localized;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fields take, show and say of what is typed. */
class EntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Localized NOTHING = Localized.same("");
    private static final Field AMOUNT = new Field.Amount("a", NOTHING, NOTHING, Optional.empty(), Optional.empty());
    private static final Field CARD = new Field.CardNumber("c", NOTHING, NOTHING);
    private static final Field MOBILE = new Field.Mobile("m", NOTHING, NOTHING);
    private static final Field CODE = new Field.Code("d", NOTHING, NOTHING, "m", Optional.empty());
    private static final Field AGAIN = new Field.Repeat("r", NOTHING, NOTHING, "c");

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "1, 1., 1.", "1., 1.5, 1.5", "1.5, 1.50, 1.50", "1.50, 1.505, 1.50", "1, 1a, 1",
        "'', ., 0.", "0, 05, 5", "'', 0, 0", "999999999, 9999999999999, 999999999", "12, '', ''", "1.5, 1.5.5, 1.5"})
    void takesOnlyWhatCanBecomeAnAmount(String before, String typed, String accepted) {
        assertThat(Entry.accepted(AMOUNT, before, typed, TODAY)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"15259, '15,259'", "1234567.5, '1,234,567.5'", "100, 100", "1000., '1,000.'", "'', ''"})
    void showsAmountsWithSeparators(String text, String shown) {
        assertThat(Entry.shown(AMOUNT, text, TODAY)).isEqualTo(Localized.same(shown));
    }

    @ParameterizedTest
    @CsvSource({"6299990000000000012, COMPLETE", "629999000000000001, OPEN", "6299990000000000013, WRONG",
        "6299 9900 0000 0000 012, COMPLETE", "'', OPEN", "4111111111111111, COMPLETE"})
    void knowsACardNumberByItsCheckDigit(String text, Progress progress) {
        assertThat(Entry.progress(CARD, Entry.accepted(CARD, "", text, TODAY), "", TODAY)).isEqualTo(progress);
    }

    @ParameterizedTest
    @CsvSource({"13800138000, COMPLETE", "1380013800, OPEN", "12800138000, WRONG", "23800138000, WRONG",
        "138001380001, COMPLETE"})
    void knowsAMobileNumber(String text, Progress progress) {
        assertThat(Entry.progress(MOBILE, Entry.accepted(MOBILE, "", text, TODAY), "", TODAY)).isEqualTo(progress);
    }

    @ParameterizedTest
    @CsvSource({"123456, COMPLETE", "12345, OPEN", "1234567, COMPLETE"})
    void knowsACode(String text, Progress progress) {
        assertThat(Entry.progress(CODE, Entry.accepted(CODE, "", text, TODAY), "", TODAY)).isEqualTo(progress);
    }

    @ParameterizedTest
    @CsvSource({"zz2026, ZZ2026, OPEN", "zz20261123, ZZ20261123, COMPLETE", "'豫A-12345 6', A123456, OPEN",
        "'', '', OPEN", "A12345678901234, A12345678901, COMPLETE"})
    void takesCapitalLettersAndDigitsOfAText(String typed, String accepted, Progress progress) {
        var text = new Field.Text("t", NOTHING, NOTHING, Field.Characters.LETTERS, new Field.Length(8, 12));

        assertThat(Entry.accepted(text, "", typed, TODAY)).isEqualTo(accepted);
        assertThat(Entry.progress(text, accepted, "", TODAY)).isEqualTo(progress);
    }

    @ParameterizedTest
    @CsvSource({"3号楼b座, 3号楼B座, COMPLETE", "'金 水,区', 金水区, COMPLETE", "路, 路, OPEN",
        "𠮷𠮷𠮷𠮷𠮷𠮷𠮷, 𠮷𠮷𠮷𠮷𠮷𠮷, COMPLETE",
        "'', '', OPEN"})
    void takesHanziOfATextAndCountsRareOnesOnce(String typed, String accepted, Progress progress) {
        var text = new Field.Text("t", NOTHING, NOTHING, Field.Characters.HANZI, new Field.Length(2, 6));

        assertThat(Entry.accepted(text, "", typed, TODAY)).isEqualTo(accepted);
        assertThat(Entry.progress(text, accepted, "", TODAY)).isEqualTo(progress);
    }

    @ParameterizedTest
    @CsvSource({"62, 6299, OPEN", "6299, 6299, COMPLETE", "63, 6299, WRONG", "62999, 6299, WRONG", "'', '', OPEN"})
    void comparesARepetitionDigitByDigit(String text, String first, Progress progress) {
        assertThat(Entry.progress(AGAIN, text, first, TODAY)).isEqualTo(progress);
    }
}
