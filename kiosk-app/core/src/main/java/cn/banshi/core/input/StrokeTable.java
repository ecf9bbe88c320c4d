package cn.banshi.core.input;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Characters by the order of their strokes: h, s, p, n and z for 一, 丨, 丿, 丶 and 乛. Whoever has written a beginning is
 * offered first what needs the fewest strokes more, and of these what is written most often. Some 75,000 characters in 3 MB;
 * half a second to load. Thread-safe.
 */
public final class StrokeTable implements ChineseInput {

    /** What no key writes cannot be found; the table holds one such line. */
    private static final Pattern KEYS = Pattern.compile("[hspnz]{1,64}");
    /** Bits of a rank, from its end: a code point, and how rare it is. */
    private static final int CHARACTER = 21;
    private static final int RARITY = 32;

    private static final Set<Character.UnicodeBlock> COMPATIBLE = Set
            .of(Character.UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS,
                    Character.UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS_SUPPLEMENT);

    /** All codes one after the other, in their order. */
    private final byte[] codes;
    private final int[] starts;
    private final int[] characters;
    /** Of the character at the same place, 0 for the most frequent. */
    private final int[] rarities;

    private StrokeTable(List<Written> sorted, Map<Integer, Integer> weights) {
        codes = new byte[sorted.stream().mapToInt(one -> one.of().length()).sum()];
        starts = new int[sorted.size() + 1];
        characters = new int[sorted.size()];
        rarities = new int[sorted.size()];
        for (int i = 0; i < characters.length; i++) {
            byte[] code = sorted.get(i).of().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(code, 0, codes, starts[i], code.length);
            starts[i + 1] = starts[i] + code.length;
            characters[i] = sorted.get(i).character();
            rarities[i] = Integer.MAX_VALUE - weights.getOrDefault(characters[i], 0);
        }
    }

    /**
     * Blocks while it reads.
     *
     * @param strokes {@code stroke.dict.yaml}; where it is missing there is no table
     * @param parts characters that it lacks, and of what they are put together; ships with the program
     * @param words {@code pinyin_simp.dict.yaml}, which says how often a character is written; without it all are as rare
     */
    public static Loaded<StrokeTable> load(Path strokes, Path parts, Path words) {
        return switch (DictionaryFile.characters(strokes)) {
            case Loaded.Missing<List<Written>>(String what) -> new Loaded.Missing<>(what);
            case Loaded.Broken<List<Written>>(String detail) -> new Loaded.Broken<>(detail);
            case Loaded.Ready<List<Written>>(List<Written> simple) -> switch (DictionaryFile.characters(parts)) {
                case Loaded.Missing<List<Written>>(String what) -> new Loaded.Missing<>(what);
                case Loaded.Broken<List<Written>>(String detail) -> new Loaded.Broken<>(detail);
                case Loaded.Ready<List<Written>>(List<Written> composed) -> joined(simple, parts, composed, words);
            };
        };
    }

    private static Loaded<StrokeTable> joined(List<Written> simple, Path parts, List<Written> composed, Path words) {
        List<Written> all = new ArrayList<>(simple.stream()
                .filter(one -> KEYS.matcher(one.of()).matches() && !compatible(one.character()))
                .toList());
        Map<Integer, List<String>> codes = new HashMap<>();
        all.forEach(one -> codes.computeIfAbsent(one.character(), any -> new ArrayList<>()).add(one.of()));
        for (Written one : composed) {
            List<String> written = List.of("");
            for (int part : one.of().codePoints().toArray()) {
                List<String> ways = KEYS.matcher(Character.toString(part)).matches()
                        ? List.of(Character.toString(part))
                        : codes.getOrDefault(part, List.of());
                written = written.stream().flatMap(before -> ways.stream().map(before::concat)).toList();
            }
            if (written.isEmpty()) {
                return new Loaded.Broken<>(parts + ": of what " + Character.toString(one.character())
                        + " is put together, something is in no table of strokes. Write it with what is.");
            }
            written.forEach(code -> all.add(new Written(one.character(), code)));
        }
        all.sort(Comparator.comparing(Written::of));
        return new Loaded.Ready<>(new StrokeTable(all, weights(words)));
    }

    /** Forms that stand for another character, which is the one in everybody's papers. */
    private static boolean compatible(int character) {
        return COMPATIBLE.contains(Character.UnicodeBlock.of(character));
    }

    private static Map<Integer, Integer> weights(Path words) {
        Map<Integer, Integer> weights = new HashMap<>();
        if (DictionaryFile.words(words) instanceof Loaded.Ready<List<Entry>>(List<Entry> entries)) {
            entries.stream()
                    .filter(entry -> entry.syllables().size() == 1)
                    .forEach(entry -> weights.merge(entry.text().codePointAt(0), entry.weight(), Integer::sum));
        }
        return weights;
    }

    @Override
    public List<Candidate> candidates(String keys, int most) {
        if (!KEYS.matcher(keys).matches()) {
            return List.of();
        }
        int from = firstFrom(keys);
        int to = firstFrom(keys + '~'); // behind every letter
        return IntStream.range(from, to)
                .mapToLong(at -> rank(at, keys.length()))
                .sorted()
                .mapToInt(rank -> (int) (rank & (1 << CHARACTER) - 1))
                .distinct()
                .limit(most)
                .mapToObj(character -> new Candidate(Character.toString(character), keys.length()))
                .toList();
    }

    /** The smaller the earlier. */
    private long rank(int at, int written) {
        long left = (long) starts[at + 1] - starts[at] - written;
        return (left << RARITY | rarities[at]) << CHARACTER | characters[at];
    }

    /** The first place whose code is not before this one. */
    private int firstFrom(String code) {
        int low = 0;
        int high = characters.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(middle, code)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean before(int at, String code) {
        int length = starts[at + 1] - starts[at];
        for (int i = 0; i < Math.min(length, code.length()); i++) {
            int apart = codes[starts[at] + i] - code.charAt(i);
            if (apart != 0) {
                return apart < 0;
            }
        }
        return length < code.length();
    }
}
