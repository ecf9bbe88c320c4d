package cn.banshi.core.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the program is. Nothing personal.
 *
 * @param at when it looked
 * @param parts one for each rule
 */
public record Health(Instant at, List<Part> parts) {

    public Health {
        parts = List.copyOf(parts);
    }

    /**
     * @param name what is watched
     * @param trouble empty when all is well
     */
    public record Part(String name, Optional<Trouble> trouble) {}

    /**
     * @param word of the {@link Finding}
     * @param remedy what is done about it, in lower case
     */
    public record Trouble(String word, String detail, String remedy, Instant since) {}

    public boolean well() {
        return parts.stream().allMatch(part -> part.trouble().isEmpty());
    }
}
