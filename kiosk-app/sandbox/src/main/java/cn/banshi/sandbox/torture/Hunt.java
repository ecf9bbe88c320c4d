package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.torture.CanarySearch.Finds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches a terminal from outside: its files, its objects, and every byte of its memory. */
final class Hunt {

    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) (\\S+) \\S+ \\S+ \\S+\\s*(.*)");
    private static final Pattern GENERATION = Pattern.compile(
            "(eden|from|to|the|tenured|Metaspace)\\b.*\\[0x([0-9a-f]+), ?0x[0-9a-f]+(?:, 0x[0-9a-f]+)?, ?0x([0-9a-f]+)\\)");
    /** How the parts of the Java heap are called in {@link #memory}. */
    static final String HEAP = "heap ";
    private static final Pattern PERSONAL = Pattern
            .compile(
                    "\\s(cn\\.banshi\\.(?:device\\.(?:idcard\\.\\w*|smartcard\\.SocialSecurity)Card|device\\.barcode\\.BarcodeReader\\$ScanResult\\$Scanned"
                            + "|core\\.session\\.(?:Visit\\$\\w+|Application|ShownCard\\$\\w+)|core\\.document\\.(?:Strokes\\b\\S*|ApplicationForm)|core\\.backend\\.(?:SubmissionBody\\S*|CardClaim\\$\\w+|FaceShown|Correction|PaymentOrder|Backend\\$(?:Owner|Principal|Draft|Begun|Facts))"
                            + "|core\\.input\\.(?:Ink\\$\\w+|InkReader\\$Order|Candidate)"
                            + "|core\\.screen\\.Screen\\$(?:Conditions|ConfirmData|FormPage|Review|Sign|Result|ForWhom|Correction|Payment|DraftOffer|Answer)|core\\.screen\\.(?:Row|Condition|Candidate|ReviewSection)|core\\.speech\\.Utterance"
                            + "|ui\\.keyboard\\.(?:HanziPad|WritingPad|CopySquare)|ui\\.(?:answer|behalf|condition|confirm|draft|form|payment|review|sign|result)\\.\\w+View))\\s");
    private static final int LARGEST_MAPPING = 1 << 30;

    private final CanarySearch search;
    private final long pid;
    private final Path folder;

    /** @param folder of the terminal: settings, data, log, temporary files */
    Hunt(CanarySearch search, long pid, Path folder) {
        this.search = search;
        this.pid = pid;
        this.folder = folder;
    }

    /** Every file the terminal may write, by name. */
    Map<String, Finds> files() throws IOException {
        var found = new TreeMap<String, Finds>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                var finds = new Finds();
                try (InputStream bytes = Files.newInputStream(file)) {
                    search.search(bytes, 0, finds);
                }
                if (finds.count() > 0) {
                    found.put(folder.relativize(file).toString(), finds);
                }
            }
        }
        return found;
    }

    /** Every object that is still reachable. The dump is made after a collection and removed when nothing is in it. */
    Finds liveObjects(Path dump) throws IOException {
        Files.deleteIfExists(dump);
        jcmd("GC.heap_dump", dump.toString());
        var finds = new Finds();
        try (InputStream bytes = Files.newInputStream(dump)) {
            search.search(bytes, 0, finds);
        }
        if (finds.count() == 0) {
            Files.delete(dump);
        }
        return finds;
    }

    /** Kinds of objects that only a visit has and that can be reached, with their number. */
    List<String> personalKinds() throws IOException {
        var kinds = new ArrayList<String>();
        jcmd("GC.class_histogram").lines().forEach(line -> {
            Matcher kind = PERSONAL.matcher(line + " ");
            if (kind.find() && !kind.group(1).contains("$$Lambda")) {
                kinds.add(kind.group(1));
            }
        });
        return kinds;
    }

    private record Range(long start, long end, String name) {}

    /** Every byte that can be read and written, by kind of memory: as it stands, with what was freed. */
    Map<String, Finds> memory() throws IOException {
        List<Range> heap = heap();
        heap.addAll(stacks(mappings()));
        heap.sort(Comparator.comparingLong(Range::start));
        var found = new TreeMap<String, Finds>();
        try (var memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
            for (Range range : mappings()) {
                for (Range part : split(range, heap)) {
                    var finds = found.computeIfAbsent(part.name, any -> new Finds());
                    search.search(new ByteArrayInputStream(read(memory, part)), part.start, finds);
                }
            }
        }
        found.values().removeIf(finds -> finds.count() == 0);
        return found;
    }

    /** Pages that cannot be read, such as guard pages, are left out. */
    private static byte[] read(RandomAccessFile memory, Range range) {
        byte[] bytes = new byte[(int) (range.end - range.start)];
        int at = 0;
        while (at < bytes.length) {
            try {
                memory.seek(range.start + at);
                at += Math.max(1, memory.read(bytes, at, Math.min(1 << 20, bytes.length - at)));
            } catch (IOException unreadable) {
                at += 4096;
            }
        }
        return bytes;
    }

    private List<Range> mappings() throws IOException {
        var ranges = new ArrayList<Range>();
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches() && mapping.group(3).startsWith("rw")) {
                var range = new Range(Long.parseUnsignedLong(mapping.group(1), 16),
                        Long.parseUnsignedLong(mapping.group(2), 16), name(mapping.group(4)));
                if (range.end - range.start < LARGEST_MAPPING) {
                    ranges.add(range);
                }
            }
        }
        return ranges;
    }

    /**
     * The parts of threads' stacks on both sides of their stack pointers, which the kernel tells of threads that wait. What
     * lies below the pointer is free.
     */
    private List<Range> stacks(List<Range> mappings) throws IOException {
        var stacks = new ArrayList<Range>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            threads.forEach(thread -> waiting(thread).ifPresent(one -> mappings.stream()
                    .filter(range -> range.start <= one.pointer && one.pointer < range.end)
                    .findFirst()
                    .ifPresent(range -> {
                        stacks.add(new Range(range.start, one.pointer, "free stack of " + one.name));
                        stacks.add(new Range(one.pointer, range.end, "stack of " + one.name));
                    })));
        }
        return stacks;
    }

    /** @param pointer of its stack */
    private record Waiting(String name, long pointer) {}

    private static Optional<Waiting> waiting(Path thread) {
        try {
            String[] call = Files.readString(thread.resolve("syscall")).strip().split(" ");
            String name = Files.readString(thread.resolve("comm")).strip();
            return call.length > 2
                    ? Optional.of(new Waiting(name, Long.parseUnsignedLong(call[call.length - 2].substring(2), 16)))
                    : Optional.empty(); // it runs
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static String name(String file) {
        if (file.startsWith("[")) {
            return file;
        }
        return file.isEmpty() ? "anonymous" : file.substring(file.lastIndexOf('/') + 1);
    }

    private static List<Range> split(Range range, List<Range> heap) {
        var parts = new ArrayList<Range>();
        long at = range.start;
        for (Range each : heap) {
            if (each.end > at && each.start < range.end) {
                if (each.start > at) {
                    parts.add(new Range(at, each.start, range.name));
                }
                parts.add(new Range(Math.max(at, each.start), Math.min(each.end, range.end), each.name));
                at = Math.min(each.end, range.end);
            }
        }
        if (at < range.end) {
            parts.add(new Range(at, range.end, range.name));
        }
        return parts;
    }

    private List<Range> heap() throws IOException {
        var ranges = new ArrayList<Range>();
        jcmd("GC.heap_info").lines().forEach(line -> {
            Matcher generation = GENERATION.matcher(line);
            if (generation.find() && !generation.group(1).equals("Metaspace")) {
                ranges.add(new Range(Long.parseUnsignedLong(generation.group(2), 16),
                        Long.parseUnsignedLong(generation.group(3), 16), HEAP + generation.group(1)));
            }
        });
        ranges.sort(Comparator.comparingLong(Range::start));
        return ranges;
    }

    private String jcmd(String... command) throws IOException {
        var all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid)));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            return new String(said.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
