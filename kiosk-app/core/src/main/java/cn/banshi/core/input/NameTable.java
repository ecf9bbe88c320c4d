package cn.banshi.core.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pinyin where a person's name is asked for: before what a table of words offers stand a surname with one or two characters of
 * given names, and two such characters by themselves, where the keys spell them out. Thread-safe.
 */
public final class NameTable implements ChineseInput {

    /** Given names of two that are a word, such as 国庆, are that much likelier than any two characters; a logarithm. */
    private static final double WORD = 2.5;
    private static final int WHOLE = 8;
    private static final int SURNAMES = 6;
    private static final int GIVEN = 5;
    /** Whole names that stand before given names. */
    private static final int BEFORE = 4;
    private static final Comparator<Match> LIKELIER = Comparator.comparingDouble(Match::likelihood).reversed();

    private final Words surnames;
    private final Words given;
    private final PinyinTable words;

    private NameTable(List<Entry> surnames, List<Entry> given, PinyinTable words) {
        this.surnames = new Words(surnames);
        this.given = new Words(given);
        this.words = words;
    }

    /**
     * Blocks while it reads.
     *
     * @param surnames with how common each is
     * @param given characters of given names, likewise
     */
    public static Loaded<NameTable> load(Path surnames, Path given, PinyinTable words) {
        return switch (DictionaryFile.words(surnames)) {
            case Loaded.Missing<List<Entry>>(String what) -> new Loaded.Missing<>(what);
            case Loaded.Broken<List<Entry>>(String detail) -> new Loaded.Broken<>(detail);
            case Loaded.Ready<List<Entry>>(List<Entry> first) -> switch (DictionaryFile.words(given)) {
                case Loaded.Missing<List<Entry>>(String what) -> new Loaded.Missing<>(what);
                case Loaded.Broken<List<Entry>>(String detail) -> new Loaded.Broken<>(detail);
                case Loaded.Ready<List<Entry>>(List<Entry> then) -> new Loaded.Ready<>(
                        new NameTable(first, then, words));
            };
        };
    }

    @Override
    public List<Candidate> candidates(String keys, int most) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            List<Match> whole = whole(keys);
            offer(whole.stream().limit(BEFORE).toList(), found);
            offer(given(keys, 0).stream().sorted(LIKELIER).limit(GIVEN).toList(), found);
            offer(whole.stream().skip(BEFORE).limit(WHOLE - BEFORE).toList(), found);
            offer(ended(surnames, keys, 0).stream().sorted(LIKELIER).limit(SURNAMES).toList(), found);
        }
        words.candidates(keys, most).forEach(one -> found.putIfAbsent(one.text(), one));
        return found.values().stream().limit(most).toList();
    }

    private static void offer(List<Match> matches, Map<String, Candidate> found) {
        matches.forEach(match -> found.putIfAbsent(match.text(), match.candidate()));
    }

    /** Surname and given name, the likeliest first. */
    private List<Match> whole(String keys) {
        List<Match> names = new ArrayList<>();
        for (Match surname : surnames.spelt(keys, 0)) {
            if (surname.end() < keys.length()) {
                ended(given, keys, surname.end()).forEach(one -> names.add(joined(surname, one)));
                given(keys, surname.end()).forEach(two -> names.add(joined(surname, two)));
            }
        }
        names.sort(LIKELIER);
        return names;
    }

    /** Given names of two characters that the rest of the keys spells out. */
    private List<Match> given(String keys, int at) {
        Set<String> usual = new HashSet<>();
        words.spelt(keys, at).forEach(match -> usual.add(match.text()));
        List<Match> names = new ArrayList<>();
        for (Match first : given.spelt(keys, at)) {
            if (first.end() < keys.length()) {
                for (Match second : ended(given, keys, first.end())) {
                    Match name = joined(first, second);
                    names.add(usual.contains(name.text())
                            ? new Match(name.text(), name.end(), 0, name.likelihood() + WORD)
                            : name);
                }
            }
        }
        return names;
    }

    private static Match joined(Match first, Match then) {
        return new Match(first.text() + then.text(), then.end(), 0, first.likelihood() + then.likelihood());
    }

    private static List<Match> ended(Words table, String keys, int at) {
        return table.spelt(keys, at).stream().filter(match -> match.end() == keys.length()).toList();
    }
}
