package cn.banshi.sandbox.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A simulated device in words.
 *
 * @param address for configuration and {@code --address}
 * @param faults by name; each arises at once and stays until {@code clear}
 * @param clear disarms and cures every fault
 * @param deeds what somebody in the hall does to it, by verb; takes the words behind it and says what came of it
 * @param device is closed with it
 */
record Simulation(String address, Map<String, Runnable> faults, Runnable clear,
        Map<String, Function<String, String>> deeds, Closeable device) implements AutoCloseable {

    /** Closes without a checked exception. */
    @FunctionalInterface
    interface Closeable {

        void close();
    }

    Simulation {
        faults = new TreeMap<>(faults);
        deeds = new TreeMap<>(deeds);
    }

    /** The constants of an enum by the names people write: {@code paper-out}. */
    static <F extends Enum<F>> Map<String, Runnable> named(Class<F> faults, Consumer<? super F> arise) {
        return Arrays.stream(faults.getEnumConstants())
                .collect(Collectors.toMap(Simulation::word, fault -> () -> arise.accept(fault)));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has a line of its own can be unplugged as well. */
    Simulation onALine(Runnable unplug, Runnable plugIn) {
        Map<String, Function<String, String>> all = new TreeMap<>(deeds);
        all.put("unplug", none -> done(unplug, "unplugged"));
        all.put("plug-in", none -> done(plugIn, "plugged in"));
        return new Simulation(address, faults, clear, all, device);
    }

    static String done(Runnable deed, String said) {
        deed.run();
        return said;
    }

    /** @return what came of it, or what can be typed in its place */
    String fault(String name) {
        Runnable arise = faults.get(name);
        return arise == null
                ? "there is no fault '" + name + "'; use one of " + String.join(", ", faults.keySet())
                : done(arise, name + " until clear");
    }

    /** Does what a line says: {@code fault NAME}, {@code clear}, or one of the deeds. */
    String obey(String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        if (words[0].equals("fault")) {
            return fault(rest);
        }
        if (words[0].equals("clear")) {
            return done(clear, "every fault is gone");
        }
        Function<String, String> deed = deeds.get(words[0]);
        try {
            return deed == null
                    ? "type fault NAME, clear, quit, or one of " + String.join(", ", deeds.keySet())
                    : deed.apply(rest);
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    @Override
    public void close() {
        device.close();
    }
}
