package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that would come back if a process were not there. */
public final class Memory {

    private static final String PSS = "Pss:";
    private static final double KIB_PER_MIB = 1024;

    private Memory() {}

    /** The same of a process and all that it started, now. A process that ends meanwhile counts nothing. */
    public static double pssMiB(ProcessHandle process) throws IOException {
        double sum = pssMiB(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            try {
                sum += pssMiB(child.pid());
            } catch (NoSuchFileException ended) {
                // gone between the two looks
            }
        }
        return sum;
    }

    /** Proportional set size in MiB, from {@code /proc/PID/smaps_rollup} (Linux, proc(5)). */
    public static double pssMiB(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PSS))
                    .mapToLong(line -> Long.parseLong(line.substring(PSS.length()).replace("kB", "").strip()))
                    .sum() / KIB_PER_MIB;
        }
    }
}
