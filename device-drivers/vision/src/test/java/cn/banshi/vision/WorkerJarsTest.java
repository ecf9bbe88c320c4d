package cn.banshi.vision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.vision.WorkerJars.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The worker is found where it is delivered, in the build tree and on a terminal. */
class WorkerJarsTest {

    @TempDir
    Path lib;

    @Test
    void standInAFolderThatTheTerminalsOwnClassPathLeavesOut() throws IOException {
        Path own = lib.resolve("vision.jar");
        assertThat(WorkerJars.beside(own, lib.resolve("device-api.jar")))
                .isEqualTo(new Found.Missing(lib.resolve("worker")));
        Files.createDirectory(lib.resolve("worker"));
        assertThat(WorkerJars.beside(own, lib.resolve("device-api.jar")))
                .isEqualTo(new Found.Jars(own + ":" + lib.resolve("device-api.jar") + ":" + lib.resolve("worker/*")));
    }

    @Test
    @Timeout(400)
    void areWhatAWorkerRunsOn() throws IOException {
        try (var vision = Vision.delivered(Path.of("target", "natives").toAbsolutePath(), true);
                var camera = vision.camera("images://" + Workers.picture(lib))) {
            assertThat(camera.frame(Deadline.after(Workers.LONG))).isInstanceOf(FrameResult.Frame.class);
        }
    }
}
