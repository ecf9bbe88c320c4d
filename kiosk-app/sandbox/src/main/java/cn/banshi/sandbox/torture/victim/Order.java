package cn.banshi.sandbox.torture.victim;

import java.nio.file.Path;
import java.util.List;

/**
 * What a victim is started with; the words of its command line.
 *
 * @param configuration the terminal's file
 * @param firstVisit number of its first visit
 * @param visits after so many it only sends what waits
 * @param seed of what the citizen decides
 */
public record Order(Path configuration, int firstVisit, int visits, long seed) {

    /** As {@link #of} reads them. */
    public List<String> words() {
        return List.of(configuration.toString(), Integer.toString(firstVisit), Integer.toString(visits),
                Long.toString(seed));
    }

    static Order of(String[] words) {
        return new Order(Path.of(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                Long.parseLong(words[3]));
    }
}
