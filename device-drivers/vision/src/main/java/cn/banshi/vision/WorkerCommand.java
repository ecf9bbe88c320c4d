package cn.banshi.vision;

import cn.banshi.vision.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the worker's process is started.
 *
 * @param java the {@code java} program
 * @param classPath of the worker alone, such as {@code lib/worker/*}; its native code is on no other
 * @param cache folder where its native code is unpacked, about 160 MB, kept for the next start
 * @param comparison model for comparing faces, see {@code FaceEmbedding}; empty when none is configured
 * @param images whether {@code images://} may stand in for a camera: never where real people are served
 */
public record WorkerCommand(Path java, String classPath, Path cache, Optional<Path> comparison, boolean images) {

    /** Pixels of the largest picture that is decoded: more than any document camera has. */
    private static final String MOST_PIXELS = "50000000";

    /** Seconds after which OpenCV gives a camera up that sends nothing; its own value is ten. */
    private static final String CAMERA_SILENCE = "2";

    Process start() throws IOException {
        var builder = new ProcessBuilder(line());
        builder.environment().putAll(environment());
        // What native code says may quote what it works on.
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private List<String> line() {
        var line = new ArrayList<>(List.of(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                // Standard output is the protocol's; a crash must leave no picture of a person behind.
                "-XX:+DisplayVMOutputToStderr", "-XX:-CreateCoredumpOnCrash", "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisableAttachMechanism", "-XX:-UsePerfData",
                "-Dorg.bytedeco.javacpp.cachedir=" + cache, "-cp", classPath, WorkerMain.class.getName(),
                "--images=" + images));
        comparison.ifPresent(model -> line.add("--comparison=" + model));
        return line;
    }

    private static Map<String, String> environment() {
        return Map.of("OPENCV_LOG_LEVEL", "SILENT", "OPENCV_IO_MAX_IMAGE_PIXELS", MOST_PIXELS,
                "OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", CAMERA_SILENCE);
    }
}
