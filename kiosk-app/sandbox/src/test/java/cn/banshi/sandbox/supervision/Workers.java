package cn.banshi.sandbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The vision workers of one test, and their end. */
final class Workers {

    private Workers() {}

    /** @param cache folder of their native code, by which a test knows its own */
    static List<ProcessHandle> of(Path cache) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .arguments()
                        .filter(words -> Arrays.stream(words).anyMatch(word -> word.endsWith("=" + cache)))
                        .isPresent())
                .toList();
    }

    static void kill(ProcessHandle worker) {
        assertThat(worker.destroyForcibly()).isTrue();
        worker.onExit().join();
    }
}
