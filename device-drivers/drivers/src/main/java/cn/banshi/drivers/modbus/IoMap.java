package cn.banshi.drivers.modbus;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which contact is what, from configuration: {@code card-reader: coil 0}. */
public final class IoMap {

    private IoMap() {}

    /** Outcome of {@link #parse}. */
    public sealed interface Parsed<K extends Enum<K>> {

        record Valid<K extends Enum<K>>(Map<K, IoPoint> points) implements Parsed<K> {}

        /** @param problem one English sentence: the entry, what is wrong with it, the cure */
        record Invalid<K extends Enum<K>>(String problem) implements Parsed<K> {}
    }

    /**
     * Reads a map of configuration.
     *
     * @param kind what is connected; the names are those of its constants
     * @param switched whether the contacts are switched, which only coils can be
     */
    public static <K extends Enum<K>> Parsed<K> parse(Map<String, String> map, Class<K> kind, boolean switched) {
        Map<K, IoPoint> points = new EnumMap<>(kind);
        for (Map.Entry<String, String> entry : new TreeMap<>(map).entrySet()) {
            Optional<K> key = key(entry.getKey(), kind);
            Optional<IoPoint> point = IoPoint.parse(entry.getValue());
            if (key.isEmpty()) {
                return new Parsed.Invalid<>("map: '" + entry.getKey() + "' is not known; use " + names(kind));
            }
            if (point.isEmpty()) {
                return new Parsed.Invalid<>("map: " + entry.getKey() + ": '" + entry.getValue()
                        + "' is no contact of a board; " + IoPoint.SYNTAX);
            }
            if (switched && !point.get().isCoil()) {
                return new Parsed.Invalid<>("map: " + entry.getKey() + ": '" + entry.getValue()
                        + "' cannot be switched; write for example 'coil 3'");
            }
            points.put(key.get(), point.get());
        }
        return points.isEmpty()
                ? new Parsed.Invalid<>("map: nothing is connected; add a line such as '"
                        + name(kind.getEnumConstants()[0]) + ": coil 0', of " + names(kind))
                : new Parsed.Valid<>(points);
    }

    private static <K extends Enum<K>> Optional<K> key(String name, Class<K> kind) {
        return Arrays.stream(kind.getEnumConstants()).filter(each -> name(each).equals(name)).findFirst();
    }

    private static <K extends Enum<K>> String names(Class<K> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(IoMap::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
