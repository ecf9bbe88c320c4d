package cn.banshi.terminal.cli;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import cn.banshi.device.driver.DeviceClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Writes one frame of a camera to a file that its owner alone may read. */
@Command(name = "photo", description = {"Take one frame of a camera, write it to a new file and say how sharp it is.",
    "Whoever stands before the camera is in it: PERSONAL DATA. Delete it when it is no longer needed."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS, DevicesCommand.ADDRESSES})
final class PhotoCommand implements Callable<Integer> {

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file, JPEG; must not be there yet.")
    private Path file = Path.of("");
    @Option(names = "--document-camera", description = "Of the document camera in place of the one towards the citizen.")
    private boolean documents;
    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", description = "Longest wait for a frame (${DEFAULT-VALUE}); the first of all takes some seconds.")
    private int seconds;
    private final Output output;

    PhotoCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        DeviceClass<? extends Camera> camera = documents ? DeviceClass.DOCUMENT_CAMERA : DeviceClass.CAMERA;
        return output.print(PrivateFile.taken(file)
                .orElseGet(() -> Fitted.use(options, camera, UnaryOperator.identity(), this::photo)), options.json);
    }

    private Answer photo(Camera camera) {
        return switch (camera.frame(Deadline.after(Duration.ofSeconds(seconds)))) {
            case FrameResult.Failed(Failure failure) -> Answer.failed(failure);
            case Frame frame -> written(file, frame);
        };
    }

    /** Writes a picture and forgets it. */
    static Answer written(Path file, Frame frame) {
        try {
            return PrivateFile.write(file, frame.jpeg()).orElseGet(() -> {
                ObjectNode json = described(frame).put("file", file.toString());
                return Answer.done(Answer.table(json), json);
            });
        } finally {
            Arrays.fill(frame.jpeg(), (byte) 0);
        }
    }

    /** What may be said of a picture without showing it. */
    static ObjectNode described(Frame frame) {
        return Answer.object()
                .put("format", "JPEG")
                .put("width", frame.width())
                .put("height", frame.height())
                .put("bytes", frame.jpeg().length)
                .put("sharpness", Sharpness.of(frame.jpeg())
                        .map(Sharpness::words)
                        .orElse("cannot be told: it is all of one shade"));
    }
}
