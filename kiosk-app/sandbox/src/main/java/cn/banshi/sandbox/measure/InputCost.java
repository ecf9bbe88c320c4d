package cn.banshi.sandbox.measure;

import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.Ink;
import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import cn.banshi.core.input.Loaded;
import cn.banshi.core.input.NameTable;
import cn.banshi.core.input.PinyinTable;
import cn.banshi.core.input.StrokeTable;
import cn.banshi.terminal.handwriting.Zinnia;
import cn.banshi.terminal.input.InstalledInput.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What Chinese input costs, way by way: loading and memory, then candidates for every beginning of what people write, once in
 * a process that has not used that way yet, and warm. Exits with 1 when a goal is missed.
 */
public final class InputCost {

    private static final double KEY_MS = 20;
    private static final double STROKE_MS = 100;
    private static final int CANDIDATES = 50;
    private static final int ROUNDS = 20;
    private static final List<String> TYPED = List.of("zhangwei", "zw", "zhengzhou", "yingyezhizhao", "yyzz",
            "jinshuiqu", "jsq", "zgrmghg", "woyaobanliyingyezhizhao", "zhongmuxian", "lvshi",
            "henanshengzhengzhoushijinshuiqu", "sssssss");
    private static final List<String> NAMES = List.of("zhengjiahao", "ouyangxuemei", "zhangwei", "lixiuying",
            "liangzixuan", "suqian", "shiyishi");
    /** 郑, 州, 张, 李, 堃, 翀, 囍, 曌. */
    private static final List<String> STROKES = List.of("nphhpnzs", "npnsns", "zhzphzn", "hspnzsh", "nhzpnhzphsh",
            "znhznhszhs", "hshszhnphszhhshszhnphszh", "szhhpzhhnnzpnhsh");
    /** Of characters: 7 are usual, 24 a lot, 36 the most that one has. */
    private static final List<Integer> WRITTEN = List.of(7, 9, 12, 24, Ink.MOST_STROKES);
    /** What a finger is seen at while it makes one stroke. */
    private static final int POINTS = 60;

    private boolean missed;

    private InputCost() {}

    /** @param arguments what is shown on a terminal, with what of Chinese input ships with the program */
    public static void main(String[] arguments) throws IOException {
        Files files = Files.of(Path.of(arguments[0]));
        var cost = new InputCost();
        PinyinTable pinyin = cost.loaded("pinyin", () -> PinyinTable.load(files.words(), files.own()));
        cost.measure("pinyin", "key", KEY_MS, beginnings(TYPED, keys -> pinyin.candidates(keys, CANDIDATES).size()));
        NameTable names = cost.loaded("names",
                () -> NameTable.load(files.names().surnames(), files.names().given(), pinyin));
        cost.measure("names", "key", KEY_MS, beginnings(NAMES, keys -> names.candidates(keys, CANDIDATES).size()));
        StrokeTable strokes = cost.loaded("strokes",
                () -> StrokeTable.load(files.strokes(), files.parts(), files.words()));
        cost.measure("strokes", "key", KEY_MS,
                beginnings(STROKES, keys -> strokes.candidates(keys, CANDIDATES).size()));
        Zinnia zinnia = cost.loaded("handwriting", () -> Zinnia.load(files.model()));
        cost.measure("handwriting", "stroke", STROKE_MS, written(zinnia));
        System.exit(cost.missed ? 1 : 0);
    }

    private <T> T loaded(String way, Supplier<Loaded<T>> loading) throws IOException {
        long heap = heap();
        long resident = resident();
        long start = System.nanoTime();
        T input = switch (loading.get()) {
            case Loaded.Ready<T>(T ready) -> ready;
            case Loaded.Missing<T>(String what) -> throw new IllegalStateException(what + " is missing");
            case Loaded.Broken<T>(String detail) -> throw new IllegalStateException(detail);
        };
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "%s loaded in %.0f ms, %.1f MB of heap, process %+.1f MB%n", way, millis,
                (heap() - heap) / 1e6, (resident() - resident) / 1e3);
        return input;
    }

    /** @param answers each gives a number of candidates */
    private void measure(String way, String unit, double goal, List<Supplier<Integer>> answers) {
        told(way + ", first " + unit + "s of a process", run(answers, 1));
        double[] warm = run(answers, ROUNDS);
        told(way + ", warm " + unit + "s", warm);
        System.out.printf(Locale.ROOT, "{\"%s\":{\"p50Ms\":%.3f,\"p95Ms\":%.3f,\"p99Ms\":%.3f,\"goalMs\":%.0f}}%n", way,
                percentile(warm, 50), percentile(warm, 95), percentile(warm, 99), goal);
        missed |= percentile(warm, 99) >= goal;
    }

    private static double[] run(List<Supplier<Integer>> answers, int rounds) {
        double[] millis = new double[answers.size() * rounds];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            int found = answers.get(i % answers.size()).get();
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (found == 0) {
                throw new IllegalStateException("nothing is offered for answer " + i % answers.size());
            }
        }
        return millis;
    }

    /** Every beginning, as they come while somebody types. */
    private static List<Supplier<Integer>> beginnings(List<String> typed, Answer answer) {
        return typed.stream()
                .flatMap(text -> IntStream.rangeClosed(1, text.length()).mapToObj(end -> text.substring(0, end)))
                .<Supplier<Integer>>map(keys -> () -> answer.to(keys))
                .toList();
    }

    /** Every beginning of characters of unsteady strokes. */
    private static List<Supplier<Integer>> written(Handwriting handwriting) {
        var random = new Random(1);
        List<Supplier<Integer>> all = new ArrayList<>();
        for (int count : WRITTEN) {
            Ink ink = Ink.EMPTY;
            for (int stroke = 0; stroke < count; stroke++) {
                ink = ink.with(stroke(random));
                Ink soFar = ink;
                all.add(() -> handwriting.candidates(soFar, CANDIDATES).size());
            }
        }
        return all;
    }

    /** From somewhere to somewhere with a bend between, each point up to a hundredth of the side from where it should be. */
    private static Stroke stroke(Random random) {
        List<Point> points = new ArrayList<>();
        Point from = place(random);
        Point bend = place(random);
        Point to = place(random);
        for (int i = 0; i < POINTS; i++) {
            Point first = i < POINTS / 2 ? from : bend;
            Point last = i < POINTS / 2 ? bend : to;
            int part = i % (POINTS / 2);
            points.add(new Point(between(first.x(), last.x(), part) + random.nextInt(21) - 10,
                    between(first.y(), last.y(), part) + random.nextInt(21) - 10));
        }
        return new Stroke(points);
    }

    private static Point place(Random random) {
        return new Point(random.nextInt(Ink.SIDE), random.nextInt(Ink.SIDE));
    }

    private static int between(int first, int last, int part) {
        return first + (last - first) * part / (POINTS / 2);
    }

    private static void told(String what, double[] millis) {
        System.out.printf(Locale.ROOT, "%s, %d: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, worst %.2f ms%n", what,
                millis.length, percentile(millis, 50), percentile(millis, 95), percentile(millis, 99),
                percentile(millis, 100));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** In kB, libraries and models among it. */
    private static long resident() throws IOException {
        return java.nio.file.Files.readAllLines(Path.of("/proc/self/status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** How many candidates there are. */
    @FunctionalInterface
    private interface Answer {

        int to(String keys);
    }
}
