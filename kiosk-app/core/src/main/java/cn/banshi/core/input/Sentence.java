package cn.banshi.core.input;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The likeliest row of words for keys that no single word spells. */
final class Sentence {

    private Sentence() {}

    /** @param first the words at the beginning of the keys */
    static Optional<Match> likeliest(Words words, String keys, List<Match> first) {
        @Nullable Match[] best = new Match[keys.length() + 1];
        for (Match match : first) {
            if (match.end() < keys.length()) {
                keep(best, match);
            }
        }
        for (int at = 1; at < keys.length(); at++) {
            Match before = best[at];
            if (before != null) {
                for (Match next : words.matches(keys, at)) {
                    keep(best, new Match(before.text() + next.text(), next.end(), before.cost() + next.cost(),
                            before.likelihood() + next.likelihood()));
                }
            }
        }
        return Optional.ofNullable(best[keys.length()]);
    }

    private static void keep(@Nullable Match[] best, Match match) {
        Match held = best[match.end()];
        if (held == null || held.likelihood() < match.likelihood()) {
            best[match.end()] = match;
        }
    }
}
