package cn.banshi.ui;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.InputMethods;
import cn.banshi.core.input.Loaded;
import cn.banshi.core.input.NameTable;
import cn.banshi.core.input.PinyinTable;
import cn.banshi.core.input.StrokeTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dictionaries that {@code installer/setup.sh} installs, and a reader of ink that knows how many strokes there are and nothing
 * else: the real one lives in the terminal.
 */
final class WrittenInput implements InputMethods {

    private static final Path RIME = Path.of("/usr/share/rime-data");
    private static final Path INPUT = Path.of(System.getProperty("banshi.root", "../..")).resolve("assets/input");
    private static final List<List<String>> BY_STROKES = List.of(List.of(), List.of("一", "乙"),
            List.of("十", "人", "八", "入", "七", "九"), List.of("大", "工", "土", "士", "下", "万", "三", "干", "才", "丈", "与", "上"));

    private static final PinyinTable WORDS = there(PinyinTable.load(RIME.resolve("pinyin_simp.dict.yaml"),
            List.of(INPUT.resolve("places.dict.yaml"), INPUT.resolve("words.dict.yaml"))));
    private static final NameTable NAMES = there(NameTable.load(INPUT.resolve("surnames.dict.yaml"),
            INPUT.resolve("given.dict.yaml"), WORDS));
    private static final StrokeTable STROKES = there(StrokeTable.load(RIME.resolve("stroke.dict.yaml"),
            INPUT.resolve("parts.dict.yaml"), RIME.resolve("pinyin_simp.dict.yaml")));

    private static <T> T there(Loaded<T> loaded) {
        return switch (loaded) {
            case Loaded.Ready<T>(T input) -> input;
            case Loaded.Missing<T>(String what) -> throw new AssertionError(what + ": run installer/setup.sh");
            case Loaded.Broken<T>(String detail) -> throw new AssertionError(detail);
        };
    }

    @Override
    public Optional<ChineseInput> pinyin() {
        return Optional.of(WORDS);
    }

    @Override
    public Optional<ChineseInput> names() {
        return Optional.of(NAMES);
    }

    @Override
    public Optional<ChineseInput> strokes() {
        return Optional.of(STROKES);
    }

    @Override
    public Optional<Handwriting> handwriting() {
        return Optional.of((ink, most) -> {
            int strokes = ink.strokes().size();
            return Stream.of(BY_STROKES.get(Math.min(strokes, BY_STROKES.size() - 1)))
                    .flatMap(List::stream)
                    .map(text -> new Candidate(text, strokes))
                    .toList();
        });
    }

    @Override
    public Optional<String> example(String character) {
        return WORDS.example(character);
    }
}
