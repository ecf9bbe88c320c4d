package cn.banshi.core.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.banshi.core.watch.Gauges.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskProbeTest {

    @TempDir
    private Path directory;

    @Test
    void seesRoomAndLeavesNothingBehind() {
        assertThat(new DiskProbe(directory, Runnable::run).get()).isInstanceOf(Disk.Takes.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void seesADiskThatTakesNothing() throws IOException {
        Path file = Files.createFile(directory.resolve("data"));
        assertThat(new DiskProbe(file, Runnable::run).get()).isEqualTo(new Disk.Refuses());
    }

    @Test
    void callsADiskSilentThatHangsForTenLooksAndHearsItAgain() {
        Queue<Runnable> hanging = new ArrayDeque<>();
        var probe = new DiskProbe(directory, hanging::add);
        for (int i = 0; i < 10; i++) {
            assertThat(probe.get()).isInstanceOf(Disk.Takes.class);
        }
        assertThat(probe.get()).isEqualTo(new Disk.Silent());
        hanging.remove().run();
        assertThat(probe.get()).isInstanceOf(Disk.Takes.class);
    }

    /** A file system of 1 MiB; needs the right to mount one. */
    @Test
    void seesARealDiskFillUpAndEmpty() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "none", directory.toString())).isZero();
        try {
            var probe = new DiskProbe(directory, Runnable::run);
            assertThat(probe.now()).isEqualTo(new Disk.Takes(1 << 20));
            Path filler = directory.resolve("filler");
            Files.write(filler, new byte[1 << 20]);
            assertThat(probe.now()).isEqualTo(new Disk.Refuses());
            Files.delete(filler);
            assertThat(probe.now()).isEqualTo(new Disk.Takes(1 << 20));
        } finally {
            assertThat(run("umount", directory.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
