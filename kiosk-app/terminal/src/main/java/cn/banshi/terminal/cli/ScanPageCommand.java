package cn.banshi.terminal.cli;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.device.driver.DeviceClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Looks once for a sheet on the plate of a document camera. */
@Command(name = "scan-page", description = {
    "Look once for a sheet under the document camera: found, flattened and cropped, or what is wrong with it.",
    "With --to the sheet alone is written to a new file, which may be PERSONAL DATA."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS, DevicesCommand.ADDRESSES})
final class ScanPageCommand implements Callable<Integer> {

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Option(names = "--to", paramLabel = "FILE", description = "Where the sheet is written, JPEG; must not be there yet.")
    private Optional<Path> file = Optional.empty();
    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", description = "Longest wait for a frame (${DEFAULT-VALUE}); the first of all takes some seconds.")
    private int seconds;
    private final Output output;

    ScanPageCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(file.flatMap(PrivateFile::taken)
                .orElseGet(() -> Fitted.use(options, DeviceClass.DOCUMENT_CAMERA, UnaryOperator.identity(),
                        this::look)),
                options.json);
    }

    private Answer look(DocumentCamera camera) {
        return switch (camera.page(Deadline.after(Duration.ofSeconds(seconds)))) {
            case PageResult.Failed(Failure failure) -> Answer.failed(failure);
            case PageResult.Rejected(Flaw flaw) -> Answer.refused(flaw.name(),
                    "page." + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-'), words(flaw));
            case PageResult.Accepted(Frame page) -> file.map(to -> PhotoCommand.written(to, page))
                    .orElseGet(() -> described(page));
        };
    }

    private static Answer described(Frame page) {
        ObjectNode json = PhotoCommand.described(page);
        return Answer.done(Answer.table(json), json);
    }

    private static String words(Flaw flaw) {
        return switch (flaw) {
            case NO_PAGE -> "nothing with four straight edges lies there; lay a sheet on the plate, dark around it";
            case CUT_OFF -> "a corner lies outside the picture; move the sheet into the middle";
            case TOO_SMALL -> "the sheet is too small or too far away to be read; move it nearer";
            case TOO_DARK -> "there is too little light; switch the camera's lamp on";
            case BLURRED -> "the sheet was moved, or the lens is out of focus; hold it still, clean or focus the lens";
            case GLARE -> "a lamp is mirrored in the sheet; move the sheet or the lamp";
            case BLANK -> "nothing stands on the sheet; turn it over";
        };
    }
}
