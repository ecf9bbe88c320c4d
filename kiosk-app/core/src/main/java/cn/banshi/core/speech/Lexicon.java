package cn.banshi.core.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How words are said that a speaker would say wrong, such as the bank's 银行, from {@code assets/speech/lexicon.tsv}: a word, a
 * tab, and its pinyin with tones, {@code yin2 hang2}. Immutable.
 */
public final class Lexicon {

    private static final Pattern PINYIN = Pattern.compile("[a-züv]+[1-5](?: [a-züv]+[1-5])*");

    private final Map<String, String> words;

    private Lexicon(Map<String, String> words) {
        this.words = words;
    }

    /** One that knows nothing. */
    public static Lexicon empty() {
        return new Lexicon(Map.of());
    }

    /**
     * @param words what the file says; nothing where there is none
     * @param complaints file, line, and what to write there; those lines are left out
     */
    public record Read(Lexicon words, List<String> complaints) {}

    public static Read read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException unread) {
            return new Read(empty(), List.of(file.getFileName() + ": cannot be read; words such as 银行 are said wrong"));
        }
    }

    static Read of(String name, List<String> lines) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String[] parts = line.split("\t", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (parts.length == 2 && PINYIN.matcher(parts[1]).matches()
                    && parts[1].split(" ").length == parts[0].codePointCount(0, parts[0].length())) {
                found.put(parts[0], parts[1]);
            } else {
                complaints.add(
                        "%s:%d: write a word, a tab, and one syllable of pinyin with its tone for each character, as 银行, yin2 hang2"
                                .formatted(name, i + 1));
            }
        }
        return new Read(new Lexicon(longestFirst(found)), complaints);
    }

    private static Map<String, String> longestFirst(Map<String, String> words) {
        Map<String, String> sorted = new LinkedHashMap<>();
        words.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(String::length).reversed()))
                .forEach(word -> sorted.put(word.getKey(), word.getValue()));
        return sorted;
    }

    /** The text with the words it knows in pinyin. */
    public String say(String text) {
        var said = new StringBuilder();
        for (int at = 0; at < text.length();) {
            int from = at;
            var word = words.entrySet().stream().filter(each -> text.startsWith(each.getKey(), from)).findFirst();
            said.append(
                    word.map(known -> " " + known.getValue() + " ").orElseGet(() -> text.substring(from, from + 1)));
            at += word.map(known -> known.getKey().length()).orElse(1);
        }
        return said.toString();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
