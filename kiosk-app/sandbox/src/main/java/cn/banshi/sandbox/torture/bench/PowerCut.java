package cn.banshi.sandbox.torture.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The power goes: from what a process left in the page cache and what {@link FaultyDisk} knows to be safe, makes what a
 * disk holds afterwards. What was synced is there. What was not is either forgotten altogether, or each sector of 512
 * bytes is the old or the new one; and the directory is the old or the new one.
 */
public final class PowerCut {

    private static final int SECTOR = 512;
    private static final String NAMES = "names";

    private final Path disk;
    private final Path durable;
    private final RandomGenerator random;

    public PowerCut(Path disk, Path durable, RandomGenerator random) {
        this.disk = disk;
        this.durable = durable;
        this.random = random;
    }

    /** Replaces the disk's files by what is left of them. No process may have them open. */
    public void strike() throws IOException {
        if (!Files.exists(durable.resolve(NAMES))) {
            empty(durable); // it died before its program began: what lies on the disk has lain there for long
            return;
        }
        boolean forgetAll = random.nextBoolean();
        Map<String, Path> live = live();
        Map<String, String> names = forgetAll || random.nextBoolean() ? safeNames() : liveNames(live);
        Map<String, byte[]> left = new HashMap<>();
        for (var name : names.entrySet()) {
            byte[] safe = safe(name.getValue());
            Path cached = live.get(name.getValue());
            left.put(name.getKey(), forgetAll || cached == null ? safe : torn(safe, Files.readAllBytes(cached)));
        }
        empty(disk);
        empty(durable);
        for (var file : left.entrySet()) {
            Path written = Files.write(disk.resolve(file.getKey()), file.getValue());
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** By identity. The index in shared memory is nowhere on a disk; what SQLite unpacks is unpacked anew. */
    private Map<String, Path> live() throws IOException {
        Map<String, Path> live = new HashMap<>();
        try (Stream<Path> files = Files.list(disk)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                live.put(identity(file), file);
            }
        }
        return live;
    }

    private static Map<String, String> liveNames(Map<String, Path> live) {
        Map<String, String> names = new HashMap<>();
        live.forEach((identity, file) -> names.put(file.getFileName().toString(), identity));
        names.keySet().removeIf(PowerCut::inMemory);
        return names;
    }

    private Map<String, String> safeNames() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(durable.resolve(NAMES))) {
            int space = line.indexOf(' ');
            names.put(line.substring(space + 1), line.substring(0, space));
        }
        names.keySet().removeIf(PowerCut::inMemory);
        return names;
    }

    private static boolean inMemory(String name) {
        return name.endsWith("-shm") || name.startsWith("sqlite-");
    }

    /** As disk.c names it. */
    private static String identity(Path file) throws IOException {
        var time = ((FileTime) Files.getAttribute(file, "creationTime")).toInstant();
        return Files.getAttribute(file, "unix:ino") + "." + time.getEpochSecond() + "." + time.getNano();
    }

    private byte[] safe(String identity) throws IOException {
        Path file = durable.resolve(identity);
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private byte[] torn(byte[] safe, byte[] cached) {
        byte[] left = Arrays.copyOf(safe, random.nextBoolean() ? safe.length : cached.length);
        for (int at = 0; at < Math.min(left.length, cached.length); at += SECTOR) {
            if (random.nextBoolean()) {
                System.arraycopy(cached, at, left, at, Math.min(SECTOR, Math.min(left.length, cached.length) - at));
            }
        }
        return left;
    }

    private static void empty(Path folder) throws IOException {
        Set<Path> all = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
