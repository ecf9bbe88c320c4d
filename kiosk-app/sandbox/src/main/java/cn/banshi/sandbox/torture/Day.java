package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.backend.SandboxBackend;
import cn.banshi.sandbox.backend.Settings;
import cn.banshi.sandbox.torture.bench.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code installer/torture day}: 24 simulated hours of visits with random faults on every device. Nothing grows, and no device
 * is stuck. The terminal and its simulated devices are a process of their own, so that what is measured is theirs.
 */
public final class Day {

    /** All of the heap is there from the start, so that memory that grows is memory outside it. */
    private static final String FLAGS = "-Xms256m -XX:+AlwaysPreTouch";
    /** As on a terminal: memory that was freed is not kept for later. */
    private static final String MALLOC = "glibc.malloc.tcache_count=0:glibc.pthread.stack_cache_size=0";

    private Day() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Report report = run(words);
        report.print(System.out);
        System.exit(report.held() ? 0 : 1);
    }

    /** The words as of {@code installer/torture day}. */
    public static Report run(String... words) throws IOException, InterruptedException {
        Path out = Arguments.of(words).out();
        Path platform = Files.createTempDirectory(Files.createDirectories(out), "day-platform");
        Files.deleteIfExists(out.resolve("day.json"));
        try (SandboxBackend backend = SandboxBackend.start(Settings.inFolder(platform))) {
            List<String> all = new ArrayList<>(Arrays.asList(words));
            all.addAll(List.of(DayLife.BACKEND, backend.address().toString(), DayLife.CONTROL,
                    backend.control().toString()));
            Path log = out.resolve("day.log");
            Files.deleteIfExists(log);
            Process life = JavaProcess.start(DayLife.class, all,
                    Map.of("JDK_JAVA_OPTIONS", FLAGS, "GLIBC_TUNABLES", MALLOC,
                            "PCSCLITE_CSOCK_NAME", platform.resolve("pcscd.comm").toString()),
                    log);
            int code = life.waitFor();
            if (code != 0) {
                throw new IllegalStateException("the day broke off with " + code + "; see " + log);
            }
            return Report.read(out, "day");
        }
    }
}
