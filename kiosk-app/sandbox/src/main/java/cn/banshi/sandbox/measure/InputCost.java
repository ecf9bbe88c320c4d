package cn.banshi.sandbox.measure;

import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.PinyinTable;
import cn.banshi.core.input.PinyinTable.Loaded;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a key of Chinese input costs: the table's loading and its memory, then candidates for every beginning of what
 * people write, once in a process that has done nothing yet, and warm. Exits with 1 when the goal is missed.
 */
public final class InputCost {

    private static final double GOAL_MS = 20;
    private static final int CANDIDATES = 50;
    private static final int ROUNDS = 20;
    private static final List<String> TYPED = List.of("zhangwei", "zw", "zhengzhou", "yingyezhizhao", "yyzz",
            "jinshuiqu", "jsq", "zgrmghg", "woyaobanliyingyezhizhao", "zhongmuxian", "lvshi",
            "henanshengzhengzhoushijinshuiqu", "sssssss");

    private InputCost() {}

    /** @param arguments the dictionary, and the city's places */
    public static void main(String[] arguments) {
        long before = used();
        long start = System.nanoTime();
        ChineseInput table = switch (PinyinTable.load(Path.of(arguments[0]), Path.of(arguments[1]))) {
            case Loaded.Ready(PinyinTable ready) -> ready;
            case Loaded.Missing(Path file) -> throw new IllegalStateException(file + " is missing");
            case Loaded.Broken(String detail) -> throw new IllegalStateException(detail);
        };
        double loaded = (System.nanoTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "table loaded in %.0f ms, %.1f MB of heap%n", loaded, (used() - before) / 1e6);
        told("first keys of a process", keys(table, 1));
        double[] warm = keys(table, ROUNDS);
        told("warm keys", warm);
        System.out.printf(Locale.ROOT, "{\"input\":{\"p50Ms\":%.3f,\"p95Ms\":%.3f,\"p99Ms\":%.3f,\"goalMs\":%.0f}}%n",
                percentile(warm, 50), percentile(warm, 95), percentile(warm, 99), GOAL_MS);
        System.exit(percentile(warm, 99) < GOAL_MS ? 0 : 1);
    }

    /** Every beginning, as they come while somebody types. */
    private static double[] keys(ChineseInput table, int rounds) {
        List<String> all = TYPED.stream()
                .flatMap(text -> IntStream.rangeClosed(1, text.length())
                        .mapToObj(end -> text.substring(0, end)))
                .toList();
        double[] millis = new double[all.size() * rounds];
        for (int i = 0; i < millis.length; i++) {
            String keys = all.get(i % all.size());
            long start = System.nanoTime();
            if (table.candidates(keys, CANDIDATES).isEmpty()) {
                throw new IllegalStateException("nothing is offered for " + keys);
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static void told(String what, double[] millis) {
        System.out.printf(Locale.ROOT, "%s, %d: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, worst %.2f ms%n", what,
                millis.length, percentile(millis, 50), percentile(millis, 95), percentile(millis, 99),
                percentile(millis, 100));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
