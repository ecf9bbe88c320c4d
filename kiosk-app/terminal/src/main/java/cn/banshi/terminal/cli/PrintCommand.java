package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.receipt.ReceiptComposer.Composed;
import cn.banshi.core.receipt.TemplateReceiptComposer;
import cn.banshi.core.text.Language;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.receipt.ReceiptPrinter.PaperStatus;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Prints one receipt. */
@Command(name = "print", description = {"Print one receipt from a template of the assets and a file of values, and say"
        + " whether it came out.",
    "Hall and help come from the terminal's configuration, also with --address.",
    "Never prints twice: after exit code 4, look before you print again."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS, DevicesCommand.ADDRESSES})
final class PrintCommand implements Callable<Integer> {

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Option(names = "--template", paramLabel = "T", required = true, description = "Name of a template in receipts/ of the assets, without its ending.")
    private String template = "";
    @Option(names = "--data", paramLabel = "FILE", required = true, description = "JSON object of values by the names the template declares.")
    private Path data = Path.of("");
    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "zh", description = "zh or en (${DEFAULT-VALUE}).")
    private Language language = Language.ZH;
    @Option(names = "--model", paramLabel = "MODEL", description = "Printer model, in place of the configured one; see the error for a wrong one.")
    private Optional<String> model = Optional.empty();
    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", description = "Longest wait until the receipt is out (${DEFAULT-VALUE}).")
    private int seconds;
    private final Output output;

    PrintCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (Fitted.configuration(options.where.config)) {
            case Configured.Wrong(Answer answer) -> answer;
            case Configured.By(TerminalConfiguration terminal, Path file) -> switch (ReceiptData.read(data)) {
                case ReceiptData.Unreadable(String problem) -> Answer.usage("data", problem);
                case ReceiptData.Values(Map<String, String> values) -> compose(terminal, values);
            };
        }, options.json);
    }

    private Answer compose(TerminalConfiguration terminal, Map<String, String> values) {
        return switch (new TemplateReceiptComposer(terminal).compose(template, language, values)) {
            case Composed.NotComposed(String detail) -> Answer.usage("template", detail);
            case Composed.Receipt(List<ReceiptLine> lines) -> Fitted.use(options, DeviceClass.RECEIPT_PRINTER,
                    wiring -> Fitted.modelled(wiring, model), printer -> print(printer, lines));
        };
    }

    private Answer print(ReceiptPrinter printer, List<ReceiptLine> receipt) {
        return answer(printer.print(receipt, Deadline.after(Duration.ofSeconds(seconds))));
    }

    private static Answer answer(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed(PaperStatus after) -> printed(after);
            case PrintResult.NotPrinted(Reason reason, Failure failure) -> Answer.error(notPrinted(reason),
                    reason.name(), failure.code(), "nothing was printed: " + failure.detail());
            case PrintResult.NotKnown(Reason reason, Failure failure) -> Answer.error(Exit.NOT_KNOWN, reason.name(),
                    failure.code(), "the receipt may or may not have come out: " + failure.detail());
        };
    }

    private static Answer printed(PaperStatus after) {
        String paper = after.paper().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        ObjectNode json = Answer.object().put("printed", true).put("paper", paper);
        return Answer.done(List.of("printed; paper " + paper), json);
    }

    private static Exit notPrinted(Reason reason) {
        return switch (reason) {
            case PAPER_OUT, COVER_OPEN -> Exit.REFUSED;
            case CUTTER_ERROR, NO_PRINTER, PRINTER_FAULT, TIMED_OUT -> Exit.FAILED;
        };
    }
}
