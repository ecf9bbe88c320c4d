package cn.banshi.sandbox.measure;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Service;
import cn.banshi.core.journey.Service.Offer;
import cn.banshi.core.journey.Service.Subject;
import cn.banshi.core.search.Search;
import cn.banshi.core.search.SearchFile;
import cn.banshi.core.text.Localized;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What it costs to find a matter: in fresh processes, from nothing to the first answer out of the index on the disk, its
 * sources checked; then the p99 of warm searches among the city's matters and among 50,000 made of them, each beside a
 * plain scan with {@code String.contains} in the same process. Exits with 1 when a goal is missed.
 */
public final class SearchCost {

    private static final double COLD_GOAL_MS = 150;
    private static final double CITY_GOAL_MS = 5;
    private static final double LARGE_GOAL_MS = 30;
    private static final int LARGE = 50_000;
    private static final int STARTS = 11;
    private static final int SHOWN = 8;
    private static final String COLD = "cold";
    private static final List<String> TYPED = List.of("gongjijintiqu", "公积金提取", "gjjtq", "juzhuzheng", "结婚登记",
            "shenfenzheng", "怎么办营业执照", "yuyueguahao", "yuyeuguahao", "gongjijn", "退休金 查询", "housing fund", "残疾人zheng",
            "xinshengershanghukou", "房产过户要什么材料", "zzzzzz");

    private SearchCost() {}

    /** @param arguments the assets, and a file for the index */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path assets = Path.of(arguments[0]);
        var file = new SearchFile(assets, Path.of(arguments[1]));
        if (arguments.length > 2) {
            cold(file);
            return;
        }
        file.make(new CatalogueReader(assets)).unwritten().ifPresent(what -> {
            throw new IllegalStateException(what);
        });
        Catalogue city = new CatalogueReader(assets).read();
        boolean kept = toldCold(city.all().size());
        kept &= toldWarm(city, assets, CITY_GOAL_MS, 200);
        kept &= toldWarm(large(city), assets, LARGE_GOAL_MS, 8);
        System.exit(kept ? 0 : 1);
    }

    /** In a process that has done nothing yet. */
    private static void cold(SearchFile file) {
        long start = System.nanoTime();
        int found = file.open().map(search -> search.find("gjj", SHOWN).total()).orElse(0);
        double millis = (System.nanoTime() - start) / 1e6;
        if (found == 0) {
            throw new IllegalStateException("the index that was just made is not used");
        }
        System.out.printf(Locale.ROOT, "%.3f%n", millis);
    }

    private static boolean toldCold(int matters) throws IOException, InterruptedException {
        double[] starts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            starts[i] = FreshProcess.figures(COLD)[0];
        }
        double worst = percentile(starts, 100);
        System.out.printf(Locale.ROOT,
                "%d matters, nothing to first answer, %d fresh processes: p50 %.1f ms, worst %.1f ms%n",
                matters, STARTS, percentile(starts, 50), worst);
        System.out.printf(Locale.ROOT,
                "{\"search\":{\"matters\":%d,\"coldP50Ms\":%.1f,\"coldWorstMs\":%.1f,\"goalMs\":%.0f}}%n",
                matters, percentile(starts, 50), worst, COLD_GOAL_MS);
        return percentile(starts, 50) < COLD_GOAL_MS;
    }

    private static boolean toldWarm(Catalogue catalogue, Path assets, double goal, int rounds) {
        Search search = Search.of(catalogue, assets);
        List<List<String>> texts = catalogue.all().stream().map(service -> texts(service, catalogue)).toList();
        List<String> typed = typed();
        double[] ours = new double[typed.size() * rounds];
        double[] plain = new double[typed.size() * rounds];
        for (int round = -Math.max(2, rounds / 4); round < rounds; round++) {
            for (int i = 0; i < typed.size(); i++) {
                String text = typed.get(i);
                double one = millis(() -> search.find(text, SHOWN).total());
                double other = millis(() -> (int) texts.stream()
                        .filter(all -> all.stream().anyMatch(words -> words.contains(text)))
                        .count());
                if (round >= 0) {
                    ours[round * typed.size() + i] = one;
                    plain[round * typed.size() + i] = other;
                }
            }
        }
        double p99 = percentile(ours, 99);
        System.out.printf(Locale.ROOT,
                "%d matters, %d searches: p50 %.3f ms, p99 %.3f ms; plain scan p50 %.3f ms, p99 %.3f ms; ratio of p99 %.2f%n",
                catalogue.all().size(), ours.length, percentile(ours, 50), p99, percentile(plain, 50),
                percentile(plain, 99), p99 / percentile(plain, 99));
        System.out.printf(Locale.ROOT,
                "{\"search\":{\"matters\":%d,\"p99Ms\":%.3f,\"plainP99Ms\":%.3f,\"goalMs\":%.0f}}%n",
                catalogue.all().size(), p99, percentile(plain, 99), goal);
        return p99 < goal;
    }

    /** Every beginning, as they come while somebody types. */
    private static List<String> typed() {
        List<String> all = new ArrayList<>();
        for (String text : TYPED) {
            for (int end = 1; end <= text.length(); end++) {
                all.add(text.substring(0, end));
            }
        }
        return all;
    }

    private static List<String> texts(Service service, Catalogue catalogue) {
        Subject subject = service.offer().subject();
        List<String> texts = new ArrayList<>(subject.aliases());
        texts.add(service.offer().title().zh());
        texts.add(service.offer().title().en());
        catalogue.city().department(subject).ifPresent(department -> texts.add(department.name().zh()));
        catalogue.city().theme(service.offer().object(), subject).ifPresent(theme -> texts.add(theme.name().zh()));
        return texts;
    }

    /** Halves of real titles and names, put together anew. */
    private static Catalogue large(Catalogue city) {
        var random = new Random(511);
        List<Service> real = city.all();
        List<Service> all = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            Service one = real.get(random.nextInt(real.size()));
            Offer other = real.get(random.nextInt(real.size())).offer();
            Offer offer = one.offer();
            var subject = new Subject(List.of(crossed(offer.subject().aliases().getFirst(),
                    other.subject().aliases().getFirst()), crossed(other.title().zh(), offer.title().zh())),
                    offer.subject().theme(), offer.subject().event(), other.subject().department(), "20",
                    offer.subject().source());
            all.add(new Service("made-" + i, "1",
                    new Offer(new Localized(crossed(offer.title().zh(), other.title().zh()),
                            crossed(offer.title().en(), other.title().en())), offer.icon(), offer.type(), offer.depth(),
                            0,
                            offer.object(), Optional.empty(), subject),
                    one.about(), Optional.empty()));
        }
        return new Catalogue(all, city.city(), List.of());
    }

    private static String crossed(String one, String other) {
        return one.substring(0, (one.length() + 1) / 2) + other.substring(other.length() / 2);
    }

    /** Something that counts. */
    private interface Counted {
        int count();
    }

    private static double millis(Counted work) {
        long start = System.nanoTime();
        int count = work.count();
        double millis = (System.nanoTime() - start) / 1e6;
        if (count < 0) {
            throw new IllegalStateException("fewer than nothing was found");
        }
        return millis;
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
