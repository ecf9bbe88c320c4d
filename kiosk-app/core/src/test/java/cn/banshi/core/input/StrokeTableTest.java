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

/** With Debian's rime-data-stroke and rime-data-pinyin-simp, which {@code installer/setup.sh} installs. */
class StrokeTableTest {

    private static final Path STROKES = Path.of("/usr/share/rime-data/stroke.dict.yaml");
    private static final Path WORDS = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");
    private static final Path PARTS = Path.of(System.getProperty("banshi.root"), "assets/input/parts.dict.yaml");
    private static final StrokeTable TABLE = table();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"十,hs", "王,hhsh", "张,zhzphzn", "李,hspnzsh", "〇,z", "堃,nhzpnhzphsh", "㛃,hhhszpzph", "䶮,hpznphhpn",
        "𫖯,pnnzpnhpszpn", "𠮷,hshszh", "囍,hshszhnphszhhshszhnphszh", "翀,znhznhszhs", "曌,szhhpzhhnnzpnhsh"})
    void offersACharacterOnceItIsWritten(String meant, String keys) {
        assertThat(texts(keys, 8)).contains(meant);
    }

    /** Of the national list, but in no table of strokes: by their parts. */
    @ParameterizedTest
    @CsvSource({"𬀩,szhhhhzs", "𬘡,zzhszhpnh", "𬭛,phhhznnhzpszn", "𫮃,hshnpszhhhs", "𬱟,pzhpzzhpszpn", "𬍛,hhshpzspn"})
    void offersWhatTheTableLacks(String meant, String keys) {
        assertThat(texts(keys, 8)).contains(meant);
    }

    @Test
    void offersFirstWhatIsWrittenThenWhatNeedsFewestStrokesMore() {
        List<String> found = texts("szh", 60);
        assertThat(found.getFirst()).isEqualTo("口");
        assertThat(found.indexOf("中")).isBetween(1, 40);
        assertThat(found.indexOf("中")).isLessThan(found.indexOf("兄"));
    }

    @Test
    void offersTheMoreFrequentFirstAmongEquals() {
        assertThat(texts("pn", 2)).startsWith("人");
        List<String> found = texts("szhh", 4);
        assertThat(found.getFirst()).isEqualTo("日");
    }

    @Test
    void offersEachCharacterOnceHoweverItIsWritten() {
        assertThat(texts("hs", 5_000)).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
    }

    @Test
    void usesUpAllStrokes() {
        assertThat(TABLE.candidates("hhs", 20)).hasSize(20).allMatch(candidate -> candidate.keys() == 3);
    }

    @Test
    void offersNoFormThatStandsForAnother() {
        assertThat(texts("h", 100_000))
                .noneMatch(text -> text.codePointAt(0) >= 0x2F800 && text.codePointAt(0) < 0x2FA20);
    }

    @Test
    void knowsNothingOfKeysThatMeanNothing() {
        assertThat(TABLE.candidates("", 5)).isEmpty();
        assertThat(TABLE.candidates("hx", 5)).isEmpty();
        assertThat(TABLE.candidates("zzzzzzzzzzzzzzzzzzzz", 5)).isEmpty();
        assertThat(TABLE.candidates("h".repeat(1_000), 5)).isEmpty();
    }

    @Test
    void learnsNothing() {
        List<Candidate> before = TABLE.candidates("nhzp", 20);
        for (int i = 0; i < 100; i++) {
            new Composition("", "nhzp").choose(before.getLast());
        }
        assertThat(TABLE.candidates("nhzp", 20)).isEqualTo(before);
    }

    @Test
    void aMissingTableIsNoFault() {
        Path none = folder.resolve("none.yaml");
        assertThat(StrokeTable.load(none, PARTS, WORDS)).isEqualTo(new Loaded.Missing<>(none.toString()));
    }

    @Test
    void worksWithoutFrequencies() {
        assertThat(StrokeTable.load(STROKES, PARTS, folder.resolve("none.yaml")))
                .isInstanceOfSatisfying(Loaded.Ready.class, ready -> assertThat(ready.input()).isNotNull());
    }

    @Test
    void aBrokenLineIsRefusedByFileAndLine() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "---\n...\n十\ths\n十王\ths\n");
        assertThat(StrokeTable.load(file, PARTS, WORDS)).isInstanceOfSatisfying(Loaded.Broken.class,
                broken -> assertThat(broken.detail()).contains("broken.yaml:4 ").contains("Mend"));
    }

    @Test
    void partsThatNoTableHasAreRefusedByFileAndCharacter() throws IOException {
        Path file = Files.writeString(folder.resolve("parts.yaml"), "---\n...\n𬀩\t日A\n");
        assertThat(StrokeTable.load(STROKES, file, WORDS)).isInstanceOfSatisfying(Loaded.Broken.class,
                broken -> assertThat(broken.detail()).contains("parts.yaml").contains("𬀩"));
    }

    private static List<String> texts(String keys, int most) {
        return TABLE.candidates(keys, most).stream().map(Candidate::text).toList();
    }

    private static StrokeTable table() {
        return switch (StrokeTable.load(STROKES, PARTS, WORDS)) {
            case Loaded.Ready<StrokeTable>(StrokeTable table) -> table;
            case Loaded.Missing<StrokeTable>(String what) -> throw new AssertionError(
                    what + ": run installer/setup.sh");
            case Loaded.Broken<StrokeTable>(String detail) -> throw new AssertionError(detail);
        };
    }
}
