package cn.banshi.terminal.input;

import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.InputMethods;
import cn.banshi.core.input.Loaded;
import cn.banshi.core.input.NameTable;
import cn.banshi.core.input.PinyinTable;
import cn.banshi.core.input.StrokeTable;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.text.Word;
import cn.banshi.terminal.handwriting.Zinnia;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What Debian's packages offer, one way after the other as they are read. */
public final class InstalledInput implements InputMethods {

    private final AtomicReference<Optional<PinyinTable>> pinyin = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ChineseInput>> names = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ChineseInput>> strokes = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Handwriting>> handwriting = new AtomicReference<>(Optional.empty());

    /** Blocks for one to two seconds: behind the first frame. What is not there is logged once. */
    public void load(Files files) {
        pinyin.set(ready("pinyin", PinyinTable.load(files.words, files.own)));
        names.set(pinyin.get()
                .flatMap(words -> ready("names",
                        NameTable.load(files.names.surnames, files.names.given, words))));
        handwriting.set(ready("handwriting", Zinnia.load(files.model)));
        strokes.set(ready("strokes", StrokeTable.load(files.strokes, files.parts, files.words)));
    }

    private static <T> Optional<T> ready(String way, Loaded<? extends T> loaded) {
        return switch (loaded) {
            case Loaded.Ready<? extends T> ready -> Optional.of(ready.input());
            case Loaded.Missing<? extends T> missing -> absent(way, "missing: " + missing.what());
            case Loaded.Broken<? extends T> broken -> absent(way, broken.detail());
        };
    }

    private static <T> Optional<T> absent(String way, String why) {
        Log.write(new LogEvent.InputAbsent(Word.of(way), Detail.of(why)));
        return Optional.empty();
    }

    @Override
    public Optional<ChineseInput> pinyin() {
        return pinyin.get().map(words -> words);
    }

    @Override
    public Optional<ChineseInput> names() {
        return names.get().or(this::pinyin);
    }

    @Override
    public Optional<String> example(String character) {
        return pinyin.get().flatMap(words -> words.example(character));
    }

    @Override
    public Optional<ChineseInput> strokes() {
        return strokes.get();
    }

    @Override
    public Optional<Handwriting> handwriting() {
        return handwriting.get();
    }

    /**
     * @param words of {@code rime-data-pinyin-simp}
     * @param own words and places of the city, which ship with the program
     * @param strokes of {@code rime-data-stroke}
     * @param parts characters by their parts, which ship with the program
     * @param model of {@code tegaki-zinnia-simplified-chinese}
     * @param names what people are called, which ships with the program
     */
    public record Files(Path words, List<Path> own, Path strokes, Path parts, Path model, Names names) {

        /** @param given characters of given names */
        public record Names(Path surnames, Path given) {}

        /** Where the distribution's packages put them. */
        public static Files of(Path assets) {
            Path rime = Path.of("/usr/share/rime-data");
            Path own = assets.resolve("input");
            return new Files(rime.resolve("pinyin_simp.dict.yaml"),
                    List.of(own.resolve("places.dict.yaml"), own.resolve("words.dict.yaml")),
                    rime.resolve("stroke.dict.yaml"), own.resolve("parts.dict.yaml"),
                    Path.of("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model"),
                    new Names(own.resolve("surnames.dict.yaml"), own.resolve("given.dict.yaml")));
        }
    }
}
