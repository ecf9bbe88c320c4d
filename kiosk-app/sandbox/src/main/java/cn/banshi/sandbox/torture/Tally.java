package cn.banshi.sandbox.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the searches of a terminal came to. */
final class Tally {

    private static final double NANOS = 1e9;
    private static final Pattern CLEAN = Pattern.compile("\\bcorners-clean took=(\\d+)ms");

    private final List<Double> seconds = new ArrayList<>();
    private final List<Integer> checks = new ArrayList<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<Shown, Integer> visits = new EnumMap<>(Shown.class);
    private int hunts;
    private int inFiles;
    private int inObjects;
    private int ofPersonalKinds;
    private int inHeap;
    private int inNative;

    void visited(long nanos, Shown shown) {
        seconds.add(nanos / NANOS);
        visits.merge(shown, 1, Integer::sum);
    }

    /** Memory first, as a thief would find it: the dump's collection changes it. */
    void hunted(Hunt hunt, Path dump) throws IOException {
        hunts++;
        Map<String, CanarySearch.Finds> memory = hunt.memory();
        for (var place : memory.entrySet()) {
            int count = place.getValue().count();
            inHeap += place.getKey().startsWith(Hunt.HEAP) ? count : 0;
            inNative += place.getKey().startsWith(Hunt.HEAP) ? 0 : count;
        }
        keep(memory);
        Map<String, CanarySearch.Finds> files = hunt.files();
        inFiles += files.values().stream().mapToInt(CanarySearch.Finds::count).sum();
        keep(files);
        CanarySearch.Finds objects = hunt.liveObjects(dump);
        inObjects += objects.count();
        keep(Map.of("live objects", objects));
        List<String> personal = hunt.personalKinds();
        ofPersonalKinds += personal.size();
        personal.forEach(kind -> found.merge("live " + kind, 1, Integer::sum));
    }

    private void keep(Map<String, CanarySearch.Finds> finds) {
        finds.forEach((place, some) -> some.places()
                .forEach((what, at) -> found.merge(place + ": " + what, at.size(), Integer::sum)));
    }

    /** Reads from the log how long each self-check took. */
    void checked(Path log) throws IOException {
        Matcher check = CLEAN.matcher(Files.readString(log));
        while (check.find()) {
            checks.add(Integer.parseInt(check.group(1)));
        }
        checks.sort(null);
        seconds.sort(null);
    }

    void tell(Report report) {
        report.figure("searches", hunts);
        visits.forEach((shown, count) -> report.figure("visits with " + shown, count));
        report.figure("a visit, median, s", "%.1f".formatted(seconds.get(seconds.size() / 2)));
        report.promise("self-checks passed", checks.size(), checks.size() == seconds.size());
        report.figure("self-check, median, ms", checks.isEmpty() ? "-" : checks.get(checks.size() / 2));
        report.figure("self-check, longest, ms", checks.isEmpty() ? "-" : checks.getLast());
        report.never("canaries in files, logs and temporary files", inFiles);
        report.never("canaries in objects that can be reached", inObjects);
        report.never("objects of personal kinds that can be reached", ofPersonalKinds);
        report.never("canaries in the Java heap, freed parts too", inHeap);
        report.never("canaries in native memory, freed parts too", inNative);
        found.forEach((where, times) -> report.figure("  " + where, times));
    }
}
