package cn.banshi.core.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Usual words, each known by the characters that it is best to tell. Immutable. */
final class Examples {

    /** 张开 tells 张 better than 扩张 would, unless that is written twice as often. */
    private static final int BEGINNING = 2;

    private final Map<Integer, Entry> best = new HashMap<>();

    Examples(List<Entry> entries) {
        for (Entry entry : entries) {
            int[] characters = entry.text().codePoints().toArray();
            if (characters.length == 2 && characters[0] != characters[1]) {
                keep(characters[0], new Entry(entry.text(), entry.syllables(), entry.weight() * BEGINNING));
                keep(characters[1], entry);
            }
        }
    }

    private void keep(int character, Entry entry) {
        best.merge(character, entry, (held, other) -> other.weight() > held.weight() ? other : held);
    }

    Optional<String> of(String character) {
        return Optional.ofNullable(best.get(character.codePointAt(0))).map(Entry::text);
    }
}
