package cn.banshi.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the dictionary of Debian's rime-data-pinyin-simp, which {@code installer/setup.sh} installs. */
class PinyinTableTest {

    private static final Path DICTIONARY = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");
    private static final Path INPUT = Path.of(System.getProperty("banshi.root"), "assets/input");
    private static final List<Path> OWN = List.of(INPUT.resolve("places.dict.yaml"), INPUT.resolve("words.dict.yaml"));
    private static final ChineseInput TABLE = table();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"zhangwei,张伟", "zhengzhou,郑州", "yingyezhizhao,营业执照", "yyzz,营业执照", "jinshuiqu,金水区", "jsq,金水区",
        "lv,率", "nv,女", "lvshi,律师", "xingyangshi,荥阳市",
        "jinshuiqujingsanlu,金水区经三路", "xinmishichaohuazhen,新密市超化镇", "jingguanglujiashuyuan,京广路家属院",
        "shiyebaoxianjin,失业保险金", "jifenruhu,积分入户", "xiulan,秀兰"})
    void offersFirstWhatIsMeant(String keys, String meant) {
        assertThat(texts(keys, 1)).containsExactly(meant);
    }

    @Test
    void offersANameByItsInitials() {
        assertThat(texts("zw", 80)).contains("张伟");
    }

    @Test
    void makesASentenceOfWordsThatNoEntryHolds() {
        assertThat(texts("woyaobanliyingyezhizhao", 1)).containsExactly("我要办理营业执照");
    }

    @Test
    void offersShorterWordsToGoOnFrom() {
        Candidate first = TABLE.candidates("zhangwei", 200)
                .stream()
                .filter(one -> one.text().equals("章"))
                .findFirst()
                .orElseThrow();
        assertThat(first.keys()).isEqualTo(5);
    }

    @Test
    void partsSyllablesAtTheApostrophe() {
        assertThat(texts("xi'an", 1)).containsExactly("西安");
        assertThat(texts("xi'an", 50)).doesNotContain("先");
    }

    @Test
    void guessesWhileTheLastSyllableIsUnfinished() {
        assertThat(texts("zhengzh", 5)).contains("郑州");
    }

    @Test
    void knowsNothingOfKeysThatMeanNothing() {
        assertThat(TABLE.candidates("", 5)).isEmpty();
        assertThat(TABLE.candidates("v'", 5)).isEmpty();
    }

    @Test
    void learnsNothing() {
        List<Candidate> before = TABLE.candidates("zhangwei", 20);
        for (int i = 0; i < 100; i++) {
            new Composition("", "zhangwei").choose(before.getLast());
            TABLE.candidates("zhangwei", 20);
        }
        assertThat(TABLE.candidates("zhangwei", 20)).isEqualTo(before);
    }

    @Test
    void aMissingDictionaryIsNoFault() {
        Path none = folder.resolve("none.yaml");
        assertThat(PinyinTable.load(none, OWN)).isEqualTo(new Loaded.Missing<>(none.toString()));
    }

    @Test
    void aBrokenLineIsRefusedByFileAndLine() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "---\nname: x\n...\n金水区\tJin shui qu\t1\n");
        assertThat(PinyinTable.load(file, OWN)).isInstanceOfSatisfying(Loaded.Broken.class,
                broken -> assertThat(broken.detail()).contains("broken.yaml:4 ").contains("Mend"));
    }

    private static List<String> texts(String keys, int most) {
        return TABLE.candidates(keys, most).stream().map(Candidate::text).toList();
    }

    private static ChineseInput table() {
        return switch (PinyinTable.load(DICTIONARY, OWN)) {
            case Loaded.Ready<PinyinTable>(PinyinTable table) -> table;
            case Loaded.Missing<PinyinTable>(String what) -> throw new AssertionError(
                    what + ": run installer/setup.sh");
            case Loaded.Broken<PinyinTable>(String detail) -> throw new AssertionError(detail);
        };
    }
}
