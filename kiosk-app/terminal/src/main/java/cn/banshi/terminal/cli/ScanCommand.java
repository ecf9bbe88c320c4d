package cn.banshi.terminal.cli;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.driver.DeviceClass;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Reads one bar code or QR code and prints what it holds. */
@Command(name = "scan", description = {"Wait for a bar code or QR code and print its kind and what it holds.",
    "What is printed may be PERSONAL DATA: do not keep it, do not send it on, do not run this into a log."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS, DevicesCommand.ADDRESSES})
final class ScanCommand implements Callable<Integer> {

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Option(names = "--model", paramLabel = "MODEL", description = "Reader model, in place of the configured one; see the error for a wrong one.")
    private Optional<String> model = Optional.empty();
    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "15", description = "Longest wait for a code (${DEFAULT-VALUE}).")
    private int seconds;
    @Option(names = "--camera", description = "Look for a QR code through the camera towards the citizen, in place of the barcode reader.")
    private boolean camera;
    private final Output output;

    ScanCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(Fitted.use(options, DeviceClass.BARCODE_READER,
                (camera ? DeviceClass.CAMERA : DeviceClass.BARCODE_READER).name(),
                wiring -> Fitted.modelled(wiring, model), this::scan), options.json);
    }

    private Answer scan(BarcodeReader reader) {
        return switch (reader.scan(Deadline.after(Duration.ofSeconds(seconds)), new Cancellation())) {
            case ScanResult.Scanned(String symbology, String text) -> {
                ObjectNode code = Answer.object().put("symbology", symbology).put("text", text);
                yield Answer.done(Answer.table(code), code);
            }
            case ScanResult.Nothing none -> Answer.error(Exit.REFUSED, "NO_CODE", "no-code",
                    "no code came within " + seconds + " s; hold one before the reader");
            case ScanResult.Failed(Failure failure) -> Answer.failed(failure);
        };
    }
}
