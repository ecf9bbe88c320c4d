package cn.banshi.terminal.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.Candidate;
import cn.banshi.terminal.input.InstalledInput.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the packages that {@code installer/setup.sh} installs. */
class InstalledInputTest {

    private static final Files INSTALLED = Files.of(Path.of(System.getProperty("banshi.root"), "assets"));

    @TempDir
    Path folder;

    private final InstalledInput input = new InstalledInput();

    @Test
    void offersNothingBeforeItIsLoaded() {
        offersNothing();
    }

    @Test
    void offersEveryWayThatIsInstalled() {
        input.load(INSTALLED);
        assertThat(input.pinyin().orElseThrow().candidates("zhengzhou", 1)).containsExactly(new Candidate("郑州", 9));
        assertThat(input.strokes().orElseThrow().candidates("hshszh", 9)).contains(new Candidate("𠮷", 6));
        assertThat(input.handwriting()).isPresent();
        assertThat(input.names().orElseThrow().candidates("zhengjiahao", 5)).contains(new Candidate("郑佳豪", 11));
        assertThat(input.example("州")).isPresent();
    }

    @Test
    void spellsNamesLikeWordsWhereNoNamesAreInstalled() {
        Path none = folder.resolve("none");
        input.load(new Files(INSTALLED.words(), INSTALLED.own(), none, none, none, new Files.Names(none, none)));
        assertThat(input.names()).isEqualTo(input.pinyin()).isPresent();
    }

    @Test
    void goesOnWithoutWhatIsNot() {
        Path none = folder.resolve("none");
        input.load(new Files(INSTALLED.words(), INSTALLED.own(), none, INSTALLED.parts(), none, INSTALLED.names()));
        assertThat(input.pinyin()).isPresent();
        assertThat(input.strokes()).isEmpty();
        assertThat(input.handwriting()).isEmpty();
    }

    @Test
    void goesOnWithoutAnything() {
        Path none = folder.resolve("none");
        input.load(new Files(none, List.of(), none, none, none, INSTALLED.names()));
        offersNothing();
    }

    private void offersNothing() {
        assertThat(input.pinyin()).isEmpty();
        assertThat(input.strokes()).isEmpty();
        assertThat(input.handwriting()).isEmpty();
        assertThat(input.names()).isEmpty();
        assertThat(input.example("州")).isEmpty();
    }
}
