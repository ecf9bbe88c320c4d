package cn.banshi.drivers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Gives every {@code *FuzzTest} of this module to Jazzer for the time that {@code -Dfuzz.duration} says, each in a JVM of its
 * own: the fuzzer rewrites the classes it meets, and takes one target a JVM. What it found lies in {@code target/fuzz}, as
 * {@code crash-…}; put into {@code NAMEFuzzTestInputs/METHOD/} beside the test's resources, it is tried in every run.
 */
class FuzzIT {

    private static final String SUFFIX = "FuzzTest.class";
    /** Start of a JVM and of the fuzzer on a busy machine. */
    private static final Duration START = Duration.ofMinutes(3);

    @TestFactory
    Stream<DynamicTest> withstandsWhateverIsSent() throws IOException, URISyntaxException {
        Path classes = Path.of(FuzzIT.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> targets = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
            assertThat(targets).isNotEmpty();
            return targets.stream().map(target -> DynamicTest.dynamicTest(target, () -> fuzz(target, classes)));
        }
    }

    private static void fuzz(String target, Path classes) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(classes.resolveSibling("fuzz").resolve(target));
        Path log = folder.resolve("log.txt");
        long seconds = Duration.parse("PT" + System.getProperty("fuzz.duration", "5s")).toSeconds();
        Process jazzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading", "-Xshare:off", "-Xmx256m", "-ea", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + target,
                "--instrumentation_includes=cn.banshi.**", "-max_total_time=" + seconds)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(jazzer.waitFor(seconds + START.toSeconds(), TimeUnit.SECONDS)).as(target + " ends in time")
                    .isTrue();
        } finally {
            jazzer.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(log);
        String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        assertThat(jazzer.exitValue()).as(() -> target + ", whole log in " + log + "\n" + end).isZero();
        assertThat(end).containsPattern("Done [1-9][0-9]* runs");
    }
}
