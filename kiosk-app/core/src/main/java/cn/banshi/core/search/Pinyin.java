package cn.banshi.core.search;

import cn.banshi.core.yaml.Problems;
import cn.banshi.core.yaml.YamlFields;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How Hanzi are read: first by the phrases of {@code catalogue/search.yaml}, then by the library's dictionary of
 * phrases, then one by one. Used where an index is made, never while somebody types. Thread-safe.
 */
final class Pinyin {

    private final Map<String, String> phrases;
    private final int longest;
    private final Readings dictionary = Shelf.take();

    /** @param phrases syllables without tones, parted by spaces, ü as v; one for each character */
    Pinyin(Map<String, String> phrases) {
        this.phrases = Map.copyOf(phrases);
        this.longest = phrases.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** @param assets whose file ships with the program, so a broken one is a defect of the installation */
    static Pinyin of(Path assets) {
        Path file = assets.resolve("catalogue/search.yaml");
        return switch (new YamlReader().read(file)) {
            case YamlReader.Read.Unreadable(String detail) -> throw new IllegalStateException(detail);
            case YamlReader.Read.Document(Mapping root) -> {
                var problems = new Problems(file.toString());
                YamlFields fields = YamlFields.of(root, problems);
                var pinyin = new Pinyin(fields.texts("readings"));
                fields.end();
                if (!problems.none()) {
                    throw new IllegalStateException(problems.toString());
                }
                yield pinyin;
            }
        };
    }

    /** One syllable for each code point of {@code text}; empty where none is known. */
    List<String> syllables(String text) {
        List<String> all = new ArrayList<>();
        int unread = 0;
        int at = 0;
        while (at < text.length()) {
            int end = phraseEnd(text, at);
            if (end > at) {
                all.addAll(byDictionary(text.substring(unread, at)));
                all.addAll(Arrays.asList(phrases.getOrDefault(text.substring(at, end), "").split(" ")));
                at = end;
                unread = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        all.addAll(byDictionary(text.substring(unread)));
        return all;
    }

    private int phraseEnd(String text, int at) {
        for (int end = Math.min(text.length(), at + longest); end > at; end--) {
            if (phrases.containsKey(text.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    private List<String> byDictionary(String text) {
        String[] read = text.isEmpty() ? new String[0] : dictionary.of(text).split(" ");
        boolean oneEach = read.length == text.length() && text.codePoints().allMatch(Character::isBmpCodePoint);
        return oneEach ? Arrays.stream(read).map(Pinyin::syllable).toList() : oneByOne(text);
    }

    private List<String> oneByOne(String text) {
        return text.codePoints().mapToObj(point -> Character.isBmpCodePoint(point) ? first((char) point) : "").toList();
    }

    private String first(char hanzi) {
        return dictionary.of(hanzi).stream().findFirst().map(Pinyin::syllable).orElse("");
    }

    /** The library hands back what it cannot read. */
    private static String syllable(String read) {
        return !read.isEmpty() && read.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? read : "";
    }
}
