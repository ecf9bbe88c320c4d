package cn.banshi.core.speech;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever only hears it must understand the same as whoever reads it. */
class ReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"15,259.00 元|一万五千二百五十九元", "账户余额 86,420.50 元|账户余额 八万六千四百二十元五角",
        "¥86.05|八十六元零五分", "0.30 元|三角", "100,000 元|十万元", "10,010,000.00 元|一千零一万元", "12 元|十二元",
        "410199 19850615 0015|四一零一九九一九八五零六一五零零一五", "0007-00042-K|零零零七零零零四二K", "13800138000|一三八零零一三八零零零",
        "张*|张某", "**** 0012|尾号零零一二", "410199********0015|尾号零零一五", "2026-11-28|二零二六年十一月二十八日",
        "9:30|九点三十分", "16 到 19 位数字|十六 到 十九 位数字", "第 2 步，共 7 步|第 二 步，共 七 步", "找到 2 项|找到 两 项",
        "近 12 个月|近 十二 个月", "听到“滴”声|听到滴声", "A012 号|A零一二 号", "市民 · 张*|市民，张某", "公积金打 GJJ|公积金打 G J J",
        "郑好办 APP 办理|郑好办 A P P 办理"})
    void chineseIsSaidInWords(String written, String said) {
        assertThat(Reading.of(written, Language.ZH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Balance CNY 86,420.50|Balance 86,420 yuan 50 fen",
        "CNY 15,259.00|15,259 yuan",
        "410199 19850615 0015|4 1 0 1 9 9 1 9 8 5 0 6 1 5 0 0 1 5", "0007-00042-K|0 0 0 7 0 0 0 4 2 K",
        "**** 0012|ending in 0 0 1 2", "2026-11-28|28 November 2026", "step 2 of 7|step 2 of 7"})
    void englishIsSaidInWords(String written, String said) {
        assertThat(Reading.of(written, Language.EN)).isEqualTo(said);
    }

    @Test
    void whatIsPersonalIsNotWrittenAnywhereByMistake() {
        assertThat(Utterance.personal("王明远", Language.ZH).toString()).doesNotContain("王");
    }
}
