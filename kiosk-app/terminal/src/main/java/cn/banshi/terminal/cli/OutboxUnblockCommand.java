package cn.banshi.terminal.cli;

import cn.banshi.core.outbox.StaffOutbox.Seen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a blocked entry go again. */
@Command(name = "unblock", description = {"Let a blocked entry go again, for three more days.",
    "The running terminal asks the platform for it first, and sends it only when the platform does not know it.",
    "Remembered in the audit log."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = OutboxCommand.EXITS)
final class OutboxUnblockCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    @Parameters(paramLabel = "REF", description = "Number on the slip, such as 0007-00042-7.")
    private String reference = "";
    private final Output output;

    OutboxUnblockCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(OutboxAccess.with(options, outbox -> OutboxAccess.answer(reference,
                outbox.unblock(reference), OutboxUnblockCommand::unblocked)), options.json);
    }

    private static Answer unblocked(Seen seen) {
        return Answer.done(
                List.of(seen.reference() + ": unblocked; the terminal asks the platform for it within a minute"),
                OutboxAccess.fields(seen));
    }
}
