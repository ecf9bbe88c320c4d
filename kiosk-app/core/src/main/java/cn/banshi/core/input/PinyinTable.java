package cn.banshi.core.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pinyin by a plain table: whole syllables, initials, or both mixed, and sentences of the likeliest words. Some 8 MB
 * of memory; about a second to load. Thread-safe.
 */
public final class PinyinTable implements ChineseInput {

    /** Words first that were typed to the end; of the others those that use most keys up, spelt out before initials. */
    private static final Comparator<Match> SHORTER = Comparator.comparing((Match match) -> match.cost() > 0)
            .thenComparing(Match::end, Comparator.reverseOrder())
            .thenComparing(Match::likelihood, Comparator.reverseOrder());
    private static final Comparator<Match> LIKELIER = Comparator.comparingDouble(Match::likelihood).reversed();

    private final Words words;
    private final Examples examples;

    private PinyinTable(List<Entry> all) {
        words = new Words(all);
        examples = new Examples(all);
    }

    /**
     * Blocks while it reads.
     *
     * @param dictionary {@code pinyin_simp.dict.yaml}; where it is missing there is no table
     * @param own dictionaries of this city, which ship with the program
     */
    public static Loaded<PinyinTable> load(Path dictionary, List<Path> own) {
        List<Entry> all = new ArrayList<>();
        for (Path file : Stream.concat(Stream.of(dictionary), own.stream()).toList()) {
            switch (DictionaryFile.words(file)) {
                case Loaded.Ready<List<Entry>>(List<Entry> entries) -> all.addAll(entries);
                case Loaded.Missing<List<Entry>>(String what) -> {
                    return new Loaded.Missing<>(what);
                }
                case Loaded.Broken<List<Entry>>(String detail) -> {
                    return new Loaded.Broken<>(detail);
                }
            }
        }
        return new Loaded.Ready<>(new PinyinTable(all));
    }

    /** Words that the keys from {@code at} on spell out to their end. */
    List<Match> spelt(String keys, int at) {
        return words.spelt(keys, at).stream().filter(match -> match.end() == keys.length()).toList();
    }

    /** The word of two characters in which this one is written most. */
    public Optional<String> example(String character) {
        return examples.of(character);
    }

    @Override
    public List<Candidate> candidates(String keys, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Match> first = words.matches(keys, 0);
        List<Match> whole = new ArrayList<>(first.stream().filter(match -> match.end() == keys.length()).toList());
        Sentence.likeliest(words, keys, first).ifPresent(whole::add);
        whole.sort(LIKELIER);
        Map<String, Candidate> found = new LinkedHashMap<>();
        whole.forEach(match -> found.putIfAbsent(match.text(), match.candidate()));
        first.stream()
                .filter(match -> match.end() < keys.length())
                .sorted(SHORTER)
                .forEach(match -> found.putIfAbsent(match.text(), match.candidate()));
        return found.values().stream().limit(most).toList();
    }
}
