package cn.banshi.core.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the program is. Nothing personal.
 *
 * @param at when it looked
 * @param parts one for each rule
 * @param devices one for each that is supervised
 */
public record Health(Instant at, List<Part> parts, List<Device> devices) {

    public Health {
        parts = List.copyOf(parts);
        devices = List.copyOf(devices);
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

    /**
     * How a device is, in the words of XFS4IoT.
     *
     * @param name its class as configuration names it
     * @param since when it has been so
     * @param owner who has claimed it
     * @param repair the step of repair tried last, if one ever was
     */
    public record Device(String name, String state, String reason, Instant since, Optional<String> owner,
            Optional<Repair> repair) {}

    /**
     * @param step of the ladder of repairs, such as {@code RESET_PORT}
     * @param note empty when nothing is to be said beside that
     */
    public record Repair(String step, boolean helped, String note, Instant at) {}

    public boolean well() {
        return parts.stream().allMatch(part -> part.trouble().isEmpty());
    }
}
