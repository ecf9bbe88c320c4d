package cn.banshi.sandbox.torture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Words of a torture's command line.
 *
 * @param out folder for the report
 * @param shortly whether it is the form that runs with the tests
 * @param seed of every decision
 */
record Arguments(Path out, Path assets, boolean shortly, long seed, List<String> words) {

    private static final String FIRST_SEED = "20261124";

    static Arguments of(String... words) {
        List<String> all = Arrays.asList(words);
        return new Arguments(Path.of(after(all, "--out", "target/torture")).toAbsolutePath(),
                Path.of(after(all, "--assets", "assets")).toAbsolutePath(), all.contains("--short"),
                Long.parseLong(after(all, "--seed", FIRST_SEED)), all);
    }

    /** A whole number of this name. */
    int number(String name, int otherwise) {
        return Integer.parseInt(after(words, name, Integer.toString(otherwise)));
    }

    private static String after(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
    }
}
