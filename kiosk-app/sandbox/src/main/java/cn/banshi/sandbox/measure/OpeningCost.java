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
import cn.banshi.core.session.Rehearsal;
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
 * What it costs to open a service, from its file to its compiled rules and its first page, each time in fresh processes: as the
 * first citizen after a start meets it, in a process that did with all other services what a terminal does with them behind
 * its first frame; the same with another service once their rules were looked through; and in a process that has done nothing
 * yet, where all libraries are loaded with it, which no citizen meets. The two longest files of the catalogue, which nothing
 * has opened before. Exits with 1 when a goal is missed.
 */
public final class OpeningCost {

    private static final double GOAL_MS = 100;
    private static final int STARTS = 7;
    private static final String RAW = "raw";
    private static final String STARTED = "started";
    /** All but those that are opened. */
    private static final String OTHERS = "others";

    private OpeningCost() {}

    /** @param arguments the assets, and a folder for services one by one */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        if (arguments.length > 2) {
            one(arguments[2], folder);
            return;
        }
        lay(Path.of(arguments[0]), folder);
        double[] first = new double[STARTS];
        double[] next = new double[STARTS];
        double[] raw = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            double[] both = FreshProcess.figures(STARTED);
            first[start] = both[0];
            next[start] = both[1];
            raw[start] = FreshProcess.figures(RAW)[0];
        }
        boolean kept = told("first service after a start", first, true);
        kept &= told("another once all rules were looked through", next, true);
        told("a service in a process that has done nothing yet, which no citizen meets", raw, false);
        System.exit(kept ? 0 : 1);
    }

    private static void one(String mode, Path folder) {
        if (mode.equals(RAW)) {
            System.out.printf(Locale.ROOT, "%.3f%n", millis(folder.resolve("0")));
            return;
        }
        var rehearsal = new Rehearsal(new CatalogueReader(folder.resolve(OTHERS)).read(), new RuleBooks(4));
        rehearsal.open();
        double first = millis(folder.resolve("0"));
        List<String> complaints = rehearsal.check(() -> {});
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(complaints.toString());
        }
        System.out.printf(Locale.ROOT, "%.3f %.3f%n", first, millis(folder.resolve("1")));
    }

    /** Each of the longest files as assets of its own, and all others. */
    private static void lay(Path assets, Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(assets.resolve("services"))) {
            all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed())
                    .toList();
        }
        for (int i = 0; i < all.size(); i++) {
            Path into = folder.resolve(i < 2 ? Integer.toString(i) : OTHERS);
            copy(all.get(i), into.resolve("services").resolve(all.get(i).getFileName()));
            copy(assets.resolve("schemas/service.schema.json"), into.resolve("schemas/service.schema.json"));
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

    private static boolean told(String which, double[] millis, boolean bounded) {
        Arrays.sort(millis);
        double median = millis[STARTS / 2];
        System.out.printf(Locale.ROOT,
                "%s, from its file to its first page, %d fresh processes: p50 %.1f ms, worst %.1f ms%s%n",
                which, STARTS, median, millis[STARTS - 1],
                bounded ? "; ratio to the goal of %.0f ms %.2f".formatted(GOAL_MS, median / GOAL_MS) : "; no goal");
        System.out.printf(Locale.ROOT, "{\"opening\":{\"service\":\"%s\",\"p50Ms\":%.1f,\"worstMs\":%.1f%s}}%n", which,
                median, millis[STARTS - 1], bounded ? ",\"goalMs\":%.0f".formatted(GOAL_MS) : "");
        return median < GOAL_MS;
    }
}
