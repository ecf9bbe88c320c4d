package cn.banshi.sandbox.measure;

import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.RuleBook;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What it costs to open a service, from its file to its compiled rules and its first page: in fresh processes, where the
 * libraries that read, check and compile are loaded with it; and a second one in the same processes, as a terminal opens
 * one after another before anybody comes. The two longest files of the catalogue. Exits with 1 when a goal is missed.
 */
public final class OpeningCost {

    private static final double GOAL_MS = 100;
    private static final int STARTS = 7;
    private static final String COLD = "cold";

    private OpeningCost() {}

    /** @param arguments the assets, and a folder for services one by one */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        if (arguments.length > 2) {
            System.out.printf(Locale.ROOT, "%.3f %.3f%n", millis(folder.resolve("0")), millis(folder.resolve("1")));
            return;
        }
        lay(Path.of(arguments[0]), folder);
        double[] first = new double[STARTS];
        double[] second = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            double[] both = FreshProcess.figures(COLD);
            first[start] = both[0];
            second[start] = both[1];
        }
        boolean kept = told("first", first);
        kept &= told("second", second);
        System.exit(kept ? 0 : 1);
    }

    /** Each of the longest files as assets of its own. */
    private static void lay(Path assets, Path folder) throws IOException {
        List<Path> longest;
        try (Stream<Path> files = Files.list(assets.resolve("services"))) {
            longest = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed())
                    .limit(2)
                    .toList();
        }
        for (int i = 0; i < longest.size(); i++) {
            Path one = folder.resolve(Integer.toString(i));
            copy(longest.get(i), one.resolve("services").resolve(longest.get(i).getFileName()));
            copy(assets.resolve("schemas/service.schema.json"), one.resolve("schemas/service.schema.json"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(from));
    }

    private static double millis(Path assets) {
        long start = System.nanoTime();
        Service service = new CatalogueReader(assets).read().all().getFirst();
        Procedure procedure = service.procedureHere();
        var form = new Form(procedure, book(service), new Answers(), new Form.Here(LocalDate.EPOCH, true));
        Page page = form.pages().getFirst();
        var judged = page.fields().stream().map(field -> form.judge(page, field)).toList();
        double millis = (System.nanoTime() - start) / 1e6;
        if (judged.isEmpty()) {
            throw new IllegalStateException("the first page of " + service.id() + " asks nothing");
        }
        return millis;
    }

    private static RuleBook book(Service service) {
        return switch (new RuleBooks().open(service)) {
            case Opened.Ready(RuleBook ready) -> ready;
            case Opened.Faulty(List<String> complaints) -> throw new IllegalStateException(complaints.toString());
        };
    }

    private static boolean told(String which, double[] millis) {
        Arrays.sort(millis);
        double median = millis[STARTS / 2];
        System.out.printf(Locale.ROOT,
                "%s service from its file to its first page, %d fresh processes: p50 %.1f ms, worst %.1f ms; ratio to the goal of %.0f ms %.2f%n",
                which, STARTS, median, millis[STARTS - 1], GOAL_MS, median / GOAL_MS);
        System.out.printf(Locale.ROOT,
                "{\"opening\":{\"service\":\"%s\",\"p50Ms\":%.1f,\"worstMs\":%.1f,\"goalMs\":%.0f}}%n", which, median,
                millis[STARTS - 1], GOAL_MS);
        return median < GOAL_MS;
    }
}
